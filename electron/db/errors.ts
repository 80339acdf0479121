import { CarryonError, type ErrorCode } from '../../shared/errors.ts';

/** SQLite's extended result codes and Node's file errors as codes of ours; the longest prefix wins. */
const table: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_BUSY', 'DB_BUSY'],
  ['SQLITE_LOCKED', 'DB_BUSY'],
  ['SQLITE_PROTOCOL', 'DB_BUSY'],
  ['SQLITE_FULL', 'DISK_FULL'],
  ['ENOSPC', 'DISK_FULL'],
  ['EDQUOT', 'DISK_FULL'],
  ['SQLITE_READONLY', 'STORAGE_READONLY'],
  ['SQLITE_PERM', 'STORAGE_READONLY'],
  ['EROFS', 'STORAGE_READONLY'],
  ['EACCES', 'STORAGE_READONLY'],
  ['EPERM', 'STORAGE_READONLY'],
  // Something else lies where the data folder or a folder in it should be.
  ['ENOTDIR', 'STORAGE_READONLY'],
  ['EEXIST', 'STORAGE_READONLY'],
  ['ELOOP', 'STORAGE_READONLY'],
  ['ENAMETOOLONG', 'STORAGE_READONLY'],
  ['SQLITE_CORRUPT', 'DB_CORRUPT'],
  ['SQLITE_NOTADB', 'DB_NOT_OURS'],
  ['SQLITE_CANTOPEN', 'STORAGE_IO'],
  ['SQLITE_IOERR', 'STORAGE_IO'],
  ['EIO', 'STORAGE_IO'],
  ['EMFILE', 'STORAGE_IO'],
  ['ENFILE', 'STORAGE_IO'],
  ['SQLITE_CONSTRAINT', 'CONSTRAINT'],
  ['SQLITE_TOOBIG', 'PAYLOAD_TOO_LARGE'],
  ['ENOENT', 'STORAGE_MISSING'],
];

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** The code for an error thrown by SQLite or the file system; INTERNAL when it is neither. */
export const storageCode = (error: unknown): ErrorCode => {
  const code = codeOf(error);
  return table.find(([prefix]) => code.startsWith(prefix))?.[1] ?? 'INTERNAL';
};

/** The same error as one of ours, its text left behind: SQL and paths never travel. */
export const asStorageError = (error: unknown): CarryonError =>
  error instanceof CarryonError ? error : new CarryonError(storageCode(error));
