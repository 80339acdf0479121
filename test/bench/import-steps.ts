import { execFileSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import { databaseFile, openStorage } from '../../electron/db/storage.ts';

/** What a step took: milliseconds within its process, the largest that process has been in bytes. */
export type Took = { readonly milliseconds: number; readonly bytes: number; readonly refused: string | null };

/** Runs a step of `import-run.ts` in a fresh process. */
export const runStep = (
  name: 'nothing' | 'read' | 'stage' | 'commit' | 'undo',
  folder: string,
  importId = '',
  path = '',
): Took => {
  const script = join(import.meta.dirname, 'import-run.ts');
  const stageFile = join(folder, `${importId}.stage`);
  const args = ['--no-warnings', script, name, databaseFile(folder), stageFile, importId, path];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Took;
};

/** Stages and commits; returns the largest of the two processes, bytes. */
export const runImport = (folder: string, importId: string, path: string): number => {
  const staged = runStep('stage', folder, importId, path);
  const committed = runStep('commit', folder, importId, path);
  const refused = staged.refused ?? committed.refused;
  if (refused !== null) throw new Error(`the import was refused: ${refused}`);
  rmSync(join(folder, `${importId}.stage`), { force: true });
  return Math.max(staged.bytes, committed.bytes);
};

/** An empty plan in a folder of its own. */
export const freshPlan = (root: string, name: string): string => {
  const folder = join(root, name);
  openStorage(folder).close();
  return folder;
};

/** Writes pieces of text too large to be held together. */
export const writePieces = (path: string, pieces: Iterable<string>): void => {
  const file = openSync(path, 'w');
  for (const piece of pieces) writeSync(file, piece);
  closeSync(file);
};
