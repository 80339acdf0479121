import { describe, expect, it } from 'vitest';

import { coalesced } from '../../../renderer/app/coalesce.ts';
import { addressOf, parseRoute, type Route } from '../../../renderer/app/route.ts';
import { attention, layoutOf } from '../../../renderer/features/start/lists.ts';
import { bookLayout, emptyBookLayout } from '../../../shared/book-view.ts';

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
