import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { CarryonError, type ErrorCode } from '../../shared/errors.ts';
import { storageCode } from '../db/errors.ts';
import type { SaveContent } from '../features/files/native.ts';

const codes: Partial<Record<ErrorCode, ErrorCode>> = {
  DISK_FULL: 'DISK_FULL',
  STORAGE_READONLY: 'STORAGE_READONLY',
};

/** Writes a file and waits until it is on the disk; returns its bytes. The mode is the user's own (umask). */
const writeWhole = async (path: string, content: SaveContent): Promise<number> => {
  const handle = await open(path, 'w');
  try {
    await handle.writeFile(typeof content === 'string' ? createReadStream(content) : content);
    await handle.sync();
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
};

/** Removes a temporary file that {@link SaveContent} names; bytes need nothing. */
export const dropContent = async (content: SaveContent): Promise<void> => {
  if (typeof content === 'string') await rm(content, { force: true }).catch(() => {});
};

/**
 * Writes an export to the path the user chose: whole or not at all, replacing what was there only when the
 * new file is on the disk. A temporary source is removed either way. Returns the bytes written.
 * @throws CarryonError DISK_FULL, STORAGE_READONLY, EXPORT_FAILED
 */
export const writeExport = async (path: string, content: SaveContent): Promise<number> => {
  const part = join(dirname(path), `.${basename(path)}.part`);
  try {
    const bytes = await writeWhole(part, content);
    await rename(part, path);
    return bytes;
  } catch (error) {
    await rm(part, { force: true }).catch(() => {});
    throw new CarryonError(codes[storageCode(error)] ?? 'EXPORT_FAILED');
  } finally {
    await dropContent(content);
  }
};
