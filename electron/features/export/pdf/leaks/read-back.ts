import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';

import { type ContentText, type FontText, readContent } from './content.ts';

/** Where in a file a text stands. */
export type Place =
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'metadata' | 'bookmark' | 'alternative' | 'link' | 'attachment' | 'other' };

export type PlacedText = { readonly place: Place; readonly text: string };

/** Everything of a file that somebody could read. */
export type ReadBack = {
  /** Text of each page in reading order, then its head and foot; a paragraph over two pages is one text too. */
  readonly texts: readonly PlacedText[];
};

const contentOf = (stream: PDFRawStream): Uint8Array => decodePDFRawStream(stream).decode();
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** The texts that codes stand for, and how long codes are; of a range those of the later codes follow the first. */
const characterMap = (source: string): FontText => {
  const texts = new Map<number, string>();
  for (const [, from = '', to = '', units = ''] of source.matchAll(
    /^<([0-9a-f]{2,4})> <([0-9a-f]{2,4})> <([0-9a-f]+)>$/gimu,
  )) {
    const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    const text = Buffer.from(units, 'hex').swap16().toString('utf16le');
    texts.set(first, text);
    for (let code = first + 1; code <= last; code += 1) {
      texts.set(code, String.fromCharCode(text.charCodeAt(0) + code - first));
    }
  }
  const single = Array.from(source.matchAll(/^<([0-9a-f]{2})> <([0-9a-f]{2})>$/gimu), ([, from, to]) => ({
    from: Number.parseInt(from ?? '', 16),
    to: Number.parseInt(to ?? '', 16),
  }));
  return {
    bytesFrom: (first) => (single.some(({ from, to }) => first >= from && first <= to) ? 1 : 2),
    textOf: (code) => texts.get(code),
  };
};

/** The texts of a page's fonts by their names in its resources. */
const fontsOf = (resources: PDFDict | undefined, known: Map<PDFObject, FontText>) => {
  const fonts = resources?.lookupMaybe(PDFName.of('Font'), PDFDict);
  const maps = new Map<string, FontText>();
  for (const [name] of fonts?.entries() ?? []) {
    const stream = fonts?.lookup(name, PDFDict).lookup(PDFName.of('ToUnicode'));
    if (!(stream instanceof PDFRawStream)) continue;
    const map = known.get(stream) ?? characterMap(latin1(contentOf(stream)));
    known.set(stream, map);
    maps.set(name.decodeText(), map);
  }
  return maps;
};

const streamsOf = (contents: PDFObject | undefined): PDFRawStream[] => {
  if (contents instanceof PDFRawStream) return [contents];
  if (!(contents instanceof PDFArray)) return [];
  return contents.asArray().flatMap((_, index) => streamsOf(contents.lookup(index)));
};

const kindOf = (dictionary: PDFDict, key: string): Exclude<Place['kind'], 'page'> => {
  if (key === 'Alt' || key === 'ActualText') return 'alternative';
  const subtype = String(dictionary.get(PDFName.of('Subtype')));
  if (subtype === '/Link') return 'link';
  if (dictionary.has(PDFName.of('Dest')) || dictionary.has(PDFName.of('First'))) return 'bookmark';
  if (String(dictionary.get(PDFName.of('Type'))) === '/Filespec') return 'attachment';
  return dictionary.has(PDFName.of('Producer')) ? 'metadata' : 'other';
};

/** Every string of an object and of what is written within it; references are read where they are defined. */
const stringsIn = (
  object: PDFObject,
  kind: (key: string) => Exclude<Place['kind'], 'page'>,
): PlacedText[] => {
  if (object instanceof PDFArray) return object.asArray().flatMap((each) => stringsIn(each, kind));
  if (object instanceof PDFRawStream) return stringsIn(object.dict, kind);
  if (!(object instanceof PDFDict)) return [];
  return object.entries().flatMap(([name, value]) => {
    const key = name.decodeText();
    const own = (inner: string) => kindOf(object, inner);
    if (value instanceof PDFString || value instanceof PDFHexString) {
      return [{ place: { kind: own(key) }, text: value.decodeText() }];
    }
    return stringsIn(value, value instanceof PDFArray ? () => own(key) : kind);
  });
};

/** Names the element that each marked content of a page belongs to, by the parent tree. */
const ownersOf = (document: PDFDocument): ((page: number, mark: number) => string | undefined) => {
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  const numbers = root
    ?.lookupMaybe(PDFName.of('ParentTree'), PDFDict)
    ?.lookupMaybe(PDFName.of('Nums'), PDFArray);
  const owners = new Map<number, PDFArray>();
  for (const [index, value] of numbers?.asArray().entries() ?? []) {
    const key = index % 2 === 1 ? numbers?.lookup(index - 1) : undefined;
    const list = document.context.lookup(value);
    if (key instanceof PDFNumber && list instanceof PDFArray) owners.set(key.asNumber(), list);
  }
  return (page, mark) => {
    const owner = owners.get(page)?.get(mark);
    return owner instanceof PDFRef ? owner.toString() : undefined;
  };
};

/** Reads a PDF of our own back: pages, metadata, bookmarks, alternatives, links, attachments. */
export const readBack = async (bytes: Uint8Array): Promise<ReadBack> => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const maps = new Map<PDFObject, FontText>();
  const texts: PlacedText[] = [];
  const read = new Set<PDFObject>();
  const owner = ownersOf(document);
  const elements = new Map<string, { readonly page: number; readonly parts: string[] }>();

  for (const [index, page] of document.getPages().entries()) {
    const { node } = page;
    const fonts = fontsOf(node.Resources(), maps);
    const streams = streamsOf(node.lookup(PDFName.of('Contents')));
    for (const stream of streams) read.add(stream);
    const source = streams.map((stream) => latin1(contentOf(stream))).join('\n');
    const found = readContent(source, (font) => fonts.get(font));
    const place = { kind: 'page', page: index + 1 } as const;
    const joined = (some: readonly ContentText[]) => some.map(({ text }) => text).join(' ');
    texts.push({ place, text: joined(found.filter(({ isArtifact }) => !isArtifact)) });
    texts.push({ place, text: joined(found.filter(({ isArtifact }) => isArtifact)) });
    const marks = node.lookupMaybe(PDFName.of('StructParents'), PDFNumber)?.asNumber();
    for (const { text, mark } of found) {
      const name = marks === undefined || mark === null ? undefined : owner(marks, mark);
      if (name === undefined) continue;
      const known = elements.get(name) ?? { page: index + 1, parts: [] };
      elements.set(name, known);
      known.parts.push(text);
    }
  }
  for (const { page, parts } of elements.values()) {
    texts.push({ place: { kind: 'page', page }, text: parts.join(' ') });
  }
  for (const stream of maps.keys()) read.add(stream);
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    texts.push(...stringsIn(object, () => 'other'));
    if (!(object instanceof PDFRawStream) || read.has(object)) continue;
    const type = String(object.dict.get(PDFName.of('Type')));
    if (type === '/Metadata') {
      texts.push({ place: { kind: 'metadata' }, text: Buffer.from(contentOf(object)).toString('utf8') });
    } else if (type === '/EmbeddedFile') {
      texts.push({ place: { kind: 'attachment' }, text: Buffer.from(contentOf(object)).toString('utf8') });
    }
  }
  return { texts };
};
