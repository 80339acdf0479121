import { insertRecord } from '../../electron/db/records.ts';
import { newId } from '../../electron/ids.ts';
import { emptyBookLayout, type BookLayout } from '../../shared/book-view.ts';
import { openTestCore, type TestCore } from '../support/core.ts';
import { percentile, timed, type BenchRow } from './measure.ts';

const industries = [
  'Banking',
  'Retail',
  'Health',
  'Logistics',
  'Energy',
  'Media',
  'Public sector',
  'Software',
];
const words = [
  'North',
  'Harbour',
  'Silver',
  'Quantum',
  'Green',
  'Union',
  'Atlas',
  'Delta',
  'Orchid',
  'Summit',
];
const currencies = ['USD', 'EUR', 'GBP', 'JPY'];

const pick = <T>(items: readonly T[], index: number): T => items[index % items.length] as T;

const fill = (app: TestCore, accounts: number): void => {
  const { context } = app.core;
  context.change({ kind: 'create', label: 'Fill' }, () => {
    for (let index = 0; index < accounts; index++) {
      const scrambled = (index * 7919) % accounts;
      insertRecord(context.db, 'account', newId(), {
        name: `${pick(words, scrambled)} ${pick(words, scrambled * 3 + 1)} ${scrambled}`,
        crmId: `001${String(scrambled).padStart(15, '0')}`,
        domain: `company${scrambled}.example`,
        arr: (scrambled % 997) * 10_000,
        currency: pick(currencies, index),
        industry: pick(industries, scrambled),
        primaryCsm: `${pick(words, index)} Owner`,
        renewalDate: `2026-${String((scrambled % 12) + 1).padStart(2, '0')}-15`,
        licensedSeats: 100 + (scrambled % 900),
        activeSeats: 50 + (scrambled % 450),
      });
    }
  });
};

const sorts = ['name', 'arr', 'renewalInDays', 'status', 'owner', 'utilization', 'planAge'] as const;
const searches = ['atl', 'silver 12', 'orchid sum', 'company77', 'bank'];

/** What a click costs: the ordered row numbers, and the first hundred rows on screen. */
const show = async (app: TestCore, layout: Partial<BookLayout>): Promise<void> => {
  const { nums } = await app.call('book.ids', { layout: { ...emptyBookLayout, ...layout } });
  await app.call('book.rows', { nums: [...nums.subarray(0, 100)] });
};

const clicks = (app: TestCore): Record<string, (() => Promise<void>)[]> => ({
  sort: sorts.flatMap((column) =>
    (['asc', 'desc'] as const).map((direction) => () => show(app, { sort: { column, direction } })),
  ),
  filter: industries.map(
    (industry) => () => show(app, { filters: [{ test: 'oneOf', column: 'industry', values: [industry] }] }),
  ),
  search: searches.map((query) => () => show(app, { query })),
  group: (['industry', 'owner', 'currency'] as const).map((groupBy) => () => show(app, { groupBy })),
});

/** The same sort done the usual way: every row in memory, compared by a collator. */
const sortInMemory = (names: string[]): void => {
  const { compare } = new Intl.Collator('en');
  [...names].sort(compare);
};

/** Latency of the book at 10,000 and 100,000 accounts, 95th percentile, the contract's parsing included. */
export const benchBook = async (): Promise<BenchRow[]> => {
  const rows: BenchRow[] = [];
  for (const accounts of [10_000, 100_000]) {
    const app = openTestCore();
    fill(app, accounts);
    const names = Array.from({ length: accounts }, (_, index) => `${pick(words, index * 7)} ${index}`);
    const peer = await Promise.all(Array.from({ length: 5 }, () => timed(() => sortInMemory(names))));
    for (const [name, works] of Object.entries(clicks(app))) {
      const taken: number[] = [];
      for (let turn = 0; turn < 5; turn++) for (const work of works) taken.push(await timed(work));
      const ours = percentile(taken, 0.95);
      rows.push({
        name: `${name}, ${accounts.toLocaleString('en')} accounts, p95`,
        ours,
        peerName: 'sorting all rows in memory',
        peer: percentile(peer, 0.95),
        unit: 'ms',
        goal: accounts === 10_000 ? 'under 50 ms' : '',
        held: accounts === 10_000 ? ours < 50 : null,
      });
    }
    await app.close();
  }
  return rows;
};
