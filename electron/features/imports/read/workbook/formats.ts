import { makeAffixReader } from '../../types/affix.ts';
import type { Archive, Entry } from './archive.ts';
import { readSmallXml } from './decode.ts';
import { attributeOf } from './xml.ts';

/** How a cell shows its number, as far as it changes what the number means. */
export type NumberFormat =
  | { readonly kind: 'plain' }
  /** `currency` is the sign or code that stands with the number. */
  | { readonly kind: 'money'; readonly currency: string }
  | { readonly kind: 'percent' }
  | { readonly kind: 'day' }
  | { readonly kind: 'time' }
  /** Zeros in front that belong to the value, and signs between its digits: `00000`, `000-00-0000`. */
  | { readonly kind: 'digits'; readonly pattern: string };

const plain: NumberFormat = { kind: 'plain' };
const day: NumberFormat = { kind: 'day' };
const time: NumberFormat = { kind: 'time' };
const percent: NumberFormat = { kind: 'percent' };

/** Formats that have a number but no code in the file (ECMA-376 part 1, 18.8.30). */
const builtIn = new Map<number, NumberFormat>([
  ...[9, 10].map((id) => [id, percent] as const),
  ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map(
    (id) => [id, day] as const,
  ),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47].map((id) => [id, time] as const),
]);

const affixOf = makeAffixReader();
/** Whether the importer knows what a text beside a number means. */
const isCurrencyText = (text: string): boolean => {
  const affix = affixOf('', ` ${text}`);
  return affix !== null && affix.factor === 1 && !affix.negative && !affix.percent;
};

const signs = /[€£¥₹₩₪₺₫₱₴]|[A-Z]{0,2}\$|\bz\u0142|\bK\u010d|\bkr\b|\bFr\.?/u;

/** The currency that a format writes beside the number; a sign alone, or in `[$€-407]`, or a code in quotes. */
const writtenCurrency = (section: string): string | null => {
  const tagged = /\[\$([^\]-]+)(?:-[^\]]*)?\]/u.exec(section)?.[1]?.trim();
  if (tagged !== undefined && tagged !== '') return tagged;
  const quoted = [...section.matchAll(/"([^"]*)"/gu)].map(([, text]) => (text ?? '').trim());
  const named = quoted.find((text) => /^[A-Z]{3}$/u.test(text) || signs.test(text));
  if (named !== undefined) return /^[A-Z]{3}$/u.test(named) ? named : (signs.exec(named)?.[0] ?? null);
  return signs.exec(section.replaceAll(/"[^"]*"|\[[^\]]*\]/gu, ''))?.[0] ?? null;
};

const currencyOf = (section: string): string | null => {
  const found = writtenCurrency(section);
  return found !== null && isCurrencyText(found) ? found : null;
};

/** What is left of a section when texts, colours, conditions and padding are taken out. */
const bare = (section: string): string =>
  section
    .replaceAll(/"[^"]*"/gu, '')
    .replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '')
    .replaceAll(/[_*\\]./gu, '')
    .trim();

/** The first section of a code is the one for positive numbers. */
const firstSection = (code: string): string => /^(?:"[^"]*"|\\.|[^;"\\])*/u.exec(code)?.[0] ?? code;

/** Reads the code of a number format, such as `#,##0.00 [$€-407]` or `dd.mm.yyyy`. */
export const formatOf = (code: string): NumberFormat => {
  const section = firstSection(code);
  const left = bare(section);
  if (/^(?:general|@|standard)?$/iu.test(left)) return plain;
  if (/[ydg]|e(?![+-])|m/iu.test(left) && !/[#0?]/u.test(left.replaceAll(/\.0+/gu, ''))) {
    const onlyTime = !/[ydge]/iu.test(left) && /[hs]/iu.test(left);
    return onlyTime ? time : day;
  }
  if (/[hs]/iu.test(left) && !/[#?]/u.test(left)) return time;
  if (left.includes('%')) return percent;
  const pattern = section.replaceAll(/\\(.)/gu, '$1').replaceAll('"', '');
  if (/^0[0\s()/.-]*0$/u.test(pattern) && !pattern.includes('.')) return { kind: 'digits', pattern };
  const currency = currencyOf(section);
  return currency === null ? plain : { kind: 'money', currency };
};

/** The format of every style a cell can name, in their order. */
export const readFormats = (archive: Archive, entry: Entry | null): readonly NumberFormat[] => {
  if (!entry) return [];
  const codes = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  readSmallXml(archive, entry, {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCells = true;
      const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
      if (name === 'numFmt')
        codes.set(id, formatOf((attributeOf(attributes, 'formatCode') ?? '').slice(0, 500)));
      else if (inCells && name === 'xf') formats.push(codes.get(id) ?? builtIn.get(id) ?? plain);
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
    text: () => undefined,
  });
  return formats;
};
