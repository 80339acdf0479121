import { afterEach, describe, expect, it, vi } from 'vitest';

import { call } from '../../../renderer/api.ts';
import { coalesced } from '../../../renderer/app/coalesce.ts';
import { addressOf, parseRoute, type Route } from '../../../renderer/app/route.ts';
import { attention, layoutOf } from '../../../renderer/features/start/lists.ts';
import { bookLayout, emptyBookLayout } from '../../../shared/book-view.ts';
import type { CoreEvent } from '../../../shared/events.ts';

afterEach(() => vi.unstubAllGlobals());

describe('addresses', () => {
  const routes: readonly Route[] = [
    { page: 'home' },
    { page: 'book', layout: null },
    { page: 'book', layout: { ...emptyBookLayout, query: 'a&b=c#d/ü?' } },
    { page: 'account', accountId: '0190-a/b', tab: 'health' },
    { page: 'account', accountId: 'x', tab: null },
    { page: 'imports', part: 'new' },
    { page: 'imports', part: null },
    { page: 'history' },
    { page: 'playbooks', playbookId: null },
    { page: 'playbooks', playbookId: '0190-a/b' },
  ];
  it.each(routes)('lead back to where they were made: %j', (route) => {
    expect(parseRoute(addressOf(route))).toEqual(route);
  });

  it.each(['#/nowhere', '#/account', '#/%E0%A4%A', '#/book/../x'])(
    'are unknown or harmless when wrong: %s',
    (hash) => {
      expect(() => parseRoute(hash)).not.toThrow();
    },
  );

  it('drop an arrangement that is not one', () => {
    expect(parseRoute('#/book?layout=%7B%22sort%22%3A1%7D')).toEqual({ page: 'book', layout: null });
    expect(parseRoute('#/book?layout=nonsense')).toEqual({ page: 'book', layout: null });
  });
});

it('opens the book with arrangements that the contract takes', () => {
  for (const list of attention) expect(bookLayout.parse(layoutOf(list))).toEqual(layoutOf(list));
});

describe('many questions at once', () => {
  it('are answered twice at most, the last time after the last question', async () => {
    let runs = 0;
    const finish: (() => void)[] = [];
    const ask = coalesced(() => {
      runs += 1;
      return new Promise<void>((resolve) => finish.push(resolve));
    });
    const all = [ask(), ask(), ask(), ask()];
    expect(runs).toBe(1);
    finish[0]?.();
    await Promise.resolve();
    await Promise.resolve();
    expect(runs).toBe(2);
    finish[1]?.();
    await Promise.all(all);
    expect(runs).toBe(2);
    void ask();
    expect(runs).toBe(3);
  });

  it('can be asked again after a failure', async () => {
    let fail = true;
    const ask = coalesced(() => (fail ? Promise.reject(new Error('no')) : Promise.resolve()));
    await expect(ask()).rejects.toThrow('no');
    fail = false;
    await expect(ask()).resolves.toBeUndefined();
  });
});

describe('changes that the core tells', () => {
  it('are answered one after the other however many come at once, about all accounts of them', async () => {
    let tell: (event: CoreEvent) => void = () => {};
    const asked: string[] = [];
    const answers: (() => void)[] = [];
    vi.stubGlobal('window', {
      carryon: {
        invoke: (channel: string) => {
          asked.push(channel);
          return new Promise((resolve) => {
            answers.push(() => resolve({ ok: true, value: { undo: null, redo: null } }));
          });
        },
        on: (listener: typeof tell) => {
          tell = listener;
          return () => {};
        },
      },
    });
    const { onPlansChanged, startListening } = await import('../../../renderer/app/core-status.ts');
    const runs: (readonly string[] | null)[] = [];
    const stop = onPlansChanged(async (accountIds) => {
      runs.push(accountIds);
      await call('book.views', {});
    });
    startListening();
    const change = (...accountIds: string[]) => tell({ type: 'changed', accountIds, undo: null, redo: null });
    for (let index = 0; index < 400; index += 1) change(`account ${index % 3}`);
    expect(runs).toEqual([['account 0']]);
    const answerAll = async () => {
      for (let turn = 0; turn < 20; turn += 1) {
        for (const answer of answers.splice(0)) answer();
        await Promise.resolve();
      }
    };
    await answerAll();
    expect([...(runs[1] ?? [])].sort()).toEqual(['account 0', 'account 1', 'account 2']);
    expect(runs).toHaveLength(2);
    const count = (channel: string) => asked.filter((one) => one === channel).length;
    expect([count('app.status'), count('book.views')]).toEqual([2, 2]);
    // What names no account may be about any.
    change('account 0');
    change('account 1');
    change();
    await answerAll();
    expect(runs.slice(2)).toEqual([['account 0'], null]);
    stop();
    change('account 0');
    await answerAll();
    expect(runs).toHaveLength(4);
  });
});
