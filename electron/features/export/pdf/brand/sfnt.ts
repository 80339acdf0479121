import { refused } from './refusal.ts';

export type SfntTable = { readonly offset: number; readonly length: number };

const mostTables = 64;
const required = ['cmap', 'head', 'hhea', 'hmtx', 'maxp'];

/**
 * The table directory of an OpenType file (OpenType 1.9, font file), every table within the file.
 * @throws CarryonError FILE_UNSUPPORTED for web fonts and collections, FILE_UNREADABLE for a damaged file
 */
export const tablesOf = (bytes: Uint8Array): ReadonlyMap<string, SfntTable> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = String.fromCharCode(...bytes.subarray(0, 4));
  if (magic === 'wOFF' || magic === 'wOF2') throw refused('kind', 'fontWeb');
  if (magic === 'ttcf') throw refused('kind', 'fontCollection');
  if (!['\u0000\u0001\u0000\u0000', 'true', 'OTTO'].includes(magic)) throw refused('kind', 'format');
  const count = bytes.length >= 12 ? view.getUint16(4) : 0;
  if (count === 0 || count > mostTables || 12 + count * 16 > bytes.length) throw refused('broken', 'broken');
  const tables = new Map<string, SfntTable>();
  for (let record = 12; record < 12 + count * 16; record += 16) {
    const tag = String.fromCharCode(...bytes.subarray(record, record + 4));
    const [offset, length] = [view.getUint32(record + 8), view.getUint32(record + 12)];
    if (offset + length > bytes.length) throw refused('broken', 'broken');
    tables.set(tag, { offset, length });
  }
  const outlines = tables.has('CFF ') || (tables.has('glyf') && tables.has('loca'));
  if (!required.every((tag) => tables.has(tag))) throw refused('broken', 'broken');
  if (!outlines) throw refused('kind', 'fontOutlines');
  return tables;
};

const restricted = 0x0002;
const previewOrEditable = 0x0004 | 0x0008;
const noSubsetting = 0x0100;
const bitmapsOnly = 0x0200;

/** Whether the font's maker allows it in documents, in part (OpenType 1.9, OS/2, fsType). */
export const mayEmbed = (fsType: number): boolean => {
  if ((fsType & (noSubsetting | bitmapsOnly)) !== 0) return false;
  // Of several levels the most permissive counts, as it did when more than one could be set.
  return (fsType & restricted) === 0 || (fsType & previewOrEditable) !== 0;
};

/** Operands of a Top DICT up to its first operator (Adobe Technical Note 5176, 4). */
const firstOperator = (bytes: Uint8Array, start: number): number | undefined => {
  for (let at = start; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    if (byte <= 21) return byte === 12 ? 0x0c00 | (bytes[at + 1] ?? 0) : byte;
    if (byte === 28) at += 3;
    else if (byte === 29) at += 5;
    else if (byte === 30) {
      at += 1;
      while (at < bytes.length && ((bytes[at] ?? 0) & 0x0f) !== 0x0f) at += 1;
      at += 1;
    } else at += byte >= 247 && byte <= 254 ? 2 : 1;
  }
  return undefined;
};

/** End of an INDEX, and the start of its first object (5176, 5). */
const indexAt = (bytes: Uint8Array, at: number): { readonly first: number; readonly end: number } => {
  const count = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  if (count === 0) return { first: at + 2, end: at + 2 };
  const size = bytes[at + 2] ?? 0;
  const data = at + 3 + (count + 1) * size - 1;
  let last = 0;
  for (let byte = 0; byte < size; byte += 1) last = last * 256 + (bytes[at + 3 + count * size + byte] ?? 0);
  return { first: data + 1, end: data + last };
};

/** Whether a CFF table names its glyphs by character ids, which are other numbers than the glyphs'. */
export const isKeyedByCharacter = (cff: Uint8Array): boolean => {
  const names = indexAt(cff, cff[2] ?? 4);
  const ros = 0x0c00 | 30;
  return firstOperator(cff, indexAt(cff, names.end).first) === ros;
};

const utf16be = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le');

/** Names 16 or 1 of the font (OpenType 1.9, name): its family, in English where there is a choice. */
export const familyOf = (bytes: Uint8Array, table: SfntTable | undefined): string => {
  if (!table || table.length < 6) return '';
  const view = new DataView(bytes.buffer, bytes.byteOffset + table.offset, table.length);
  const strings = view.getUint16(4);
  let best = { rank: 0, text: '' };
  for (let index = 0; index < view.getUint16(2); index += 1) {
    const at = 6 + index * 12;
    if (at + 12 > table.length) break;
    const [platform, language, name] = [view.getUint16(at), view.getUint16(at + 4), view.getUint16(at + 6)];
    if (name !== 16 && name !== 1) continue;
    const [length, offset] = [view.getUint16(at + 8), strings + view.getUint16(at + 10)];
    if (offset + length > table.length) continue;
    const raw = bytes.slice(table.offset + offset, table.offset + offset + length);
    const isWide = platform === 3 || platform === 0;
    const rank = (name === 16 ? 4 : 1) + (language === 0x409 || platform === 0 ? 2 : 0) + (isWide ? 1 : 0);
    const text = (isWide ? utf16be(raw) : Buffer.from(raw).toString('latin1'))
      .replaceAll(/[^\P{C}]/gu, '')
      .trim();
    if (rank > best.rank && text !== '') best = { rank, text: text.slice(0, 100) };
  }
  return best.text;
};
