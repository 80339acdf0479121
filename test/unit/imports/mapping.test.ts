import { describe, expect, test } from 'vitest';

import { importSpec, plainContext } from '../../../electron/features/imports/kinds/dynamic.ts';
import { kindSpecs } from '../../../electron/features/imports/kinds/list.ts';
import { aliasTables } from '../../../electron/features/imports/map/aliases.ts';
import { guessKind } from '../../../electron/features/imports/map/guess.ts';
import { headerUnit } from '../../../electron/features/imports/map/header.ts';
import { applyOverrides, headerSignature } from '../../../electron/features/imports/map/overrides.ts';
import { proposeMapping, sureMapping, type Column } from '../../../electron/features/imports/map/propose.ts';
import { defaultScorecard } from '../../../shared/domain/scorecard.ts';
import type { ImportKind } from '../../../shared/imports.ts';
import { goldHeaders } from '../../fixtures/imports/gold-headers.ts';
import { goldOtherKinds } from '../../fixtures/imports/gold-other-kinds.ts';
import { unseenCrmHeaders } from '../../fixtures/imports/unseen-crm-headers.ts';
import { unseenHeaders } from '../../fixtures/imports/unseen-headers.ts';

const context = plainContext(defaultScorecard.signals);
const unseen = [...unseenHeaders, ...unseenCrmHeaders];
const gold = [...goldHeaders, ...goldOtherKinds];

const columns = (
  headers: readonly string[],
  values: Readonly<Record<string, readonly string[]>> = {},
): Column[] => headers.map((header) => ({ header, values: values[header] ?? [] }));
const mapped = (
  kind: ImportKind,
  headers: readonly string[],
  values?: Readonly<Record<string, readonly string[]>>,
) => sureMapping(proposeMapping(importSpec(kind, context), columns(headers, values)));

describe('headers of real exports', () => {
  test.each(gold)('$source ($kind): every standard column right, none wrong', ({ kind, fields, leftOut }) => {
    const headers = [...Object.keys(fields), ...leftOut];
    const expected = Object.fromEntries([
      ...Object.entries(fields),
      ...leftOut.map((header) => [header, null] as const),
    ]);
    expect(mapped(kind, headers)).toEqual(expected);
  });

  test('the alias table names one field per header', () => {
    for (const table of Object.values(aliasTables)) {
      for (const [key, aliases] of table.sure) {
        expect(new Set(aliases.map(({ field }) => field)).size, key).toBe(1);
        expect(table.leaveOut.has(key), key).toBe(false);
      }
    }
  });

  test('every field is found by its own label', () => {
    for (const spec of Object.values(kindSpecs)) {
      for (const field of spec.fields)
        if (spec.kind !== 'healthScores')
          expect(mapped(spec.kind, [field.label])).toEqual({ [field.label]: field.name });
    }
  });

  test('every alias names a field that exists', () => {
    for (const spec of Object.values(kindSpecs)) {
      const names = new Set(spec.fields.map(({ name }) => name));
      const { sure, check } = aliasTables[spec.kind];
      for (const aliases of [...sure.values(), ...check.values()])
        for (const { field } of aliases) expect(names.has(field), field).toBe(true);
    }
  });
});

describe('headers of systems that nobody collected', () => {
  const outcome = unseen.map(({ source, kind, fields, leftOut }) => {
    const proposals = proposeMapping(
      importSpec(kind, context),
      columns([...Object.keys(fields), ...leftOut]),
    );
    return proposals.map(({ header, field, confidence }) => ({
      what: `${source}: ${header}`,
      wanted: fields[header] ?? null,
      field,
      sure: confidence === 'sure',
    }));
  });
  const all = outcome.flat();
  const meant = all.filter(({ wanted }) => wanted !== null);

  test('no column is taken for what it is not', () => {
    expect(all.filter(({ sure, field, wanted }) => sure && field !== wanted)).toEqual([]);
  });

  test('most are right without help, more with one look', () => {
    const share = (right: typeof meant): number => right.length / meant.length;
    expect(share(meant.filter(({ sure, field, wanted }) => sure && field === wanted))).toBeGreaterThanOrEqual(
      0.65,
    );
    expect(share(meant.filter(({ field, wanted }) => field === wanted))).toBeGreaterThanOrEqual(0.8);
  });

  test('few columns that mean nothing here are offered at all', () => {
    const junk = all.filter(({ wanted, field }) => wanted === null && field !== null);
    expect(junk.length).toBeLessThanOrEqual(Math.floor(all.length - meant.length) / 15);
  });
});

describe('what the rows are', () => {
  const guess = ({ kind, fields, leftOut }: (typeof gold)[number], name = 'export.csv') => ({
    kind,
    guessed: guessKind(columns([...Object.keys(fields), ...leftOut]), name, context),
  });

  test.each([...gold, ...unseen])('$source are $kind', (set) => {
    const { kind, guessed } = guess(set);
    expect(guessed.kind).toBe(kind);
  });

  test('is certain for nearly all known exports, and never wrong when certain', () => {
    const guesses = [...gold, ...unseen].map((set) => guess(set));
    expect(guesses.filter(({ kind, guessed }) => guessed.sure && guessed.kind !== kind)).toEqual([]);
    expect(guesses.filter(({ guessed }) => guessed.sure).length / guesses.length).toBeGreaterThan(0.9);
  });

  test('is told by the name of the file and by record ids where headers say little', () => {
    const plain = columns(['Id', 'Name', 'Owner']);
    expect(guessKind(plain, 'Opportunities 2026.csv', context).kind).toBe('opportunities');
    const ids = columns(['Id', 'Name'], { Id: ['0065e000003ABCDAA2', '0065e000003ABCEAA2'] });
    expect(guessKind(ids, 'export.csv', context)).toEqual({ kind: 'opportunities', sure: true });
  });
});

describe('doubt', () => {
  test('a header like a known one is offered, not taken', () => {
    const [proposal] = proposeMapping(kindSpecs.accounts, columns(['Renewal date estimate']));
    expect(proposal).toMatchObject({ field: 'renewalDate', confidence: 'check' });
  });

  test.each<[ImportKind, string, string[]]>([
    ['accounts', 'Phone', ['a@b.example', 'c@d.example']],
    ['accounts', 'Owner', ['0055e000003ABCD', '0055e000003ABCE']],
    ['accounts', 'Tier', ['Gold', 'Silver', 'Gold']],
    ['accounts', 'Lifecycle Stage', ['customer', 'lead', 'customer']],
    ['accounts', 'Renewal', ['yes', 'no', 'yes']],
    ['accounts', 'ARR', ['high', 'low', 'high']],
    ['accounts', 'Account ID', ['1.23457E+17', '1.23458E+17']],
    ['accounts', 'Website', ['yes', 'no', 'no']],
    ['stakeholders', 'Email', ['Jane', 'Joe', 'Ann']],
    ['stakeholders', 'Influence', ['7', '9', '3']],
  ])('values can veto: %s %s', (kind, header, values) => {
    const [proposal] = proposeMapping(kindSpecs[kind], columns([header], { [header]: values }));
    expect(proposal?.confidence).not.toBe('sure');
  });

  test('a column of names that are in the book names accounts, whatever it is called', () => {
    const names = ['Acme', 'Beta GmbH', 'Gamma', 'Delta'];
    const known = (values: readonly string[]) => ({
      name: values.filter((value) => names.includes(value)).length / values.length,
      crmId: 0,
      domain: 0,
    });
    const tickets = importSpec('tickets', context);
    const people = { Customer: ['Ann Lee', 'Bo Day', 'Cy Fox', 'Dan Hill'] };
    const companies = { Customer: names };
    const propose = (values: Record<string, string[]>) =>
      proposeMapping(tickets, columns(['Ticket ID', 'Customer'], values), known)[1];
    expect(propose(companies)).toMatchObject({ field: 'accountName', confidence: 'sure' });
    expect(propose(people)).toMatchObject({ field: 'accountName', confidence: 'check' });
  });

  test('an empty column gives way to one with values', () => {
    const values = { Amount: ['5', '7'] };
    expect(mapped('opportunities', ['Deal Name', 'ARR', 'Amount'], values)).toMatchObject({
      ARR: null,
      Amount: 'value',
    });
  });

  test('record ids lift a column called Key, but not one with an unknown name', () => {
    const ids = ['0015e000003ABCD', '0015e000003ABCE', '0015e000003ABCF'];
    expect(mapped('accounts', ['Key', 'Name'], { Key: ids })).toEqual({ Key: 'crmId', Name: 'name' });
    const [proposal] = proposeMapping(kindSpecs.accounts, columns(['Ultimate'], { Ultimate: ids }));
    expect(proposal).toMatchObject({ field: 'crmId', confidence: 'check' });
  });

  test('a known header is taken before a vague one', () => {
    expect(mapped('accounts', ['Account Owner', 'CSM', 'Name'])).toMatchObject({
      CSM: 'primaryCsm',
      'Account Owner': null,
    });
    expect(mapped('accounts', ['Id', 'SFDC Account Id', 'Name'])).toMatchObject({
      'SFDC Account Id': 'crmId',
      Id: null,
    });
  });

  test('"Name; Vorname": the name is the last name', () => {
    const values = { Name: ['Groß', 'Klein'], Vorname: ['Anna', 'Ben'] };
    expect(mapped('stakeholders', ['Name', 'Vorname'], values)).toEqual({
      Name: 'lastName',
      Vorname: 'firstName',
    });
    const full = { Name: ['Anna Groß'], Vorname: ['Anna'] };
    expect(mapped('stakeholders', ['Name', 'Vorname'], full)).toEqual({ Name: 'name', Vorname: 'firstName' });
  });
});

describe('units and overrides', () => {
  test.each([
    ['ARR ($K)', { plain: 'ARR', factor: 1000, currency: null }],
    ['ARR (USD)', { plain: 'ARR', factor: 1, currency: 'USD' }],
    ['arr_usd', { plain: 'arr', factor: 1, currency: 'USD' }],
    ['ARR All', { plain: 'ARR All', factor: 1, currency: null }],
    ['ARR New', { plain: 'ARR New', factor: 1, currency: null }],
    ['ARR in k€', { plain: 'ARR', factor: 1000, currency: 'EUR' }],
    ['ARR (TEUR)', { plain: 'ARR', factor: 1000, currency: 'EUR' }],
    ['ARR [Mio. €]', { plain: 'ARR', factor: 1_000_000, currency: 'EUR' }],
    ['Annual Revenue (converted)', { plain: 'Annual Revenue (converted)', factor: 1, currency: null }],
    ['ARR (constructor)', { plain: 'ARR (constructor)', factor: 1, currency: null }],
    ['Notice Period (Days)', { plain: 'Notice Period (Days)', factor: 1, currency: null }],
  ])('%s', (header, expected) => {
    expect(headerUnit(header)).toEqual(expected);
  });

  test('an override takes a field from the column that had it', () => {
    const proposals = proposeMapping(kindSpecs.accounts, columns(['Account Name', 'Legal', 'ARR']));
    expect(applyOverrides(kindSpecs.accounts, proposals, { Legal: 'name', ARR: null })).toEqual({
      'Account Name': null,
      Legal: 'name',
      ARR: null,
    });
  });

  test.each([[{ Nothing: 'name' }], [{ ARR: 'nothing' }], [{ ARR: 'name', Legal: 'name' }]])(
    'refuses %j',
    (overrides) => {
      const proposals = proposeMapping(kindSpecs.accounts, columns(['Account Name', 'Legal', 'ARR']));
      expect(() => applyOverrides(kindSpecs.accounts, proposals, overrides)).toThrowError(
        expect.objectContaining({ code: 'BAD_REQUEST' }),
      );
    },
  );

  test('a shape is recognised whatever the case and punctuation of its headers', () => {
    expect(headerSignature(['Account Name', 'ARR'])).toBe(headerSignature(['ACCOUNT_NAME', 'arr']));
    expect(headerSignature(['Account Name', 'ARR'])).not.toBe(headerSignature(['ARR', 'Account Name']));
  });
});
