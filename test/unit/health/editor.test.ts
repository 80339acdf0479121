import { describe, expect, it } from 'vitest';

import { scoreForKey, scoresOf } from '../../../renderer/features/portfolio-health/edits.ts';
import {
  addSignal,
  changeSignal,
  editorOf,
  isChanged,
  moveSignal,
  removeSignal,
  shareOf,
  typedNumber,
  type Editor,
} from '../../../renderer/features/scorecards/editor-state.ts';
import { defaultScorecard } from '../../../shared/domain/scorecard.ts';
import type { HealthGridRow } from '../../../shared/health-grid.ts';

const { version: _version, ...content } = defaultScorecard;
const versions = [
  {
    id: 'card',
    version: 1,
    content: { ...content, signals: [...content.signals] },
    accounts: 1,
    assessments: 1,
  },
];
const editor = editorOf(versions);
if (!editor) throw new Error('no editor');
const edited = (change: (draft: Editor['draft']) => Editor['draft']): Editor => ({
  ...editor,
  draft: change(editor.draft),
});
const labels = ({ draft }: Editor) => draft.signals.map(({ label }) => label);

describe('the editor of a scorecard', () => {
  it('knows whether something is changed, and that a space is nothing', () => {
    expect(isChanged(editor)).toBe(false);
    expect(isChanged(edited((draft) => ({ ...draft, name: `${draft.name} ` })))).toBe(false);
    expect(isChanged(edited((draft) => ({ ...draft, healthyAbove: 71 })))).toBe(true);
    expect(isChanged(edited((draft) => changeSignal(draft, 0, { weight: Number.NaN })))).toBe(true);
  });

  it('moves a signal up and down, and not beyond the ends', () => {
    const up = edited((draft) => moveSignal(draft, 1, -1));
    expect(labels(up).slice(0, 2)).toEqual(['Feature adoption depth', 'Product usage (DAU/MAU)']);
    expect(moveSignal(editor.draft, 0, -1)).toBe(editor.draft);
    expect(moveSignal(editor.draft, 6, 1)).toBe(editor.draft);
    expect(labels(edited((draft) => moveSignal(moveSignal(draft, 3, 1), 4, -1)))).toEqual(labels(editor));
  });

  it('gives a new signal a key of its own, also after another was taken away', () => {
    const one = { ...editor, draft: addSignal(editor) };
    const two = { ...one, draft: addSignal(one) };
    expect(two.draft.signals.slice(-2).map(({ key }) => key)).toEqual(['signal', 'signal2']);
    expect(labels(edited((draft) => removeSignal(draft, 0)))).toHaveLength(6);
  });

  it('shares the whole by weights, once all of them are there', () => {
    expect(shareOf(editor.draft, 0)).toBeCloseTo(1 / 7);
    expect(shareOf(changeSignal(editor.draft, 0, { weight: 4 }), 0)).toBeCloseTo(0.4);
    expect(shareOf(changeSignal(editor.draft, 0, { weight: null }), 1)).toBeNull();
  });

  it('reads a whole number, nothing, and what is none', () => {
    expect([' 12 ', '', '0', '1.5', 'x', '-3', '1234567'].map(typedNumber)).toEqual([
      12,
      null,
      0,
      Number.NaN,
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });
});

describe('cells of the health grid', () => {
  const row = { id: 'a1' } as HealthGridRow;
  it('score signals and nothing else', () => {
    const edit = (column: string, value: unknown) => ({ row, column, value, before: null });
    expect(
      scoresOf([edit('signal npsCsat', 4), edit('signal x', null), edit('name', 4), edit('signal y', '4')]),
    ).toEqual([
      { accountId: 'a1', signal: 'npsCsat', score: 4 },
      { accountId: 'a1', signal: 'x', score: null },
    ]);
  });

  it('take 1 to 5, and 0 for none', () => {
    expect(['1', '5', '0', '6', 'a', 'Enter'].map(scoreForKey)).toEqual(['1', '5', '', null, null, null]);
  });
});
