import type { FontCodes } from './font-codes.ts';

/** What a code stands for: the number of a glyph, or its text. */
export type Entry<To> = { readonly code: number; readonly to: To };

/** Consecutive codes of what follows each other too; `to` is that of the first. */
type Range<To> = { readonly first: number; readonly last: number; readonly to: To };

const hex = (value: number, bytes: number): string => value.toString(16).padStart(bytes * 2, '0');

const utf16 = (text: string): string => {
  let units = '';
  for (let index = 0; index < text.length; index += 1) units += hex(text.charCodeAt(index), 2);
  return `<${units}>`;
};

/** Runs of codes within one first byte (ISO 32000-1, 9.7.6.2). */
const rangesOf = <To>(
  entries: readonly Entry<To>[],
  following: (to: To, steps: number) => To | undefined,
): Range<To>[] => {
  const ranges: { first: number; last: number; to: To }[] = [];
  for (const { code, to } of entries) {
    const last = ranges.at(-1);
    const goesOn =
      last?.last === code - 1 &&
      code >> 8 === last.first >> 8 &&
      following(last.to, code - last.first) === to;
    if (last && goesOn) last.last = code;
    else ranges.push({ first: code, last: code, to });
  }
  return ranges;
};

/** Entries of one operator, at most (Adobe Technical Note 5014). */
const mostEntries = 100;

const blocksOf = (operator: string, lines: readonly string[]): string[] => {
  const blocks: string[] = [];
  for (let start = 0; start < lines.length; start += mostEntries) {
    const block = lines.slice(start, start + mostEntries);
    blocks.push(`${block.length} begin${operator}`, ...block, `end${operator}`);
  }
  return blocks;
};

const bytesOf = ({ spaces }: FontCodes, code: number): 1 | 2 =>
  spaces.find(({ first, last }) => code >= first && code <= last)?.bytes ?? 2;

const map = <To>(
  name: string,
  type: 1 | 2,
  codes: FontCodes,
  operator: string,
  ranges: readonly Range<To>[],
  written: (to: To) => string,
): string => {
  const lines = ranges.map(({ first, last, to }) => {
    const bytes = bytesOf(codes, first);
    return `<${hex(first, bytes)}> <${hex(last, bytes)}> ${written(to)}`;
  });
  const spaces = codes.spaces.map(({ bytes, first, last }) => `<${hex(first, bytes)}> <${hex(last, bytes)}>`);
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    `/CIDSystemInfo << /Registry (Adobe) /Ordering (${type === 1 ? 'Identity' : 'UCS'}) /Supplement 0 >> def`,
    `/CMapName /${name} def /CMapType ${type} def`,
    ...blocksOf('codespacerange', spaces),
    ...blocksOf(operator, lines),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
};

/** Name of the map from codes to glyphs, also in the dictionary of its stream. */
export const encodingName = 'Codes';

const numberMap = (codes: FontCodes, ranges: readonly Range<number>[]): string =>
  map(encodingName, 1, codes, 'cidrange', ranges, String);

/** Code to its number among all codes (ISO 32000-1, 9.7.5): the same for all fonts that have these codes. */
export const codeMap = (codes: FontCodes): string => numberMap(codes, codes.spaces);

/** Code to glyph of the embedded program. `entries` in the order of their codes. */
export const glyphMap = (codes: FontCodes, entries: readonly Entry<number>[]): string =>
  numberMap(
    codes,
    rangesOf(entries, (glyph, steps) => glyph + steps),
  );

/** The next character; undefined for what is more than one. */
const following = (text: string, steps: number): string | undefined =>
  text.length === 1 ? String.fromCharCode(text.charCodeAt(0) + steps) : undefined;

/** Code to text, for search and copy (ISO 32000-1, 9.10.3). `entries` in the order of their codes. */
export const textMap = (codes: FontCodes, entries: readonly Entry<string>[]): string =>
  map('Adobe-Identity-UCS', 2, codes, 'bfrange', rangesOf(entries, following), utf16);
