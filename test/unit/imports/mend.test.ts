import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { headerSignature } from '../../../electron/features/imports/map/overrides.ts';
import { writeRejects } from '../../../electron/features/imports/rejects/write.ts';
import type { ImportFixes } from '../../../shared/import-check.ts';
import type { ImportKind } from '../../../shared/imports.ts';
import { createBook, type Book } from '../../support/import-book.ts';

let book: Book;
beforeEach(() => {
  book = createBook();
  book.load('Account Name,Account ID\nAcme,A1\n');
});
afterEach(() => book.close());

type Sample = {
  readonly kind: ImportKind;
  readonly head: string;
  /** A row with a number of its own and what its bad column says. */
  readonly row: (n: number, cell: string) => string;
  readonly header: string;
  readonly wrong: string;
  readonly right: string;
};

/** Per kind what a file of it looks like, and a cell that cannot be read. */
const samples: readonly Sample[] = [
  {
    kind: 'accounts',
    head: 'Account Name,ARR',
    row: (n, cell) => `Account ${n},${cell}`,
    header: 'ARR',
    wrong: 'much',
    right: '5',
  },
  {
    kind: 'stakeholders',
    head: 'Account Name,Name,Last Contact',
    row: (n, cell) => `Acme,Person ${n},${cell}`,
    header: 'Last Contact',
    wrong: 'recently',
    right: '2026-01-05',
  },
  {
    kind: 'opportunities',
    head: 'Account Name,Opportunity Name,Amount',
    row: (n, cell) => `Acme,Deal ${n},${cell}`,
    header: 'Amount',
    wrong: 'lots',
    right: '5',
  },
  {
    kind: 'healthScores',
    head: 'Account Name,Assessed On,Signal,Score',
    row: (n, cell) => `Acme,2026-01-0${n},Product usage,${cell}`,
    header: 'Score',
    wrong: 'ninth',
    right: '4',
  },
  {
    kind: 'risks',
    head: 'Account Name,Risk,Severity',
    row: (n, cell) => `Acme,Risk ${n},${cell}`,
    header: 'Severity',
    wrong: 'Purple',
    right: 'High',
  },
  {
    kind: 'meetings',
    head: 'Account Name,Meeting Date,Meeting Type,Subject',
    row: (n, cell) => `Acme,${cell},QBR,Meeting ${n}`,
    header: 'Meeting Date',
    wrong: '2026-13-40',
    right: '2026-01-07',
  },
  {
    kind: 'actions',
    head: 'Account Name,Task,Due Date',
    row: (n, cell) => `Acme,Task ${n},${cell}`,
    header: 'Due Date',
    wrong: 'soon',
    right: '2026-05-01',
  },
  {
    kind: 'surveyResponses',
    head: 'Response ID,Account Name,NPS Score,Response Date',
    row: (n, cell) => `r${n},Acme,${cell},2026-01-0${n}`,
    header: 'NPS Score',
    wrong: 'eleven',
    right: '9',
  },
  {
    kind: 'tickets',
    head: 'Ticket ID,Account Name,Subject,Created at',
    row: (n, cell) => `${n},Acme,Ticket ${n},${cell}`,
    header: 'Created at',
    wrong: 'yesterday',
    right: '2026-01-06',
  },
  {
    kind: 'arrMovements',
    head: 'Movement ID,Account Name,Date,Movement Type,Amount',
    row: (n, cell) => `m${n},Acme,2026-01-0${n},Expansion,${cell}`,
    header: 'Amount',
    wrong: 'a bit',
    right: '100',
  },
];

const good = [1, 2, 3, 4, 5, 6];
const bad = [7, 8];

describe.each(samples)('rejected rows of $kind', ({ kind, head, row, header, wrong, right }) => {
  const file = (cell: string): string =>
    `${[head, ...good.map((n) => row(n, right)), ...bad.map((n) => row(n, cell))].join('\n')}\n`;

  test('are mended where they stand, one alone or all that say the same', () => {
    const content = file(wrong);
    const first = book.stage(content, { kind });
    expect(first.counts).toMatchObject({ rows: 8, created: 6, rejectedRows: 2 });
    expect(first.rejected.map((one) => [one.row, one.column, one.value])).toEqual([
      [8, header, wrong],
      [9, header, wrong],
    ]);
    const fixed = (fixes: ImportFixes) => book.stage(content, { kind, fixes }).counts;
    expect(fixed({ cells: [{ line: 8, header, value: right }], words: [] })).toMatchObject({
      created: 7,
      rejectedRows: 1,
    });
    expect(fixed({ cells: [], words: [{ header, from: wrong, to: right }] })).toMatchObject({
      created: 8,
      rejectedRows: 0,
    });
  });

  test('go to a file with their reason, which imports when it is mended', () => {
    const { importId, mapping } = book.load(file(wrong), { kind });
    const out = join(book.folder, 'rejects.csv');
    expect(writeRejects(book.stageFileOf(importId), out)).toBe(2);
    const rejects = readFileSync(out, 'utf8');
    expect(rejects.startsWith(`\ufeff${head},Import error\r\n`)).toBe(true);
    expect(rejects.split('\r\n')).toHaveLength(4);
    // As it is it is set aside again, by the mapping that is remembered of its shape.
    expect(book.stage(rejects, { kind, mapping }).counts).toMatchObject({ rows: 2, rejectedRows: 2 });
    const { counts } = book.load(rejects.replaceAll(wrong, right), { kind, mapping });
    expect(counts).toMatchObject({ rows: 2, created: 2, rejectedRows: 0 });
    expect(book.stage(file(right), { kind }).counts).toMatchObject({ created: 0 });
  });
});

test('a file of rejects has the shape of the file they are from', () => {
  const headers = ['Account Name', 'ARR'];
  expect(headerSignature([...headers, 'Import error'])).toBe(headerSignature(headers));
});
