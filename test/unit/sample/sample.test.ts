import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { makeSample, sampleText } from '../../../resources/sample/source/sample.ts';
import { daysBetween, isDay } from '../../../shared/dates.ts';
import { draftSchema, recordSchema } from '../../../shared/entity.ts';
import { entities, entityNames } from '../../../shared/records/registry.ts';

const stored = readFileSync(new URL('../../../resources/sample/sample.json', import.meta.url), 'utf8');
const sample = JSON.parse(stored) as ReturnType<typeof makeSample>;

describe('the sample', () => {
  it('is what its source makes, byte for byte', () => {
    // Compared as a whole: a difference of half a megabyte would drown the report.
    expect(stored === sampleText(makeSample())).toBe(true);
  });

  it.each(entityNames)('holds only complete and valid records of %s', (name) => {
    for (const record of sample.records[name]) {
      expect(recordSchema(entities[name]).safeParse(record).error).toBeUndefined();
      expect(draftSchema(entities[name]).safeParse(record).error).toBeUndefined();
    }
  });

  it('has no id twice and resolves every reference, within one account', () => {
    const all = entityNames.flatMap((name) => sample.records[name].map((record) => ({ name, record })));
    const byId = new Map(all.map((one) => [one.record.id, one]));
    expect(byId.size).toBe(all.length);
    for (const { name, record } of all) {
      for (const [field, { kind, target }] of Object.entries(entities[name].fields)) {
        const id = record[field];
        if (kind !== 'reference' || typeof id !== 'string') continue;
        const found = byId.get(id);
        expect(found?.name).toBe(target);
        if (found && 'accountId' in found.record) expect(found.record['accountId']).toBe(record['accountId']);
      }
    }
  });

  it('has at most one assessment per account and day, and one score per signal of it', () => {
    const days = sample.records.assessment.map(
      ({ accountId, assessedOn }) => `${String(accountId)} ${String(assessedOn)}`,
    );
    expect(new Set(days).size).toBe(days.length);
    const signals = sample.records.signalScore.map(
      ({ assessmentId, signal }) => `${String(assessmentId)} ${String(signal)}`,
    );
    expect(new Set(signals).size).toBe(signals.length);
  });

  it('spells its texts in composed form and its days near its own', () => {
    for (const name of entityNames) {
      for (const record of sample.records[name]) {
        for (const value of Object.values(record)) {
          if (typeof value !== 'string') continue;
          expect(value).toBe(value.normalize('NFC'));
          expect(value.trim()).toBe(value);
          if (isDay(value)) expect(Math.abs(daysBetween(sample.asOf, value))).toBeLessThan(1_500);
        }
      }
    }
  });

  it('never dates a contact before a meeting that the person attended', () => {
    const heldOn = new Map(sample.records.meeting.map(({ id, heldOn: day }) => [id, String(day)]));
    const people = new Map(sample.records.stakeholder.map((person) => [person.id, person]));
    for (const attendee of sample.records.attendee) {
      const person = people.get(String(attendee['stakeholderId']));
      const day = heldOn.get(String(attendee['meetingId'])) ?? '';
      if (!person || day > sample.asOf) continue;
      expect(String(person['lastContact']) >= day).toBe(true);
    }
  });

  it('is a book of many kinds', () => {
    const { account } = sample.records;
    const kinds = (field: string) => new Set(account.map((record) => record[field])).size;
    expect(account.length).toBeGreaterThanOrEqual(40);
    expect(kinds('currency')).toBeGreaterThanOrEqual(8);
    expect(kinds('country')).toBeGreaterThanOrEqual(15);
    expect(kinds('industry')).toBeGreaterThanOrEqual(10);
    expect(kinds('tier')).toBe(3);
    expect(kinds('lifecycleStage')).toBe(5);
  });
});
