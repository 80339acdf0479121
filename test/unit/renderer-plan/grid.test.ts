import { describe, expect, it } from 'vitest';

import {
  choiceByLetter,
  choicesOf,
  isChoice,
  withCodecs,
} from '../../../renderer/features/plan/grid/columns.ts';
import { moved } from '../../../renderer/features/plan/grid/grid-store.ts';
import { cellsOf, pastedAt } from '../../../renderer/features/plan/grid/paste.ts';

const ids = ['r1', 'r2', 'r3'];
const fields = ['name', 'value', 'status'];
const from = (id: string, field: string) => ({ id, field });

describe('moving between cells', () => {
  it('stays inside with arrows, Home, End and pages', () => {
    expect(moved(from('r1', 'name'), 'up', ids, fields)).toEqual(from('r1', 'name'));
    expect(moved(from('r1', 'name'), 'down', ids, fields)).toEqual(from('r2', 'name'));
    expect(moved(from('r3', 'status'), 'right', ids, fields)).toEqual(from('r3', 'status'));
    expect(moved(from('r2', 'status'), 'first', ids, fields)).toEqual(from('r2', 'name'));
    expect(moved(from('r2', 'name'), 'last', ids, fields)).toEqual(from('r2', 'status'));
    expect(moved(from('r1', 'value'), 'pageDown', ids, fields)).toEqual(from('r3', 'value'));
    expect(moved(from('r3', 'value'), 'pageUp', ids, fields)).toEqual(from('r1', 'value'));
  });

  it('goes on to the next row with Tab, and leaves at the ends', () => {
    expect(moved(from('r1', 'status'), 'next', ids, fields)).toEqual(from('r2', 'name'));
    expect(moved(from('r2', 'name'), 'previous', ids, fields)).toEqual(from('r1', 'status'));
    expect(moved(from('r3', 'status'), 'next', ids, fields)).toBeNull();
    expect(moved(from('r1', 'name'), 'previous', ids, fields)).toBeNull();
  });
});

const columns = withCodecs(
  'opportunity',
  [
    { field: 'number', label: 'No.', width: '4%', readOnly: true },
    { field: 'name', label: 'Opportunity', width: '40%' },
    { field: 'value', label: 'Value', width: '20%' },
    { field: 'confidence', label: 'Confidence', width: '20%' },
    { field: 'status', label: 'Status', width: '20%' },
  ],
  { currency: 'USD', words: { yes: 'Yes', no: 'No' } },
);
const column = (field: string) => {
  const found = columns.find((one) => one.field === field);
  if (!found) throw new Error(field);
  return found;
};

describe('choices', () => {
  it('offers "not recorded" only where a field may be empty', () => {
    expect(choicesOf(column('confidence'), 'Not recorded').map(({ label }) => label)).toEqual([
      'Not recorded',
      'High',
      'Medium',
      'Low',
    ]);
    expect(choicesOf(column('status'), 'Not recorded').map(({ label }) => label)).toEqual([
      'Open',
      'Won',
      'Lost',
    ]);
    expect([isChoice(column('status')), isChoice(column('name')), isChoice(column('number'))]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('means the first choice of a letter, then the next one', () => {
    const sentiments = ['Neutral', 'Negative', 'Mixed'].map((value) => ({ value, label: value }));
    expect(choiceByLetter(sentiments, 'Mixed', 'n')?.value).toBe('Neutral');
    expect(choiceByLetter(sentiments, 'Neutral', 'N')?.value).toBe('Negative');
    expect(choiceByLetter(sentiments, 'Negative', 'n')?.value).toBe('Neutral');
    expect(choiceByLetter(sentiments, 'Mixed', 'x')).toBeNull();
  });
});

describe('pasting', () => {
  const records = [
    { id: 'r1', name: 'a' },
    { id: 'r2', name: 'b' },
  ];

  it('reads rows and columns as spreadsheets copy them', () => {
    expect(cellsOf('a\tb\r\nc\t"d ""e"""\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd "e"'],
    ]);
  });

  it('fills the cells from the active one on, in the types of the columns', () => {
    expect(pastedAt('x\t12K\ny\t\n', from('r1', 'name'), records, columns)).toEqual({
      edits: [
        { id: 'r1', changes: { name: 'x', value: 1_200_000 } },
        { id: 'r2', changes: { name: 'y', value: null } },
      ],
      unfit: [],
    });
  });

  it('leaves out what lies beyond the grid or is worked out', () => {
    expect(pastedAt('7\tx\n8\ty\n9\tz', from('r2', 'number'), records, columns)).toEqual({
      edits: [{ id: 'r2', changes: { name: 'x' } }],
      unfit: [],
    });
  });

  it('names what does not fit', () => {
    expect(pastedAt('soon\nHigh', from('r1', 'confidence'), records, columns).unfit).toEqual(['soon']);
    expect(pastedAt('', from('r1', 'name'), records, columns).unfit).toEqual(['']);
  });
});
