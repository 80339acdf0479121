import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { onTestFinished } from 'vitest';

import { databaseFile, openStorage } from '../../../electron/db/storage.ts';
import { CarryonError, type ErrorCode } from '../../../shared/errors.ts';

/** An empty folder that goes away with the test. */
export const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'carryon-db-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** A copy of a folder that goes away with the test. */
export const copyOf = (folder: string): string => {
  const copy = newFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
};

/** The database and its write-ahead log as they lie on the disk right now, as a crash would leave them. */
export const crashCopy = (folder: string): string => {
  const copy = newFolder();
  for (const suffix of ['', '-wal']) {
    const file = databaseFile(folder) + suffix;
    if (existsSync(file)) copyFileSync(file, databaseFile(copy) + suffix);
  }
  return copy;
};

const sha256 = (file: string): string =>
  existsSync(file) && statSync(file).size > 0
    ? createHash('sha256').update(readFileSync(file)).digest('hex')
    : 'nothing';

/**
 * SHA-256 of the database and of its write-ahead log; "nothing" for one that is not there or is empty: SQLite
 * makes an empty log beside a file that it only reads.
 */
export const fingerprint = (folder: string): string =>
  ['', '-wal'].map((suffix) => sha256(databaseFile(folder) + suffix)).join(' ');

/** Opens and closes the plans in a folder by the real start-up path: its code, or null when they open. */
export const openingCode = (folder: string): ErrorCode | null => {
  try {
    openStorage(folder).close();
    return null;
  } catch (error) {
    if (error instanceof CarryonError) return error.code;
    throw error;
  }
};

export const codeOf = (action: () => unknown): ErrorCode | null => {
  try {
    action();
    return null;
  } catch (error) {
    if (error instanceof CarryonError) return error.code;
    throw error;
  }
};
