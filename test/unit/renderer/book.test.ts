import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { editManyOf, updateOf } from '../../../renderer/features/book/edits.ts';
import {
  rangeOf,
  valuesOf,
  withFlag,
  withRange,
  withValue,
} from '../../../renderer/features/book/filters.ts';
import { groupKey, linesOf } from '../../../renderer/features/book/lines.ts';
import { createRowWindows } from '../../../renderer/ui/grid/row-windows.ts';
import type { BookRow } from '../../../shared/book-row.ts';
import { bookFilter } from '../../../shared/book-view.ts';

const groupsOf = (counts: readonly number[]) =>
  counts.map((count, index) => ({ value: index === 0 ? null : `g${index}`, count, totals: [] }));

describe('the lines of a grouped book', () => {
  it('puts every account under the head of its group, and none under a collapsed one', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(counts, fc.infiniteStream(fc.boolean()), (sizes, folded) => {
        const groups = groupsOf(sizes);
        const collapsed = new Set(
          groups.filter(() => folded.next().value).map(({ value }) => groupKey(value)),
        );
        const accounts = sizes.reduce((sum, size) => sum + size, 0);
        const lines = linesOf(accounts, groups, collapsed);
        const expected: string[] = [];
        let at = 0;
        for (const group of groups) {
          expected.push(`group ${groupKey(group.value)}`);
          for (let index = 0; index < group.count; index += 1, at += 1) {
            if (!collapsed.has(groupKey(group.value))) expected.push(`account ${at}`);
          }
        }
        expect(lines.count).toBe(expected.length);
        const drawn = expected.map((_, index) => {
          const line = lines.lineAt(index);
          return line?.type === 'group' ? `group ${line.key}` : `account ${line?.at}`;
        });
        expect(drawn).toEqual(expected);
        expect(lines.lineAt(-1)).toBeUndefined();
        expect(lines.lineAt(lines.count)).toBeUndefined();
      }),
    );
  });

  it('is the accounts themselves without groups', () => {
    const lines = linesOf(2, [], new Set());
    expect(lines.count).toBe(2);
    expect(lines.lineAt(1)).toEqual({ type: 'account', at: 1 });
    expect(lines.lineAt(2)).toBeUndefined();
  });

  it('tells "not recorded" from a group that is called null', () => {
    expect(groupKey(null)).not.toBe(groupKey('null'));
  });
});

describe('rows in windows', () => {
  const row = (num: number, name = `Account ${num}`) => ({ num, name }) as BookRow;

  it('asks for a row once, and again only after it may have changed', async () => {
    const asked: number[][] = [];
    const rows = createRowWindows<BookRow>((nums) => {
      asked.push(nums);
      return Promise.resolve(nums.map((num) => row(num, `version ${asked.length}`)));
    });
    expect(await rows.ensure([1, 2])).toBe(true);
    expect(await rows.ensure([2, 1])).toBe(false);
    await rows.ensure([2, 3]);
    expect(asked).toEqual([[1, 2], [3]]);
    rows.outdate();
    expect(rows.get(1)?.name).toBe('version 1');
    await rows.ensure([1]);
    expect(rows.get(1)?.name).toBe('version 3');
  });

  it('does not take an answer for fresh that was asked for before the change', async () => {
    const answers: ((rows: BookRow[]) => void)[] = [];
    const rows = createRowWindows<BookRow>(() => new Promise((resolve) => answers.push(resolve)));
    const first = rows.ensure([1]);
    rows.outdate();
    const second = rows.ensure([1]);
    answers[1]?.([row(1, 'new')]);
    await second;
    answers[0]?.([row(1, 'old')]);
    await first;
    expect(rows.get(1)?.name).toBe('new');
  });

  it('waits for rows that are being fetched for somebody else', async () => {
    const answers: ((rows: BookRow[]) => void)[] = [];
    const rows = createRowWindows<BookRow>(() => new Promise((resolve) => answers.push(resolve)));
    void rows.ensure([1, 2]);
    const both = rows.ensure([2, 3]);
    answers[1]?.([row(3)]);
    answers[0]?.([row(1), row(2)]);
    await both;
    expect([rows.get(2)?.num, rows.get(3)?.num]).toEqual([2, 3]);
  });

  it('fetches a row again that was forgotten, however many were in sight', async () => {
    const rows = createRowWindows<BookRow>((nums) => Promise.resolve(nums.map((num) => row(num))));
    await rows.ensure(Array.from({ length: 20_001 }, (_, num) => num));
    await rows.ensure([30_000]);
    await rows.ensure([7, 30_000]);
    expect([rows.get(7)?.num, rows.get(30_000)?.num]).toEqual([7, 30_000]);
  });

  it('asks again for what could not be had', async () => {
    let fail = true;
    const rows = createRowWindows<BookRow>((nums) =>
      fail ? Promise.reject(new Error('no')) : Promise.resolve(nums.map((num) => row(num))),
    );
    await expect(rows.ensure([1])).rejects.toThrow('no');
    fail = false;
    expect(await rows.ensure([1])).toBe(true);
  });
});

describe('edits', () => {
  it('are refused over a value that is no longer there, unless the user has seen it', () => {
    const edit = { row: { id: 'a' }, field: 'tier', value: 'SMB', before: null } as const;
    expect(updateOf(edit, false)).toEqual({
      entity: 'account',
      id: 'a',
      changes: { tier: 'SMB' },
      expected: { tier: null },
    });
    expect(updateOf(edit, true)).not.toHaveProperty('expected');
  });

  it('of several cells of one account are one edit of it', () => {
    const edits = [
      { row: { id: 'a' }, field: 'tier', value: 'SMB', before: null },
      { row: { id: 'b' }, field: 'tier', value: 'SMB', before: null },
      { row: { id: 'a' }, field: 'industry', value: 'Retail', before: null },
    ] as const;
    const custom = ['b', 'c'].map((accountId) => ({
      accountId,
      customFieldId: 'colour',
      value: 'red',
      expected: null,
    }));
    const values = [{ customFieldId: 'colour', value: 'red' }];
    expect(editManyOf(edits, custom).edits).toEqual([
      { id: 'a', changes: { tier: 'SMB', industry: 'Retail' }, values: [] },
      { id: 'b', changes: { tier: 'SMB' }, values },
      { id: 'c', changes: {}, values },
    ]);
  });
});

describe('filters', () => {
  it('turn values of a column over, and vanish with the last one', () => {
    const one = withValue([], 'tier', 'SMB');
    const two = withValue(one, 'tier', null);
    expect(valuesOf(two, 'tier')).toEqual(['SMB', null]);
    expect(withValue(withValue(two, 'tier', 'SMB'), 'tier', null)).toEqual([]);
  });

  it('replace the range of a column, and know an open one', () => {
    const from = withRange([], 'arr', 1000, null);
    expect(rangeOf(withRange(from, 'arr', null, 5), 'arr')).toMatchObject({ from: null, to: 5 });
    expect(withRange(from, 'arr', null, null)).toEqual([]);
  });

  it('are what the contract takes', () => {
    const all = withFlag(
      withFlag(withRange(withValue([], 'owner', 'Ana'), 'arr', 1, 2), 'keyAccount', true),
      'nextStep',
      false,
    );
    expect(all).toHaveLength(4);
    for (const filter of all) expect(bookFilter.parse(filter)).toEqual(filter);
  });
});
