import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import {
  createDraft,
  idleMilliseconds,
  longestWaitMilliseconds,
  type DraftSource,
} from '../../../renderer/ui/draft.ts';
import { refused, value } from '../../../renderer/ui/parse.ts';

type Save = {
  readonly value: string;
  readonly expected: string;
  finish: () => void;
  fail: (error: Error) => void;
};

/** A draft on a store of one text; every save waits until the test finishes it. */
const open = (stored = 'Acme') => {
  const saves: Save[] = [];
  const source = (current: string): DraftSource<string> => ({
    value: current,
    edit: (text) => text,
    parse: (text) => (text === '' ? refused('required') : value(text.trim())),
    save: (next, expected) =>
      new Promise<void>((resolve, reject) => {
        saves.push({ value: next, expected, finish: resolve, fail: reject });
      }),
  });
  const draft = createDraft(source(stored));
  return { draft, saves, hear: (next: string) => draft.configure(source(next)) };
};

const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('saves by itself once typing rests, on the value it was typed over', async () => {
  const { draft, saves } = open();
  draft.type('Acme C');
  await vi.advanceTimersByTimeAsync(idleMilliseconds - 1);
  expect(saves).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(saves).toMatchObject([{ value: 'Acme C', expected: 'Acme' }]);
  expect(draft.view().status).toBe('saving');
  saves[0]?.finish();
  await settle();
  expect(draft.view()).toMatchObject({ text: 'Acme C', status: 'saved' });
});

it('does not wait longer than its limit, however steadily one types', async () => {
  const { draft, saves } = open();
  for (let typed = 0; typed < longestWaitMilliseconds; typed += 200) {
    draft.type(`Acme ${typed}`);
    await vi.advanceTimersByTimeAsync(200);
  }
  expect(saves).toHaveLength(1);
});

it('saves what was typed during a save afterwards, on top of what that save wrote', async () => {
  const { draft, saves } = open();
  draft.type('one');
  draft.commit();
  draft.type('two');
  draft.commit();
  expect(saves).toHaveLength(1);
  saves[0]?.finish();
  await settle();
  expect(saves[1]).toMatchObject({ value: 'two', expected: 'one' });
});

it('shows what was saved, not the old value, until the store is heard', async () => {
  const { draft, saves, hear } = open();
  draft.type('New');
  draft.leave();
  saves[0]?.finish();
  await settle();
  draft.leave();
  expect(draft.view().text).toBe('New');
  hear('New');
  expect(draft.view().text).toBe('New');
  hear('Undone');
  expect(draft.view().text).toBe('Undone');
});

it('keeps the text when it could not be saved, and saves it on a retry over what is stored now', async () => {
  const { draft, saves, hear } = open();
  draft.type('Mine');
  draft.commit();
  saves[0]?.fail(new Error('changed elsewhere'));
  await settle();
  hear('Theirs');
  expect(draft.view()).toMatchObject({ text: 'Mine', status: 'failed' });
  draft.leave();
  expect(draft.view().text).toBe('Mine');
  expect(saves).toHaveLength(1);
  draft.retry();
  expect(saves[1]).toMatchObject({ value: 'Mine', expected: 'Theirs' });
});

it('expects the value that typing began on, also when another one arrives meanwhile', () => {
  const { draft, saves, hear } = open();
  draft.type('Mine');
  hear('Theirs');
  draft.commit();
  expect(saves[0]).toMatchObject({ expected: 'Acme' });
});

it('refuses what the field cannot hold, and saves nothing', () => {
  const { draft, saves } = open();
  draft.type('');
  draft.leave();
  expect(draft.view()).toMatchObject({ status: 'refused', reason: 'required', text: '' });
  expect(saves).toEqual([]);
});

it('reverts to the value before typing, in the store too where a part was saved already', async () => {
  const { draft, saves } = open();
  draft.type('half');
  draft.commit();
  saves[0]?.finish();
  await settle();
  draft.type('half a');
  draft.revert();
  expect(saves[1]).toMatchObject({ value: 'Acme', expected: 'half' });
  saves[1]?.finish();
  await settle();
  expect(draft.view().text).toBe('Acme');
});

it('reverts what was typed during a save, and what that save wrote', async () => {
  const { draft, saves, hear } = open();
  draft.type('Acme C');
  draft.commit();
  expect(draft.view().unsent).toBe(false);
  draft.type('Acme Corp');
  expect(draft.view().unsent).toBe(true);
  draft.revert();
  expect(draft.view()).toMatchObject({ text: 'Acme', unsent: false });
  saves[0]?.finish();
  await settle();
  expect(saves.map(({ value: next, expected }) => [next, expected])).toEqual([
    ['Acme C', 'Acme'],
    ['Acme', 'Acme C'],
  ]);
  hear('Acme');
  saves[1]?.finish();
  await settle();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(draft.view()).toMatchObject({ text: 'Acme', status: 'idle', unsent: false });
  expect(saves).toHaveLength(2);
});

it('reverts to what the field was left with, also when it was left during the save', async () => {
  const { draft, saves } = open();
  draft.type('Acme Corp');
  draft.leave();
  saves[0]?.finish();
  await settle();
  expect(draft.view()).toMatchObject({ text: 'Acme Corp', status: 'saved' });
  draft.type('Acme Corpor');
  draft.revert();
  await settle();
  expect(saves).toHaveLength(1);
  expect(draft.view()).toMatchObject({ text: 'Acme Corp', unsent: false });
});

it('has nothing to put back when the save it was reverted during fails', async () => {
  const { draft, saves } = open();
  draft.type('Acme C');
  draft.commit();
  draft.type('Acme Corp');
  draft.revert();
  saves[0]?.fail(new Error('disk full'));
  await settle();
  expect(draft.view()).toMatchObject({ text: 'Acme', status: 'idle', error: null });
  expect(saves).toHaveLength(1);
});

it('saves nothing when the text comes back to what it was', () => {
  const { draft, saves } = open();
  draft.type('Acme!');
  draft.type('Acme ');
  draft.leave();
  expect(saves).toEqual([]);
  expect(draft.view()).toMatchObject({ text: 'Acme', status: 'idle' });
});

it('lets go of what was saved when something else is stored later, however long after', async () => {
  const { draft, saves, hear } = open();
  draft.type('New');
  draft.commit();
  // The plan shows an edit at once, before it is saved.
  hear('New');
  saves[0]?.finish();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(draft.view()).toMatchObject({ text: 'New', status: 'idle' });
  hear('Undone');
  expect(draft.view().text).toBe('Undone');
  draft.leave();
  expect(saves).toHaveLength(1);
});

it('saves what was reverted to again when that could not be saved', async () => {
  const { draft, saves } = open();
  draft.type('half');
  draft.commit();
  saves[0]?.finish();
  await settle();
  draft.type('half a');
  draft.revert();
  saves[1]?.fail(new Error('disk full'));
  await settle();
  expect(draft.view()).toMatchObject({ text: 'half', status: 'failed' });
  draft.retry();
  expect(saves[2]).toMatchObject({ value: 'Acme' });
  saves[2]?.finish();
  await settle();
  expect(draft.view()).toMatchObject({ text: 'Acme', status: 'saved', unsent: false });
});

it('knows what is typed after reverting during a save for unsent, and saves it last', async () => {
  const { draft, saves } = open();
  draft.type('one');
  draft.commit();
  draft.revert();
  draft.type('two');
  saves[0]?.finish();
  await settle();
  expect(saves[1]).toMatchObject({ value: 'Acme', expected: 'one' });
  expect(draft.view()).toMatchObject({ text: 'two', unsent: true });
  saves[1]?.finish();
  await settle();
  expect(draft.view()).toMatchObject({ text: 'two', status: 'pending' });
  await vi.advanceTimersByTimeAsync(idleMilliseconds);
  expect(saves[2]).toMatchObject({ value: 'two', expected: 'Acme' });
});

it('keeps what is typed after reverting when the save it was reverted during fails', async () => {
  const { draft, saves, hear } = open();
  draft.type('one');
  draft.commit();
  hear('one');
  draft.revert();
  draft.type('two');
  saves[0]?.fail(new Error('disk full'));
  await settle();
  hear('Acme');
  expect(draft.view()).toMatchObject({ text: 'two', unsent: true });
  await vi.advanceTimersByTimeAsync(idleMilliseconds);
  expect(saves[1]).toMatchObject({ value: 'two' });
});

describe('a field that may be empty', () => {
  const saves: [string | null, string | null][] = [];
  const source = (current: string | null): DraftSource<string | null> => ({
    value: current,
    edit: (text) => text ?? '',
    parse: (text) => value(text === '' ? null : text),
    save: (next, expected) => Promise.resolve(saves.push([next, expected])),
  });
  beforeEach(() => saves.splice(0));

  it('is typed into again after it was emptied, on top of nothing', async () => {
    const draft = createDraft(source('Acme'));
    draft.type('');
    draft.commit();
    draft.configure(source(null));
    await settle();
    draft.type('New');
    draft.commit();
    expect(saves).toEqual([
      [null, 'Acme'],
      ['New', null],
    ]);
  });

  it('was empty when typing began, whatever is stored meanwhile', () => {
    const draft = createDraft(source(null));
    draft.type('Mine');
    draft.configure(source('Theirs'));
    draft.commit();
    expect(saves).toEqual([['Mine', null]]);
  });
});
