import { isUtf8 } from 'node:buffer';

import { CarryonError } from '../../../../shared/errors.ts';
import type { Encoding } from '../../../../shared/imports.ts';
import { sniffBytes } from './limits.ts';
import { findMultiByte } from './multi-byte.ts';
import { controlShare, foreignFormat } from './signature.ts';
import { findSingleByte } from './single-byte.ts';
import type { Source } from './source.ts';

export type EncodingFound = {
  readonly encoding: Encoding;
  /** Bytes of the byte-order mark to skip. */
  readonly skip: number;
  /** A replacement character (U+FFFD) in the text stands for bytes that this encoding cannot read. */
  readonly lossy: boolean;
  /** Nothing in the file says so for certain: another encoding could be meant. */
  readonly guessed: boolean;
};

/** Length of the unfinished UTF-8 sequence at the end of a chunk, 0 to 3 bytes. */
const unfinished = (chunk: Buffer): number => {
  for (let back = 1; back <= Math.min(3, chunk.length); back += 1) {
    const byte = chunk[chunk.length - back] ?? 0;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? back : 0;
    }
    if (byte < 0x80) return 0;
  }
  return 0;
};

/** Counts of whole multi-byte characters and of bytes that are not UTF-8. */
const tally = (chunk: Buffer): { characters: number; bad: number } => {
  const text = chunk.toString('utf8');
  let characters = 0;
  let bad = 0;
  for (const character of text) {
    if (character === '\ufffd') bad += 1;
    else if (character > '\u007f') characters += 1;
  }
  return { characters, bad };
};

/**
 * Whether a file is UTF-8: `whole` when all of it is, `mostly` when a few stray bytes stand among many good
 * characters (a cell cut in the middle of one), `not` otherwise.
 */
const readsAsUtf8 = (source: Source): 'whole' | 'mostly' | 'not' => {
  let carried: Buffer = Buffer.alloc(0);
  let characters = 0;
  let bad = 0;
  source.read((chunk, last) => {
    const joined = carried.length > 0 ? Buffer.concat([carried, chunk]) : chunk;
    const open = last ? 0 : unfinished(joined);
    const part = joined.subarray(0, joined.length - open);
    if (!isUtf8(part)) {
      const counted = tally(part);
      characters += counted.characters;
      bad += counted.bad;
    }
    carried = Buffer.from(joined.subarray(joined.length - open));
    return bad <= 1000;
  });
  if (bad === 0) return 'whole';
  return bad <= 1000 && characters > bad * 2 ? 'mostly' : 'not';
};

/** UTF-16 without a mark: nearly every second byte of Latin text is NUL. */
const nulPattern = (head: Buffer): Encoding | null => {
  let even = 0;
  let odd = 0;
  for (const [index, byte] of head.entries()) {
    if (byte === 0) {
      if (index % 2 === 0) even += 1;
      else odd += 1;
    }
  }
  if (even + odd < head.length * 0.2) return null;
  if (odd > even * 10) return 'utf-16le';
  return even > odd * 10 ? 'utf-16be' : null;
};

/** Random bytes hold control characters and are no UTF-8; a text with stray NULs is one that can be read. */
const isBinary = (head: Buffer): boolean => {
  const share = controlShare(head);
  return share > 0.4 || (share > 0.05 && !isUtf8(head.subarray(0, head.length - unfinished(head))));
};

const certain = { skip: 0, lossy: false, guessed: false } as const;

const markOf = (head: Buffer): EncodingFound | null => {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf)
    return { ...certain, encoding: 'utf-8', skip: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { ...certain, encoding: 'utf-16le', skip: 2, lossy: true };
  if (head[0] === 0xfe && head[1] === 0xff) return { ...certain, encoding: 'utf-16be', skip: 2, lossy: true };
  return null;
};

/** The first bytes of a file, at most `count`. */
export const headOf = (source: Source, count = sniffBytes): Buffer => {
  const parts: Buffer[] = [];
  let length = 0;
  source.read((chunk) => {
    parts.push(Buffer.from(chunk.subarray(0, count - length)));
    length += chunk.length;
    return length < count;
  });
  return Buffer.concat(parts);
};

/** Bytes beyond ASCII with what stands around them, from which an encoding is guessed. */
const foreignParts = (source: Source): Buffer => {
  const enough = 64 * 1024;
  const parts: Buffer[] = [];
  let length = 0;
  source.read((chunk) => {
    for (let at = 0; at < chunk.length && length < enough; at += 1) {
      if ((chunk[at] ?? 0) < 0x80) continue;
      const part = Buffer.from(chunk.subarray(Math.max(0, at - 8), at + 24));
      parts.push(part);
      length += part.length;
      at += 23;
    }
    return length < enough;
  });
  return Buffer.concat(parts);
};

/**
 * The encoding of a file: byte-order mark, else the pattern of NUL bytes (UTF-16), else strict UTF-8 over
 * the whole file, else the East Asian or the one-byte encoding that reads best (import spec section 5, "Sniff"). Throws
 * FILE_UNSUPPORTED when the bytes are not text, or are a known other format; an override is taken as it is,
 * but not for those.
 */
export const findEncoding = (source: Source, override: Encoding | undefined): EncodingFound => {
  const head = headOf(source);
  const format = foreignFormat(head);
  if (format) throw new CarryonError('FILE_UNSUPPORTED', { format });
  const mark = markOf(head);
  if (mark && (override === undefined || override === mark.encoding))
    return mark.encoding === 'utf-8' ? { ...mark, lossy: readsAsUtf8(source) !== 'whole' } : mark;
  if (override)
    return { ...certain, encoding: override, lossy: override !== 'utf-8' || readsAsUtf8(source) !== 'whole' };
  const pattern = nulPattern(head);
  if (pattern) return { ...certain, encoding: pattern, lossy: true };
  if (isBinary(head)) throw new CarryonError('FILE_UNSUPPORTED', { format: 'binary' });
  const utf8 = readsAsUtf8(source);
  if (utf8 !== 'not') return { ...certain, encoding: 'utf-8', lossy: utf8 === 'mostly' };
  const eastAsian = findMultiByte(head, source.bytes <= head.length);
  if (eastAsian) return { ...certain, encoding: eastAsian, lossy: true, guessed: true };
  return { ...certain, encoding: findSingleByte(foreignParts(source)), guessed: true };
};
