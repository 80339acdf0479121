import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes what was created, renamed or removed in a folder survive a power cut: syncing a file says nothing of
 * its name. Windows has no such call and needs none.
 */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** Makes a private folder and those above it that are missing, and makes their names survive a power cut. */
export const makeFolder = (folder: string): void => {
  const first = mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = folder; made !== dirname(made); made = dirname(made)) {
    syncFolder(dirname(made));
    if (made === first) return;
  }
};
