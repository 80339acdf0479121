import { workbookLimits } from '../limits.ts';
import type { Archive, Entry } from './archive.ts';
import { beyond } from './refusals.ts';
import { makeXmlReader, type XmlEvents } from './xml.ts';

/** XML is UTF-8 unless it begins with the mark of UTF-16. */
const decoderFor = (head: Uint8Array): TextDecoder => {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le');
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be');
  return new TextDecoder('utf-8');
};

/** Reads a part of a workbook as XML; `going` hears the bytes of every piece and says whether to read on. */
export const readXml = (
  archive: Archive,
  entry: Entry,
  events: XmlEvents,
  { going, onPacked }: { going?: (bytes: number) => boolean; onPacked?: (done: number) => void } = {},
): void => {
  const xml = makeXmlReader(events, entry.name);
  let decoder: TextDecoder | undefined;
  archive.unpack(
    entry,
    (piece, last) => {
      if (piece.length === 0 && !last) return true;
      decoder ??= decoderFor(piece);
      xml.feed(decoder.decode(piece, { stream: !last }), last);
      return going?.(piece.length);
    },
    onPacked,
  );
};

/** The same for a part that is held in memory. @throws CarryonError LIMIT_EXCEEDED */
export const readSmallXml = (archive: Archive, entry: Entry, events: XmlEvents): void => {
  if (entry.unpacked > workbookLimits.smallPart) throw beyond('part', workbookLimits.smallPart);
  readXml(archive, entry, events);
};
