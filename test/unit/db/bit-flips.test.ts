import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { databaseFile, openStorage } from '../../../electron/db/storage.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
import { fillBook } from './books.ts';
import { fingerprint, openingCode } from './folders.ts';

let base: string;
let folder: string;
let whole: Buffer;

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'carryon-flips-'));
  folder = mkdtempSync(join(tmpdir(), 'carryon-flip-'));
  const db = openStorage(base);
  fillBook(db, 10);
  db.pragma('wal_checkpoint(TRUNCATE)');
  copyFileSync(databaseFile(base), join(base, 'closed.db'));
  db.close();
  whole = readFileSync(join(base, 'closed.db'));
});
afterAll(() => {
  for (const path of [base, folder]) rmSync(path, { recursive: true, force: true });
});

/** What a file that is damaged anywhere may be called. */
const fitting: readonly (ErrorCode | null)[] = [
  null,
  'DB_CORRUPT',
  'DB_NOT_OURS',
  'SCHEMA_TOO_NEW',
  'MIGRATION_FAILED',
  'STORAGE_READONLY',
];

const tryOut = (bytes: Buffer): ErrorCode | null => {
  for (const suffix of ['-wal', '-shm']) rmSync(databaseFile(folder) + suffix, { force: true });
  writeFileSync(databaseFile(folder), bytes);
  const before = fingerprint(folder);
  const code = openingCode(folder);
  expect(fitting).toContain(code);
  expect(fingerprint(folder)).toBe(before);
  return code;
};

const flipped = (bit: number): Buffer => {
  const bytes = Buffer.from(whole);
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return bytes;
};

// A flipped bit in a text is a different text that no check of the file can tell (reliability spec, finding 4).
describe('a file with a flipped bit', () => {
  it('is opened or refused by name, and never written to: anywhere', () => {
    const bits = fc.integer({ min: 0, max: whole.length * 8 - 1 });
    fc.assert(
      fc.property(bits, (bit) => {
        tryOut(flipped(bit));
      }),
      { numRuns: 200 },
    );
  });

  it('is refused when the bit is one of those that make it ours', () => {
    for (let bit = 0; bit < 16 * 8; bit += 1) expect(tryOut(flipped(bit))).toBe('DB_NOT_OURS');
    for (let bit = 68 * 8; bit < 72 * 8; bit += 1) expect(tryOut(flipped(bit))).toBe('DB_NOT_OURS');
  });

  it('is opened or refused by name, and never written to: every bit of the header', () => {
    for (let bit = 0; bit < 100 * 8; bit += 1) tryOut(flipped(bit));
  });
});

describe('a file that was cut', () => {
  it('is refused by name and never written to, wherever it was cut', () => {
    const lengths = fc.integer({ min: 0, max: whole.length - 1 });
    fc.assert(
      fc.property(lengths, (length) => {
        expect(tryOut(whole.subarray(0, length))).toBe('DB_CORRUPT');
      }),
      { numRuns: 100, examples: [[0], [1], [99], [100], [101], [4096], [whole.length - 1]] },
    );
  });
});
