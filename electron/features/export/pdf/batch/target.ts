import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import { Zip, ZipPassThrough } from 'fflate';

import type { Day } from '../../../../../shared/dates.ts';
import { CarryonError, type ErrorCode } from '../../../../../shared/errors.ts';
import { storageCode } from '../../../../db/errors.ts';

/** Where the files of a batch go: a folder, or one archive. */
export type BatchTarget =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'archive'; readonly path: string };

export type BatchWriter = {
  /** Writes a file, whole or not at all. @throws CarryonError DISK_FULL, STORAGE_READONLY, EXPORT_FAILED */
  readonly add: (name: string, bytes: Uint8Array) => void;
  readonly finish: () => void;
};

/** A file that is being written into a folder; one that a cancelled batch leaves is removed by its name. */
export const unfinishedName = '.carryon-unfinished.part';

const known: readonly ErrorCode[] = ['DISK_FULL', 'STORAGE_READONLY'];

const writing = <T>(work: () => T): T => {
  try {
    return work();
  } catch (error) {
    const code = storageCode(error);
    throw new CarryonError(known.includes(code) ? code : 'EXPORT_FAILED');
  }
};

const writeAll = (file: number, bytes: Uint8Array): void => {
  for (let sent = 0; sent < bytes.length;) sent += writeSync(file, bytes, sent);
};

const folderWriter = (folder: string): BatchWriter => ({
  add: (name, bytes) =>
    writing(() => {
      const part = join(folder, unfinishedName);
      const file = openSync(part, 'w');
      try {
        writeAll(file, bytes);
      } catch (error) {
        closeSync(file);
        rmSync(part, { force: true });
        throw error;
      }
      closeSync(file);
      renameSync(part, join(folder, name));
    }),
  finish: () => undefined,
});

/** PDFs are packed already: the archive only puts them together, so that it grows on the disk, not in memory. */
const archiveWriter = (path: string, day: Day): BatchWriter => {
  const file = writing(() => openSync(path, 'wx', 0o600));
  let failed: Error | undefined;
  const zip = new Zip((error, chunk) => {
    if (error) failed = error;
    else writeAll(file, chunk);
  });
  return {
    add: (name, bytes) =>
      writing(() => {
        const entry = new ZipPassThrough(name);
        // The day of the plans, so that the same plans give the same archive.
        entry.mtime = new Date(`${day}T12:00:00`);
        zip.add(entry);
        entry.push(bytes, true);
        if (failed) throw failed;
      }),
    finish: () =>
      writing(() => {
        zip.end();
        closeSync(file);
        if (failed) throw failed;
      }),
  };
};

export const batchWriter = (target: BatchTarget, day: Day): BatchWriter =>
  target.kind === 'folder' ? folderWriter(target.path) : archiveWriter(target.path, day);
