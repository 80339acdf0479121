import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { expect, it } from 'vitest';

import { english } from '../../../renderer/text/index.ts';

const renderer = resolve(import.meta.dirname, '../../../renderer');

const entries = (node: unknown, path: string): readonly (readonly [string, string])[] => {
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node as Record<string, unknown>).flatMap(([key, value]) =>
    entries(value, path === '' ? key : `${path}.${key}`),
  );
};
const texts = entries(english, '');

it('has a plural for every singular, with the same values in both', () => {
  const known = new Map(texts);
  for (const [path, text] of texts.filter(([each]) => each.endsWith('_one'))) {
    const plural = known.get(path.replace(/_one$/u, '_other'));
    expect(plural, path).toBeDefined();
    const values = (sentence: string) =>
      new Set([...sentence.matchAll(/\{\{(\w+)/gu)].map(([, name]) => name));
    // "1 day" may leave its number out; nothing may be missing the other way round.
    for (const value of values(text)) expect(values(plural ?? ''), path).toContain(value);
  }
});

it('says something everywhere', () => {
  const silent = texts.filter(([path, text]) => text.trim() === '' && path !== 'history.states.done');
  expect(silent).toEqual([]);
});

const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return entry.name.endsWith('.tsx') ? [path] : [];
  });

it('holds every sentence on screen: components write none of their own', () => {
  const found = sources(renderer).flatMap((path) => {
    const source = readFileSync(path, 'utf8');
    const written = [
      ...source.matchAll(/>\s*([A-Z][a-z]+(?: [a-z]+)+[.…]?)\s*</gu),
      ...source.matchAll(/(?:aria-label|placeholder|title|label)="([^"]*[A-Za-z]{3}[^"]*)"/gu),
    ];
    return written.map(([, text]) => `${path.slice(renderer.length)}: ${text}`);
  });
  expect(found).toEqual([]);
});
