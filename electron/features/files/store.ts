import { randomUUID } from 'node:crypto';
import { closeSync, ftruncateSync, openSync, statSync, writeSync, type Stats } from 'node:fs';
import { basename, join } from 'node:path';

import { CarryonError } from '../../../shared/errors.ts';
import { asStorageError } from '../../db/errors.ts';
import { safeFileName } from './names.ts';
import { discard, makeRunFolder } from './temporary.ts';

/** Largest file that is read, and the room that uploads may take together, bytes. */
export const fileLimit = 512 * 1024 * 1024;

/** Uploads kept at once; the oldest makes room. */
const uploadLimit = 32;

export type HeldFile = { readonly token: string; readonly name: string; readonly bytes: number };

/** Where a token's file lies. `name` is safe to show and to write, `path` never leaves the core. */
export type ResolvedFile = { readonly path: string; readonly name: string };

type Entry = {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  /** An upload's open file, and how much of it has arrived; null for a file of the user's own. */
  upload: { readonly handle: number; received: number } | null;
  readonly temporary: boolean;
};

/**
 * The files a window may speak of: it holds tokens, the core holds paths. A file of the user's is only ever
 * read in place; an upload lies in a private folder until it is released, makes room or the app closes.
 */
export type FileStore = {
  /** Takes a path that a dialog or the command line gave. @throws CarryonError FILE_* */
  readonly add: (path: string) => HeldFile;
  /** Starts an upload of `bytes` bytes. @throws CarryonError FILE_TOO_LARGE, storage codes */
  readonly begin: (name: string, bytes: number) => HeldFile;
  /** Adds the next piece; returns the bytes received so far. @throws CarryonError FILE_MISSING, FILE_CHANGED */
  readonly append: (token: string, chunk: Uint8Array) => number;
  /** @throws CarryonError FILE_MISSING for an unknown token, FILE_CHANGED for an unfinished upload */
  readonly resolve: (token: string) => ResolvedFile;
  /** Forgets a token and removes its upload. */
  readonly release: (token: string) => void;
  readonly close: () => void;
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Runs a write into the data folder; a failure of the disk becomes one of our codes. */
const storing = <T>(write: () => T): T => {
  try {
    return write();
  } catch (error) {
    throw asStorageError(error);
  }
};

const statOf = (path: string): Stats => {
  try {
    return statSync(path);
  } catch (error) {
    throw new CarryonError(codeOf(error) === 'ENOENT' ? 'FILE_MISSING' : 'FILE_UNREADABLE');
  }
};

/** Opens the store of one core; uploads lie in `dataDir/incoming`. */
export const createFileStore = (dataDir: string): FileStore => {
  const entries = new Map<string, Entry>();
  let folder: string | undefined;

  const entryOf = (token: string): Entry => {
    const entry = entries.get(token);
    if (!entry) throw new CarryonError('FILE_MISSING');
    return entry;
  };

  const release = (token: string): void => {
    const entry = entries.get(token);
    if (!entry) return;
    entries.delete(token);
    if (entry.upload) closeSync(entry.upload.handle);
    if (entry.temporary) discard(entry.path);
  };

  const uploads = () => [...entries].filter(([, entry]) => entry.temporary);

  const makeRoom = (bytes: number): void => {
    const room = () => uploads().reduce((sum, [, entry]) => sum - entry.bytes, fileLimit);
    for (let held = uploads(); held.length >= uploadLimit || room() < bytes; held = uploads()) {
      const [oldest] = held;
      if (!oldest) return;
      release(oldest[0]);
    }
  };

  const store = (entry: Entry): HeldFile => {
    const token = randomUUID();
    entries.set(token, entry);
    return { token, name: entry.name, bytes: entry.bytes };
  };

  return {
    add: (path) => {
      const stat = statOf(path);
      if (!stat.isFile()) throw new CarryonError('FILE_UNREADABLE');
      if (stat.size > fileLimit) throw new CarryonError('FILE_TOO_LARGE', { limit: fileLimit });
      const name = safeFileName(basename(path));
      return store({ path, name, bytes: stat.size, upload: null, temporary: false });
    },

    begin: (name, bytes) => {
      if (bytes > fileLimit) throw new CarryonError('FILE_TOO_LARGE', { limit: fileLimit });
      makeRoom(bytes);
      return storing(() => {
        folder ??= makeRunFolder(join(dataDir, 'incoming'));
        const path = join(folder, randomUUID());
        const handle = openSync(path, 'wx', 0o600);
        const upload = bytes === 0 ? null : { handle, received: 0 };
        if (!upload) closeSync(handle);
        return store({ path, name: safeFileName(name), bytes, upload, temporary: true });
      });
    },

    append: (token, chunk) => {
      const entry = entryOf(token);
      const { upload } = entry;
      if (!upload || upload.received + chunk.length > entry.bytes) {
        release(token);
        throw new CarryonError('FILE_CHANGED');
      }
      storing(() => {
        try {
          for (let sent = 0; sent < chunk.length;) {
            sent += writeSync(upload.handle, chunk, sent, chunk.length - sent, upload.received + sent);
          }
        } catch (error) {
          // The piece may be sent again when there is room; half of it must not stay.
          ftruncateSync(upload.handle, upload.received);
          throw error;
        }
      });
      upload.received += chunk.length;
      if (upload.received === entry.bytes) {
        closeSync(upload.handle);
        entry.upload = null;
      }
      return upload.received;
    },

    resolve: (token) => {
      const entry = entryOf(token);
      if (entry.upload) throw new CarryonError('FILE_CHANGED');
      return { path: entry.path, name: entry.name };
    },

    release,

    close: () => {
      for (const token of entries.keys()) release(token);
      if (folder) discard(folder);
      folder = undefined;
    },
  };
};
