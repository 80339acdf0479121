import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { choiceNamed, editedChoices } from '../../../shared/domain/custom-choices.ts';
import { sentenceFor } from '../../../shared/errors.ts';
import { customField } from '../../../shared/records/custom.ts';

const tiers = ['Gold', 'Silver', 'Bronze'];

describe('one edit of what may be chosen', () => {
  it('adds at the end, renames in place, takes away', () => {
    expect(editedChoices(tiers, { to: ' Tin ' })).toEqual({
      ok: true,
      choices: [...tiers, 'Tin'],
      word: 'Tin',
    });
    expect(editedChoices(tiers, { from: 'Silver', to: ' Tin' })).toEqual({
      ok: true,
      choices: ['Gold', 'Tin', 'Bronze'],
      word: 'Tin',
    });
    expect(editedChoices(tiers, { from: 'Silver' })).toEqual({
      ok: true,
      choices: ['Gold', 'Bronze'],
      word: null,
    });
  });

  it('says why it cannot be made', () => {
    expect(editedChoices(tiers, { to: 'gold ' })).toEqual({ ok: false, problem: 'taken' });
    expect(editedChoices(tiers, { from: 'Silver', to: 'GOLD' })).toEqual({ ok: false, problem: 'taken' });
    expect(editedChoices(tiers, { to: '  ' })).toEqual({ ok: false, problem: 'empty' });
    expect(editedChoices(tiers, { from: 'Tin', to: 'Zinc' })).toEqual({ ok: false, problem: 'gone' });
    // The most that the field holds, by the words of the refusal.
    const most = Number(/\d+/u.exec(sentenceFor('BAD_REQUEST', { reason: 'full' }))?.[0]);
    const full = Array.from({ length: most }, (_, index) => `Choice ${String(index)}`);
    const { schema } = customField.fields.choices;
    expect(schema.safeParse(full).success).toBe(true);
    expect(schema.safeParse([...full, 'One more']).success).toBe(false);
    expect(editedChoices(full, { to: 'One more' })).toEqual({ ok: false, problem: 'full' });
    expect(editedChoices(full, { from: 'Choice 7', to: 'Seven' }).ok).toBe(true);
  });

  it('lets a choice change only its letters', () => {
    expect(editedChoices(tiers, { from: 'Silver', to: 'SILVER' }).ok).toBe(true);
  });

  it('never leaves two choices that one word stands for', () => {
    const word = fc.constantFrom('Gold', 'gold', ' GOLD', 'Silver', 'silver ', 'Tin', '');
    const edit = fc.record({
      from: fc.option(word, { nil: undefined }),
      to: fc.option(word, { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        let choices: readonly string[] = [];
        for (const one of edits) {
          const edited = editedChoices(choices, one);
          if (edited.ok) choices = edited.choices;
          expect(choices.map((choice) => choiceNamed(choices, choice))).toEqual(choices);
        }
      }),
    );
  });
});
