import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a complete build leaves behind. */
const results = [
  'dist/electron/main.cjs',
  'dist/electron/preload.cjs',
  'dist/electron/job.cjs',
  'dist/renderer/index.html',
];
/** What it is made of. */
const sources = ['electron', 'renderer', 'shared', 'package.json'];

const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const newest = (path: string): number => {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return changedAt(path);
  return Math.max(changedAt(path), ...readdirSync(path).map((name) => newest(join(path, name))));
};

/** Whether the page or the program is missing or older than its sources. An installed Carryon has no sources. */
export const needsBuild = (appRoot: string): boolean => {
  const oldest = Math.min(...results.map((path) => changedAt(join(appRoot, path))));
  return oldest < Math.max(...sources.map((path) => newest(join(appRoot, path))));
};
