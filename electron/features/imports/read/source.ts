import { closeSync, fstatSync, openSync, readSync, statSync, type Stats } from 'node:fs';

import { CarryonError } from '../../../../shared/errors.ts';
import { chunkBytes, limits } from './limits.ts';

/** A file that is being read; `close` it when done. */
export type Source = {
  readonly path: string;
  readonly bytes: number;
  /** Calls `onChunk` with consecutive parts of the file, which are only valid during the call. */
  readonly read: (onChunk: (chunk: Buffer, last: boolean) => boolean | void, from?: number) => void;
  /** A part of the file; shorter than asked for where the file ends. */
  readonly slice: (from: number, length: number) => Buffer;
  /** Throws FILE_CHANGED or FILE_MISSING when the file is not the one that was opened. */
  readonly assertUnchanged: () => void;
  readonly close: () => void;
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const refused = (error: unknown): CarryonError => {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return new CarryonError('FILE_MISSING');
  return new CarryonError('FILE_UNREADABLE', {
    reason: code === 'EACCES' || code === 'EPERM' ? 'permission' : 'disk',
  });
};

const attempt = <T>(work: () => T): T => {
  try {
    return work();
  } catch (error) {
    throw error instanceof CarryonError ? error : refused(error);
  }
};

const same = (before: Stats, after: Stats): boolean =>
  before.size === after.size && before.mtimeMs === after.mtimeMs && before.ino === after.ino;

/**
 * Opens a regular file of 1 byte to 512 MB.
 * Throws FILE_MISSING, FILE_UNREADABLE (a directory, a pipe, no permission), FILE_EMPTY, FILE_TOO_LARGE;
 * reading throws FILE_CHANGED or FILE_MISSING when the file is changed or deleted meanwhile.
 */
export const openSource = (path: string, chunkSize = chunkBytes): Source => {
  const found = attempt(() => statSync(path));
  if (found.isDirectory()) throw new CarryonError('FILE_UNREADABLE', { reason: 'directory' });
  // A pipe or a device would block or never end.
  if (!found.isFile()) throw new CarryonError('FILE_UNREADABLE', { reason: 'notAFile' });
  if (found.size === 0) throw new CarryonError('FILE_EMPTY');
  if (found.size > limits.bytes)
    throw new CarryonError('FILE_TOO_LARGE', { bytes: found.size, limit: limits.bytes });
  const file = attempt(() => openSync(path, 'r'));
  const opened = attempt(() => fstatSync(file));

  const assertUnchanged = (): void => {
    if (
      !same(
        opened,
        attempt(() => fstatSync(file)),
      ) ||
      !same(
        opened,
        attempt(() => statSync(path)),
      )
    ) {
      throw new CarryonError('FILE_CHANGED');
    }
  };

  const read: Source['read'] = (onChunk, from = 0) => {
    const buffer = Buffer.allocUnsafe(chunkSize);
    let position = from;
    while (position < opened.size) {
      const at = position;
      const count = attempt(() => readSync(file, buffer, 0, chunkSize, at));
      if (count === 0) throw new CarryonError('FILE_CHANGED');
      position += count;
      if (onChunk(buffer.subarray(0, count), position >= opened.size) === false) return;
    }
    assertUnchanged();
  };

  const slice: Source['slice'] = (from, length) => {
    const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(length, opened.size - from)));
    let filled = 0;
    while (filled < buffer.length) {
      const at = filled;
      const count = attempt(() => readSync(file, buffer, at, buffer.length - at, from + at));
      if (count === 0) throw new CarryonError('FILE_CHANGED');
      filled += count;
    }
    return buffer;
  };

  assertUnchanged();
  return { path, bytes: opened.size, read, slice, assertUnchanged, close: () => closeSync(file) };
};
