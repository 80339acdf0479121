import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a process of this number lives; true when it may not be asked. */
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Removes a file or folder of ours; one that another process holds open (Windows) goes at the next start. */
export const discard = (path: string): void => {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Left for the next start.
  }
};

/**
 * A folder of this process only under `parent`, 0700. What processes that are gone have left there is
 * removed; another Carryon that runs on the same data keeps its own.
 */
export const makeRunFolder = (parent: string): string => {
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(parent)) {
    const pid = Number(name.split('-', 1)[0]);
    if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) discard(join(parent, name));
  }
  const folder = join(parent, `${process.pid}-${randomUUID()}`);
  mkdirSync(folder, { mode: 0o700 });
  return folder;
};
