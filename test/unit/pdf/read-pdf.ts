import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  type PDFObject,
} from '@cantoo/pdf-lib';

/** A page read back: its text in drawing order, and the glyphs each font drew. */
export type ReadPage = {
  readonly texts: readonly string[];
  readonly glyphs: ReadonlyMap<string, ReadonlySet<number>>;
};

export type ReadFont = {
  readonly program: Uint8Array;
  /** Bytes of the code that begins with a byte. */
  readonly bytesFrom: (first: number) => 1 | 2;
  readonly toUnicode: ReadonlyMap<number, string>;
  /** The glyph that a code in a string stands for. */
  readonly glyphOf: (code: number) => number;
};

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const contentOf = (object: PDFObject | undefined): Uint8Array => {
  if (!(object instanceof PDFRawStream)) throw new Error('not a stream');
  return decodePDFRawStream(object).decode();
};

const rangesOf = (source: string) =>
  Array.from(source.matchAll(/^<([0-9a-f]{2,4})> <([0-9a-f]{2,4})> (?:<([0-9a-f]+)>|(\d+))$/gmu), (range) => {
    const [, first = '', last = '', units = '', glyph = ''] = range;
    return {
      first: Number.parseInt(first, 16),
      last: Number.parseInt(last, 16),
      units,
      glyph: Number(glyph),
    };
  });

const characterMap = (source: string): Map<number, string> => {
  const map = new Map<number, string>();
  for (const { first, last, units } of rangesOf(source)) {
    const text = Buffer.from(units, 'hex').swap16().toString('utf16le');
    for (let code = first; code <= last; code += 1) {
      map.set(code, code === first ? text : String.fromCharCode(text.charCodeAt(0) + code - first));
    }
  }
  return map;
};

/** The glyph of a code: the encoding gives its number, a list the glyph of a number. */
const glyphMap = (source: string, list: PDFObject | undefined): ((code: number) => number) => {
  const glyphs = list instanceof PDFRawStream ? Buffer.from(contentOf(list)) : undefined;
  const map = new Map<number, number>();
  for (const { first, last, glyph } of rangesOf(source)) {
    for (let code = first; code <= last; code += 1) map.set(code, glyph + code - first);
  }
  return (code) => {
    const number = map.get(code) ?? 0;
    return glyphs ? glyphs.readUInt16BE(number * 2) : number;
  };
};

/** Codes of one byte begin with one of these; all others have two. */
const bytesFrom = (source: string): ((first: number) => 1 | 2) => {
  const short = Array.from(
    source.matchAll(/^<([0-9a-f]{2})> <([0-9a-f]{2})>$/gmu),
    ([, from = '', to = '']) => [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const,
  );
  return (first) => (short.some(([from, to]) => first >= from && first <= to) ? 1 : 2);
};

/** The embedded fonts of a document by their name in the page's resources. */
export const readFonts = (document: PDFDocument): Map<string, ReadFont> => {
  const fonts = document.getPage(0).node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
  const read = new Map<string, ReadFont>();
  for (const [name] of fonts?.entries() ?? []) {
    const font = fonts?.lookup(name, PDFDict);
    const descendant = font?.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict);
    const descriptor = descendant?.lookup(PDFName.of('FontDescriptor'), PDFDict);
    const encoding = latin1(contentOf(font?.lookup(PDFName.of('Encoding'))));
    read.set(name.decodeText(), {
      program: contentOf(descriptor?.lookup(PDFName.of('FontFile2'))),
      bytesFrom: bytesFrom(encoding),
      glyphOf: glyphMap(encoding, descendant?.lookup(PDFName.of('CIDToGIDMap'))),
      toUnicode: characterMap(latin1(contentOf(font?.lookup(PDFName.of('ToUnicode'))))),
    });
  }
  return read;
};

const unescaped = (literal: string): string =>
  literal.replaceAll(/\\([\s\S])/gu, (_whole, character: string) => (character === 'r' ? '\r' : character));

const actualText = (operand: string): string => {
  if (operand.startsWith('(')) return unescaped(operand.slice(1, -1));
  return Buffer.from(operand.slice(5, -1), 'hex').swap16().toString('utf16le');
};

const token =
  /\/Span<<\/ActualText (\((?:\\[\s\S]|[^\\)])*\)|<[0-9a-f]*>)>>BDC|\/([A-Z][a-z]?\d+) [\d.]+ Tf|\((?:\\[\s\S]|[^\\)])*\)|\/ReversedChars BMC|\bEMC\b|\bBT\b|\bET\b|\bTd\b/gu;

/** The content streams of a page, as one. */
const sourceOf = (contents: PDFObject | undefined): string =>
  contents instanceof PDFArray
    ? contents
        .asArray()
        .map((_, index) => latin1(contentOf(contents.lookup(index))))
        .join('\n')
    : latin1(contentOf(contents));

/** Reads a page's content as this product writes it: a line of text from each Td, TJ strings, ActualText spans. */
export const readPage = (
  document: PDFDocument,
  index: number,
  fonts: ReadonlyMap<string, ReadFont>,
): ReadPage => {
  const { node } = document.getPage(index);
  const source = sourceOf(node.lookup(PDFName.of('Contents')));
  const texts: string[] = [];
  const glyphs = new Map([...fonts.keys()].map((name): [string, Set<number>] => [name, new Set()]));
  let name = '';
  let letters: string[] | undefined;
  let turned = false;
  let instead: string | undefined;
  const endLine = () => {
    if (letters) texts.push((turned ? letters.reverse() : letters).join(''));
    letters = undefined;
    turned = false;
  };
  for (const match of source.matchAll(token)) {
    const [whole, replacement, selected] = match;
    if (whole === 'BT' || whole === 'ET') endLine();
    else if (whole === 'Td') {
      endLine();
      letters = [];
    } else if (whole === '/ReversedChars BMC') turned = true;
    else if (replacement !== undefined) instead = actualText(replacement);
    else if (selected !== undefined) name = selected;
    else if (whole === 'EMC') {
      if (instead !== undefined) letters?.push(instead);
      instead = undefined;
    } else {
      const bytes = Buffer.from(unescaped(whole.slice(1, -1)), 'latin1');
      const font = fonts.get(name);
      for (let at = 0; at < bytes.length;) {
        const size = font?.bytesFrom(bytes[at] ?? 0) ?? 2;
        const code = bytes.readUIntBE(at, size);
        at += size;
        glyphs.get(name)?.add(code);
        if (instead === undefined) letters?.push(font?.toUnicode.get(code) ?? '\uFFFD');
      }
    }
  }
  return { texts, glyphs };
};

export const openPdf = (bytes: Uint8Array): Promise<PDFDocument> => PDFDocument.load(bytes);
