import type { Db } from '../../../db/open.ts';

const plainAscii = /^[a-z0-9 ]*$/u;

/**
 * A name as it is compared: case, accents, punctuation and spacing do not count. Legal forms do: "Acme GmbH"
 * and "Acme Inc" are two companies.
 */
export const nameKey = (name: string): string => {
  const lower = name.toLowerCase();
  if (plainAscii.test(lower) && !lower.includes('  ')) return lower.trim();
  const key = lower
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  // A name of signs only is its own key.
  return key === '' ? lower.trim() : key;
};

/** Makes `name_key` known to a connection. */
export const addNameKey = (db: Db): void => {
  db.function('name_key', { deterministic: true }, (name) =>
    typeof name === 'string' ? nameKey(name) : null,
  );
};
