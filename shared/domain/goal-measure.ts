import { parseNumber } from '../parse.ts';

/** A figure as people write it, taken apart: "4.2 days" is 4.2 of "day". */
export type Measure = {
  readonly value: number;
  /** What stands around the number, in lower case and singular; '' when nothing does. */
  readonly unit: string;
};

/** Signs that say "about" or "at most" and do not change what is measured. */
const vague = /[~≈<>≤≥±]|\b(?:about|approx|ca|circa)\b\.?/giu;
/** What stands before the first number, the number, and the rest. */
const figure = /^(\D*?)([-−+]?\d(?:[\d.,'’\u00a0\u202f]*\d)?)(.*)$/su;
/** A magnitude is glued to its number: "5 M" and "5m" may be metres or minutes. */
const magnitudes = /^(bn|[kKMB])(?!\p{L})/u;

/** "days" and "day" are one unit. Units are only compared, so a word that merely ends in s may lose it too. */
const singular = (word: string): string =>
  word.length > 2 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;

const unitOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[.,;:()]+(?=\s|$)/gu, ' ')
    .trim()
    .split(/\s+/u)
    .map(singular)
    .join(' ');

/**
 * Reads a figure with one number in it: `38 %`, `$1.2M`, `3,400 users`, `−4.2 days`. Null for none and for
 * two (`3-4 days`, `1 h 30`): what cannot be compared is not guessed.
 */
export const measureOf = (text: string | null): Measure | null => {
  if (text === null) return null;
  const bare = text.replaceAll(vague, '').trim();
  const glued = figure.exec(bare);
  if (!glued) return null;
  const [, before = '', digits = '', rest = ''] = glued;
  if (/\d/u.test(rest)) return null;
  const magnitude = magnitudes.exec(rest)?.[1] ?? '';
  const parsed = parseNumber(`${digits}${magnitude === 'bn' ? 'B' : magnitude}`, 'en-US');
  if (!parsed.ok) return null;
  // "-$500": the sign stands before the currency.
  const negative = /^[-−]\s*\p{Sc}\s*$/u.test(before);
  const unit = unitOf(`${negative ? before.slice(1) : before} ${rest.slice(magnitude.length)}`);
  return { value: negative ? -parsed.value : parsed.value, unit };
};
