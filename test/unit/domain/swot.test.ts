import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { noteBehind, swotDraft, swotOf, swotTargets } from '../../../shared/domain/swot.ts';
import { draftSchema, type Entity } from '../../../shared/entity.ts';
import type { SwotNote } from '../../../shared/records/goal.ts';
import { entities } from '../../../shared/records/registry.ts';
import { planWith } from '../../support/records.ts';
import { recordWith } from './plan-fixture.ts';

const today = '2026-03-05';
const note = (values: Partial<SwotNote>) =>
  recordWith('swotNote', { accountId: 'account', text: 'Note', ...values });

describe('SWOT notes', () => {
  it('stand by quadrant with what they have become', () => {
    const risk = recordWith('risk', { title: 'Risk' });
    const notes = [note({ quadrant: 'Threat', riskId: risk.id, actionId: 'gone' }), note({})];
    const swot = swotOf(planWith({ swotNotes: notes, risks: [risk] }));
    expect(swot.Threat).toEqual([{ note: notes[0], risk, opportunity: null, action: null }]);
    expect(swot.Strength.map((line) => line.note.id)).toEqual([notes[1]?.id]);
    expect(swot.Weakness).toEqual([]);
    expect(noteBehind(notes, 'risk', risk.id)).toBe(notes[0]);
    expect(noteBehind(notes, 'opportunity', risk.id)).toBeNull();
  });

  it('become records that can be stored, whatever their text', () => {
    const texts = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
      .map((text) => text.repeat(4).slice(0, 1000))
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(texts, fc.constantFrom(...swotTargets), (text, target) => {
        const draft = swotDraft(note({ text }), target, { primaryCsm: 'Sarah Chen' }, today);
        const entity: Entity = entities[target];
        const whole = draftSchema(entities.swotNote).safeParse({ accountId: 'account', text }).success;
        if (whole) expect(draftSchema(entity).safeParse(draft).error).toBeUndefined();
      }),
    );
  });

  it('are cut between words, and say so', () => {
    const draft = swotDraft(note({ text: 'word '.repeat(200) }), 'opportunity', { primaryCsm: null }, today);
    expect(draft.name?.length).toBeLessThanOrEqual(200);
    expect(draft.name).toMatch(/word…$/u);
    const short = swotDraft(note({ text: ' One\n two ' }), 'risk', { primaryCsm: 'Sarah Chen' }, today);
    expect(short).toEqual({ accountId: 'account', title: 'One two', owner: 'Sarah Chen', raisedOn: today });
  });
});
