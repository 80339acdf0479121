import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, dirname } from 'node:path';

import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

const sourcesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

const files = [...sourcesIn('shared'), ...sourcesIn('electron'), ...sourcesIn('renderer')];

type Import = { readonly file: string; readonly from: string; readonly target: string };

const importsOf = (file: string): Import[] => {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/gu);
  return [...found].map(([, from = '']) => ({
    file,
    from,
    target: from.startsWith('.')
      ? relative(root, resolve(root, dirname(file), from)).replaceAll('\\', '/')
      : '',
  }));
};

const imports = files.flatMap(importsOf);
const offences = (rule: (one: Import) => boolean) =>
  imports.filter(rule).map(({ file, from }) => `${file} imports ${from}`);

const featureOf = (path: string): string | null =>
  /^(?:electron|renderer)\/features\/([^/]+)\//u.exec(path)?.[1] ?? null;

describe('boundaries', () => {
  it('finds the sources', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(files.length);
  });

  it('keeps electron out of the core', () => {
    const shell = /^electron\/(?:main|preload)\.ts$|^electron\/shells\/electron\//u;
    expect(offences(({ file, from }) => from === 'electron' && !shell.test(file))).toEqual([]);
  });

  it('keeps what is shared below everything else', () => {
    expect(
      offences(
        ({ file, from, target }) =>
          file.startsWith('shared/') &&
          (from.startsWith('node:') || from === 'electron' || /^(?:electron|renderer|test)\//u.test(target)),
      ),
    ).toEqual([]);
  });

  it('lets the renderer reach the core through its contract only', () => {
    expect(
      offences(
        ({ file, from, target }) =>
          file.startsWith('renderer/') &&
          (from.startsWith('node:') || from === 'electron' || target.startsWith('electron/')),
      ),
    ).toEqual([]);
    expect(
      offences(({ file, target }) => file.startsWith('electron/') && target.startsWith('renderer/')),
    ).toEqual([]);
  });

  it('keeps features apart', () => {
    // The account page is made of the features that are its tabs; files hands out what other features read.
    const shared = new Set(['plan', 'files', 'export']);
    expect(
      offences(({ file, target }) => {
        const from = featureOf(file);
        const to = featureOf(target);
        return from !== null && to !== null && from !== to && !shared.has(from) && !shared.has(to);
      }),
    ).toEqual([]);
  });

  it('keeps SQL in queries, migrations and the database folder', () => {
    const allowed =
      /^electron\/db\/|\/(?:[a-z-]*queries|columns|conditions)\.ts$|^electron\/features\/imports\/.*sql\.ts$/u;
    const sql =
      /\b(?:SELECT\s+[\w*(@]|INSERT\s+(?:OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|CREATE\s+(?:TEMP\s+)?TABLE\s)/u;
    const found = files.filter(
      (file) =>
        file.startsWith('electron/') &&
        !allowed.test(file) &&
        sql.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(found).toEqual([]);
  });

  it('opens databases in one module', () => {
    const found = files.filter(
      (file) =>
        file !== 'electron/db/open.ts' && /new Database\(/u.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(found).toEqual([]);
  });

  it('has no network in what ships', () => {
    const banned = /^(?:node:)?(?:http|https|http2|net|tls|dgram|dns)$/u;
    // The loopback server of the browser shell is the one listener there is.
    expect(
      offences(({ file, from }) => banned.test(from) && !file.startsWith('electron/shells/browser/')),
    ).toEqual([]);
  });
});
