import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import { emptyBookLayout } from '../../shared/book-view.ts';
import { openTestCore, type TestCore } from '../support/core.ts';
import { largeBook } from '../support/salesforce-export.ts';
import { writePieces } from './import-steps.ts';
import { percentile, type BenchRow } from './measure.ts';

/** Accounts that are there before. */
const before = 10_000;

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const writeBook = (core: TestCore, name: string, pieces: Iterable<string>): string => {
  const path = join(core.dataDir, name);
  writePieces(path, pieces);
  return path;
};

const importFile = async (core: TestCore, path: string) => {
  const prepared = await core.call('imports.prepare', {
    job: randomUUID(),
    file: core.core.context.files.add(path).token,
    kind: 'accounts',
    options: {},
    choices: {},
  });
  await core.call('imports.commit', { job: randomUUID(), importId: prepared.importId });
};

/** What `once` measures, milliseconds, again and again while a book is imported beside 10,000 accounts. */
const during = async (
  rows: number,
  seed: number,
  once: (core: TestCore) => Promise<number | null>,
): Promise<number[]> => {
  const core = openTestCore();
  try {
    await importFile(core, writeBook(core, 'before.csv', largeBook(before, seed)));
    const book = writeBook(core, 'book.csv', largeBook(rows, seed + 1));
    const measured: number[] = [];
    const work = { isOver: false };
    const measuring = (async () => {
      while (!work.isOver) {
        const one = await once(core);
        if (one !== null) measured.push(one);
      }
    })();
    await importFile(core, book);
    work.isOver = true;
    await measuring;
    return measured;
  } finally {
    await core.close();
  }
};

/** How often the main thread is looked at, ms. */
const tick = 4;

const gap = async (): Promise<number> => {
  const start = performance.now();
  await wait(tick);
  return Math.max(0, performance.now() - start - tick);
};

const took = async <T>(work: Promise<T>): Promise<[T, number]> => {
  const start = performance.now();
  const value = await work;
  return [value, performance.now() - start];
};

/** Asks for the first rows of the book as its page does; how many there are. */
const firstRows = async (core: TestCore): Promise<number> => {
  const { nums } = await core.call('book.ids', { layout: emptyBookLayout });
  await core.call('book.rows', { nums: Array.from(nums.subarray(0, 40)) });
  return nums.length;
};

/** The slower of the book's list and a search; null once the imported accounts are there. */
const answer = async (core: TestCore): Promise<number | null> => {
  await wait(20);
  const [count, list] = await took(firstRows(core));
  const [, search] = await took(core.call('search.query', { text: 'acme', limit: 10 }));
  return count > before ? null : Math.max(list, search);
};

/** What somebody notices who goes on working during an import of so many accounts. */
export const benchMeanwhile = async (rows: number, seed: number): Promise<BenchRow[]> => {
  const row = (name: string, ours: number, most: number): BenchRow => ({
    name,
    ours,
    peerName: '',
    peer: null,
    unit: 'ms',
    goal: `at most ${most} ms`,
    held: ours <= most,
  });
  const gaps = await during(rows, seed, gap);
  const answers = await during(rows, seed, answer);
  return [
    row('meanwhile, gaps of the main thread, p99', percentile(gaps, 0.99), 16.7),
    row('  the longest of them', Math.max(...gaps), 50),
    row('  a list and a search among 10,000 accounts, p99', percentile(answers, 0.99), 50),
  ];
};
