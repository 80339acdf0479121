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
  readonly toUnicode: ReadonlyMap<number, string>;
  /** The glyph that a code in a string stands for. */
  readonly glyphOf: (code: number) => number;
};

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const contentOf = (object: PDFObject | undefined): Uint8Array => {
  if (!(object instanceof PDFRawStream)) throw new Error('not a stream');
  return decodePDFRawStream(object).decode();
};

const characterMap = (source: string): Map<number, string> => {
  const map = new Map<number, string>();
  const ranges = source.matchAll(/^<([0-9a-f]{4})> <([0-9a-f]{4})> <([0-9a-f]+)>$/gmu);
  for (const [, first = '', last = '', units = ''] of ranges) {
    const text = Buffer.from(units, 'hex').swap16().toString('utf16le');
    const start = Number.parseInt(first, 16);
    for (let code = start; code <= Number.parseInt(last, 16); code += 1) {
      map.set(code, code === start ? text : String.fromCharCode(text.charCodeAt(0) + code - start));
    }
  }
  return map;
};

const glyphMap = (map: PDFObject | undefined): ((code: number) => number) => {
  if (!(map instanceof PDFRawStream)) return (code) => code;
  const bytes = Buffer.from(contentOf(map));
  return (code) => bytes.readUInt16BE(code * 2);
};

/** The embedded fonts of a document by their name in the page's resources. */
export const readFonts = (document: PDFDocument): Map<string, ReadFont> => {
  const fonts = document.getPage(0).node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
  const read = new Map<string, ReadFont>();
  for (const [name] of fonts?.entries() ?? []) {
    const font = fonts?.lookup(name, PDFDict);
    const descendant = font?.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict);
    const descriptor = descendant?.lookup(PDFName.of('FontDescriptor'), PDFDict);
    read.set(name.decodeText(), {
      program: contentOf(descriptor?.lookup(PDFName.of('FontFile2'))),
      glyphOf: glyphMap(descendant?.lookup(PDFName.of('CIDToGIDMap'))),
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
  /\/Span<<\/ActualText (\((?:\\[\s\S]|[^\\)])*\)|<[0-9a-f]*>)>>BDC|\/([A-Z][a-z]?\d+) [\d.]+ Tf|\((?:\\[\s\S]|[^\\)])*\)|\/ReversedChars BMC|\bEMC\b|\bBT\b|\bET\b/gu;

/** Reads a page's content stream as this product writes them: text objects, TJ strings, ActualText spans. */
export const readPage = (
  document: PDFDocument,
  index: number,
  fonts: ReadonlyMap<string, ReadFont>,
): ReadPage => {
  const { node } = document.getPage(index);
  const source = latin1(contentOf(node.lookup(PDFName.of('Contents'))));
  const texts: string[] = [];
  const glyphs = new Map([...fonts.keys()].map((name): [string, Set<number>] => [name, new Set()]));
  let font = '';
  let letters: string[] = [];
  let turned = false;
  let instead: string | undefined;
  for (const match of source.matchAll(token)) {
    const [whole, replacement, selected] = match;
    if (whole === 'BT') letters = [];
    else if (whole === 'ET') {
      texts.push((turned ? letters.reverse() : letters).join(''));
      turned = false;
    } else if (whole === '/ReversedChars BMC') turned = true;
    else if (replacement !== undefined) instead = actualText(replacement);
    else if (selected !== undefined) font = selected;
    else if (whole === 'EMC') {
      if (instead !== undefined) letters.push(instead);
      instead = undefined;
    } else {
      const bytes = Buffer.from(unescaped(whole.slice(1, -1)), 'latin1');
      for (let at = 0; at + 1 < bytes.length; at += 2) {
        const glyph = bytes.readUInt16BE(at);
        glyphs.get(font)?.add(glyph);
        if (instead === undefined) letters.push(fonts.get(font)?.toUnicode.get(glyph) ?? '\uFFFD');
      }
    }
  }
  return { texts, glyphs };
};

export const openPdf = (bytes: Uint8Array): Promise<PDFDocument> => PDFDocument.load(bytes);
