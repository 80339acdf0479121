import { describe, expect, it } from 'vitest';

import { asStorageError, storageCode } from '../../../electron/db/errors.ts';
import { CarryonError, errorCodes, sentenceFor, type ErrorCode } from '../../../shared/errors.ts';

const errorWith = (code: string) =>
  Object.assign(new Error(`${code}: UPDATE account SET name = 'Northwind' in /home/ann/carryon.db`), {
    code,
  });

// Every code seen in the fault runs of the reliability spec, and their extended forms.
const expected: readonly (readonly [string, ErrorCode])[] = [
  ['SQLITE_BUSY', 'DB_BUSY'],
  ['SQLITE_BUSY_RECOVERY', 'DB_BUSY'],
  ['SQLITE_BUSY_SNAPSHOT', 'DB_BUSY'],
  ['SQLITE_LOCKED', 'DB_BUSY'],
  ['SQLITE_PROTOCOL', 'DB_BUSY'],
  ['SQLITE_FULL', 'DISK_FULL'],
  ['ENOSPC', 'DISK_FULL'],
  ['EDQUOT', 'DISK_FULL'],
  ['SQLITE_IOERR_READ', 'STORAGE_IO'],
  ['SQLITE_IOERR_WRITE', 'STORAGE_IO'],
  ['SQLITE_IOERR_FSYNC', 'STORAGE_IO'],
  ['SQLITE_IOERR_SHMSIZE', 'STORAGE_IO'],
  ['SQLITE_CANTOPEN', 'STORAGE_IO'],
  ['EIO', 'STORAGE_IO'],
  ['EMFILE', 'STORAGE_IO'],
  ['SQLITE_READONLY', 'STORAGE_READONLY'],
  ['SQLITE_READONLY_DIRECTORY', 'STORAGE_READONLY'],
  ['SQLITE_READONLY_DBMOVED', 'STORAGE_READONLY'],
  ['SQLITE_PERM', 'STORAGE_READONLY'],
  ['EACCES', 'STORAGE_READONLY'],
  ['EPERM', 'STORAGE_READONLY'],
  ['EROFS', 'STORAGE_READONLY'],
  ['ENOTDIR', 'STORAGE_READONLY'],
  ['ENOENT', 'STORAGE_MISSING'],
  ['SQLITE_NOTADB', 'DB_NOT_OURS'],
  ['SQLITE_CORRUPT', 'DB_CORRUPT'],
  ['SQLITE_CORRUPT_VTAB', 'DB_CORRUPT'],
  ['SQLITE_CONSTRAINT_UNIQUE', 'CONSTRAINT'],
  ['SQLITE_CONSTRAINT_FOREIGNKEY', 'CONSTRAINT'],
  ['SQLITE_CONSTRAINT_CHECK', 'CONSTRAINT'],
  ['SQLITE_CONSTRAINT_NOTNULL', 'CONSTRAINT'],
  ['SQLITE_CONSTRAINT_TRIGGER', 'CONSTRAINT'],
  ['SQLITE_TOOBIG', 'PAYLOAD_TOO_LARGE'],
  ['SQLITE_ERROR', 'INTERNAL'],
  ['SQLITE_MISUSE', 'INTERNAL'],
  ['ERR_INVALID_ARG_TYPE', 'INTERNAL'],
];

describe('errors of SQLite and the file system', () => {
  it.each(expected)('%s becomes %s', (from, code) => {
    expect(storageCode(errorWith(from))).toBe(code);
  });

  it.each([null, undefined, 'SQLITE_FULL', 7, new Error('SQLITE_FULL'), { code: 'SQLITE_FULL' }])(
    'what is not one of theirs becomes INTERNAL',
    (thrown) => expect(storageCode(thrown)).toBe('INTERNAL'),
  );

  it('leave their text behind', () => {
    for (const [from, code] of expected) {
      const error = asStorageError(errorWith(from));
      expect(error).toBeInstanceOf(CarryonError);
      expect(error.message).toBe(sentenceFor(code));
      expect(error.details).toBeUndefined();
    }
  });

  it('pass ours on as they are', () => {
    const ours = new CarryonError('CONFLICT', { field: 'city' });
    expect(asStorageError(ours)).toBe(ours);
  });

  it('each have a sentence that ends and names no code', () => {
    for (const code of errorCodes) expect(sentenceFor(code)).toMatch(/^[A-Z][^_]+\.$/u);
  });
});
