import type { Encoding } from '../../../../shared/imports.ts';

/** Turns consecutive chunks of bytes into text; characters that a chunk cuts in two come out whole. */
export type Decoder = (chunk: Buffer, last: boolean) => string;

// Bytes 0x80 to 0x9f of windows-1252; the five unassigned ones keep their value (WHATWG Encoding).
const upper =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const windows1252: Decoder = (chunk) =>
  chunk
    .toString('latin1')
    .replaceAll(/[\u0080-\u009f]/gu, (character) => upper.charAt(character.charCodeAt(0) - 0x80));

/** A decoder for one reading of one file. */
export const makeDecoder = (encoding: Encoding): Decoder => {
  if (encoding === 'windows-1252') return windows1252;
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return (chunk, last) => decoder.decode(chunk, { stream: !last });
};
