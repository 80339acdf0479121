import { crc32 } from 'node:zlib';

import { Inflate } from 'fflate';

import { CarryonError } from '../../../../../shared/errors.ts';
import { workbookLimits } from '../limits.ts';
import type { Source } from '../source.ts';
import { beyond, damaged, hostile, unsupported } from './refusals.ts';

/** A file within the archive, as its directory describes it. Sizes in bytes. */
export type Entry = {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
};

export type Archive = {
  readonly entries: ReadonlyMap<string, Entry>;
  /**
   * Unpacks an entry piece by piece; pieces are only valid during the call, which may end the reading by
   * returning false. `onPacked` hears how much of the packed bytes is done.
   * Throws FILE_UNREADABLE when the entry is damaged, FILE_HOSTILE when it is larger than it says.
   */
  readonly unpack: (
    entry: Entry,
    onPiece: (piece: Uint8Array, last: boolean) => boolean | void,
    onPacked?: (done: number) => void,
  ) => void;
};

const endRecord = 0x06054b50;
const directoryRecord = 0x02014b50;
const localRecord = 0x04034b50;
const longLocator = 0x07064b50;
const longEndRecord = 0x06064b50;
const longest32 = 0xffffffff;
const stored = 0;
const deflated = 8;
/** Packed bytes per step: deflate makes at most 1,032 times as much of them. */
const packedStep = 8 * 1024;

const long = (bytes: Buffer, at: number): number => {
  const value = Number(bytes.readBigUInt64LE(at));
  if (!Number.isSafeInteger(value)) throw damaged('directory');
  return value;
};

type Directory = { readonly start: number; readonly size: number; readonly count: number };

/** The directory by the record at the end of the file, behind which a comment may stand. */
const findDirectory = (source: Source): Directory => {
  const from = Math.max(0, source.bytes - 65_557);
  const tail = source.slice(from, source.bytes - from);
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== endRecord) continue;
    const found = {
      count: tail.readUInt16LE(at + 10),
      size: tail.readUInt32LE(at + 12),
      start: tail.readUInt32LE(at + 16),
    };
    if (found.count < 0xffff && found.size < longest32 && found.start < longest32) return found;
    if (at < 20 || tail.readUInt32LE(at - 20) !== longLocator) throw damaged('directory');
    const record = source.slice(long(tail, at - 12), 56);
    if (record.length < 56 || record.readUInt32LE(0) !== longEndRecord) throw damaged('directory');
    return { count: long(record, 32), size: long(record, 40), start: long(record, 48) };
  }
  throw damaged('directory');
};

/** The 64-bit sizes of an entry: only those whose short field is full, in a fixed order. */
const longSizes = (extra: Buffer, short: readonly number[]): number[] => {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    return short.map((value) => {
      if (value !== longest32) return value;
      if (next + 8 > extra.length) throw damaged('directory');
      next += 8;
      return long(extra, next - 8);
    });
  }
  throw damaged('directory');
};

const readDirectory = (source: Source): Map<string, Entry> => {
  const { start, size, count } = findDirectory(source);
  if (count > workbookLimits.entries) throw beyond('entries', workbookLimits.entries);
  if (start + size > source.bytes || size > workbookLimits.smallPart) throw damaged('directory');
  const bytes = source.slice(start, size);
  const entries = new Map<string, Entry>();
  let at = 0;
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directoryRecord) throw damaged('directory');
    const [nameLength, extraLength] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30)];
    const next = at + 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
    if (next > bytes.length) throw damaged('directory');
    if (bytes.readUInt16LE(at + 8) & 1) throw unsupported('encrypted');
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const short = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
    const [unpacked = 0, packed = 0, offset = 0] = short.includes(longest32)
      ? longSizes(extra, short)
      : short;
    const [method, checksum] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 16)];
    // The same name twice shows one file to us and another to Excel.
    if (entries.has(name)) throw hostile('duplicateEntry');
    entries.set(name, { name, method, checksum, packed, unpacked, offset });
    at = next;
  }
  return entries;
};

/** Entries that share bytes unpack to far more than the file holds. */
const assertApart = (entries: Iterable<Entry>, end: number): void => {
  const sorted = [...entries].sort((left, right) => left.offset - right.offset);
  sorted.forEach(({ offset, packed, name }, index) => {
    const next = sorted[index + 1]?.offset ?? end;
    if (offset + 30 + Buffer.byteLength(name) + packed > next) throw hostile('overlappingEntries');
  });
};

const assertUnpackable = ({ method, packed, unpacked }: Entry): void => {
  if (method !== stored && method !== deflated) throw unsupported('packing');
  if (unpacked > workbookLimits.part) throw beyond('unpacked', workbookLimits.part);
  if (unpacked > workbookLimits.packedWell && unpacked > packed * workbookLimits.ratio)
    throw hostile('zipBomb');
};

/** Opens a ZIP archive by its directory. @throws CarryonError FILE_UNREADABLE, FILE_HOSTILE, LIMIT_EXCEEDED */
export const openArchive = (source: Source): Archive => {
  const entries = readDirectory(source);
  assertApart(entries.values(), source.bytes);

  const unpack: Archive['unpack'] = (entry, onPiece, onPacked) => {
    assertUnpackable(entry);
    const local = source.slice(entry.offset, 30);
    if (local.length < 30 || local.readUInt32LE(0) !== localRecord) throw damaged(entry.name);
    const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
    const end = start + entry.packed;
    if (end > source.bytes) throw damaged(entry.name);
    let made = 0;
    let checksum = 0;
    let stopped = false;
    const take = (piece: Uint8Array, last: boolean): void => {
      made += piece.length;
      if (made > entry.unpacked) throw hostile('zipBomb');
      checksum = crc32(piece, checksum);
      if (last && (made < entry.unpacked || checksum !== entry.checksum)) throw damaged(entry.name);
      if (onPiece(piece, last) === false) stopped = true;
    };
    const inflate = new Inflate((piece, last) => take(piece, last));
    const step = entry.method === stored ? workbookLimits.packedWell / 64 : packedStep;
    for (let at = start, last = false; !last;) {
      const piece = source.slice(at, Math.min(step, end - at));
      at += piece.length;
      last = at >= end;
      if (entry.method === stored) take(piece, last);
      else inflateOrThrow(inflate, piece, last, entry.name);
      onPacked?.(at - start);
      if (stopped) break;
    }
    source.assertUnchanged();
  };
  return { entries, unpack };
};

const inflateOrThrow = (inflate: Inflate, piece: Uint8Array, last: boolean, name: string): void => {
  try {
    inflate.push(piece, last);
  } catch (error) {
    throw error instanceof CarryonError ? error : damaged(name);
  }
};
