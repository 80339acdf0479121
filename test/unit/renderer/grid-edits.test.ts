import { expect, it } from 'vitest';

import { createGridEdits } from '../../../renderer/ui/grid/grid-edits.ts';

type Row = { readonly id: string };
type Sent = {
  readonly values: readonly unknown[];
  readonly overwrite: boolean;
  finish: () => void;
  fail: (error: Error) => void;
};

/** A grid whose edits wait until the test answers them; `texts` is what its cells show. */
const open = () => {
  const sent: Sent[] = [];
  const running = { count: 0, failed: false };
  const edits = createGridEdits<Row>({
    keyOf: ({ id }) => id,
    textOf: ({ value }) => String(value),
    send: (all, overwrite) =>
      new Promise<void>((resolve, reject) => {
        sent.push({ values: all.map(({ value }) => value), overwrite, finish: resolve, fail: reject });
      }),
    track: async (save) => {
      running.count += 1;
      try {
        await save();
      } finally {
        running.count -= 1;
      }
    },
  });
  const cell = (id: string, column = 'arr') => edits.store.getState().pending.get(id)?.[column];
  const set = (id: string, value: unknown, before: unknown, column = 'arr') =>
    edits.run([{ row: { id }, column, value, before }]);
  const failed = () => edits.store.getState().failed?.edits.map(({ value }) => value) ?? [];
  return { edits, sent, cell, set, failed, running };
};

const settle = () => new Promise((resolve) => setTimeout(resolve));

it('shows an edit until it is saved', async () => {
  const { set, sent, cell } = open();
  set('a', 2, 1);
  expect(cell('a')).toEqual({ text: '2', value: 2, failed: false });
  sent[0]?.finish();
  await settle();
  expect(cell('a')).toBeUndefined();
});

it('sends what is typed into a cell meanwhile afterwards, and shows only that', async () => {
  const { set, sent, cell, running } = open();
  set('a', 2, 1);
  set('b', 9, 8);
  set('a', 1, 2);
  expect(sent.map(({ values }) => values)).toEqual([[2], [9]]);
  expect(running.count).toBe(3);
  sent[0]?.finish();
  await settle();
  expect(cell('a')?.text).toBe('1');
  expect(sent.map(({ values }) => values)).toEqual([[2], [9], [1]]);
  sent[2]?.finish();
  await settle();
  expect(cell('a')).toBeUndefined();
  expect(cell('b')?.text).toBe('9');
});

it('does nothing for a value that is there, and keeps what is on its way', async () => {
  const { set, sent, cell } = open();
  set('a', 1, 1);
  expect(sent).toEqual([]);
  set('a', 2, 1);
  set('a', 2, 2);
  expect(cell('a')?.text).toBe('2');
  expect(sent).toHaveLength(1);
});

it('keeps every refused edit, whatever is refused or saved after it, until it is tried again', async () => {
  const { edits, set, sent, cell, failed } = open();
  set('a', 2, 1);
  set('b', 4, 3);
  set('c', 6, 5);
  for (const one of sent.slice(0, 2)) one.fail(new Error('disk full'));
  sent[2]?.finish();
  await settle();
  expect(failed()).toEqual([2, 4]);
  expect([cell('a')?.failed, cell('b')?.failed, cell('c')]).toEqual([true, true, undefined]);
  edits.retry();
  expect(failed()).toEqual([]);
  expect(sent[3]).toMatchObject({ values: [2, 4], overwrite: true });
  sent[3]?.finish();
  await settle();
  expect([cell('a'), cell('b')]).toEqual([undefined, undefined]);
});

it('gives a refused edit up when its cell is edited anew, also back to what is stored', async () => {
  const { edits, set, sent, cell, failed } = open();
  set('a', 2, 1);
  set('b', 4, 3);
  for (const one of sent) one.fail(new Error('disk full'));
  await settle();
  set('a', 1, 1);
  expect([cell('a'), failed()]).toEqual([undefined, [4]]);
  set('b', 5, 3);
  expect([cell('b')?.failed, failed()]).toEqual([false, []]);
  sent[2]?.fail(new Error('disk full'));
  await settle();
  edits.revert();
  expect([cell('b'), failed()]).toEqual([undefined, []]);
});

it('says nothing about an edit that was refused after its cell was edited again', async () => {
  const { set, sent, cell, failed } = open();
  set('a', 2, 1);
  set('a', 3, 2);
  sent[0]?.fail(new Error('disk full'));
  await settle();
  expect([cell('a'), failed()]).toEqual([{ text: '3', value: 3, failed: false }, []]);
  sent[1]?.finish();
  await settle();
  expect(cell('a')).toBeUndefined();
});

it('looks again for the rows of an edit that could not be read', async () => {
  const { edits, sent, failed } = open();
  let fails = true;
  const find = () =>
    fails
      ? Promise.reject(new Error('no answer'))
      : Promise.resolve([{ row: { id: 'a' }, column: 'arr', value: 2, before: 1 }]);
  await edits.runFound(find);
  expect(edits.store.getState().failed?.error).toEqual(new Error('no answer'));
  fails = false;
  edits.retry();
  await settle();
  expect([sent.map(({ values }) => values), failed()]).toEqual([[[2]], []]);
});
