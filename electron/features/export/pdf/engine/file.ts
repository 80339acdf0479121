import { createHash } from 'node:crypto';
import { deflateSync, type ZlibOptions } from 'node:zlib';

import { CarryonError } from '../../../../../shared/errors.ts';

/** A PDF file as numbered objects (ISO 32000-1, 7.5). Same objects, same bytes. */
export type PdfFile = {
  /** Takes an object number to refer to before the object is known. */
  readonly reserve: () => number;
  /** Defines an object that is not a stream: its PDF text, characters up to U+00FF. */
  readonly define: (number: number, body: string) => void;
  /** Adds an object that is not a stream. */
  readonly add: (body: string) => number;
  /** Adds a stream, compressed here. `entries` are the dictionary entries beside length and filter. */
  readonly addStream: (entries: string, content: string | Uint8Array) => number;
  /** Adds a stream whose content is deflated already. */
  readonly addDeflated: (entries: string, content: Uint8Array) => number;
  /** Adds a stream whose content is deflated already, or finds it where the same content was added before. */
  readonly addShared: (entries: string, content: Uint8Array) => number;
  /** Adds a stream as it stands; `entries` name its filter. */
  readonly addEncoded: (entries: string, content: Uint8Array) => number;
  readonly finish: (catalog: number, information: number) => Uint8Array;
};

/**
 * One step above the usual one is smaller at no cost; those after it take twice the time for a thousandth. A page
 * is short: it is seen whole through a window of 8 KB, which takes less time to set up than a larger one.
 */
const compression = { level: 7, windowBits: 13, memLevel: 7 };
/**
 * For content of several kinds, one after the other: with less memory each stretch has a code of its own, which
 * makes it a tenth smaller.
 */
const objectCompression = { level: 7, memLevel: 3 };
/**
 * Most objects are elements of the structure, a little shorter than this. With the blanks that make them alike their
 * places, which stand at the head of all, are so many steps of one length: they pack in less than the blanks take.
 */
const leastLength = 39;
const columnCompression = { level: 9, memLevel: 5 };

const deflateWith = (content: string | Uint8Array, options: ZlibOptions): Uint8Array =>
  deflateSync(typeof content === 'string' ? Buffer.from(content, 'latin1') : content, options);

export const deflate = (content: string | Uint8Array): Uint8Array => deflateWith(content, compression);

/** For data in columns. */
export const deflateColumns = (content: Uint8Array): Uint8Array => deflateWith(content, columnCompression);

/** For what is packed once for many documents. */
export const deflateThoroughly = (content: Uint8Array): Uint8Array => deflateWith(content, { level: 9 });

/** A length in an object: two decimals are 1/7200 inch. */
export const number = (value: number): string => {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? '0' : String(rounded);
};

/** Marks of direction are for the layout: a reader finds text as it was written. */
const isolates = /[\u2066-\u2069]/gu;
export const withoutIsolates = (text: string): string => text.replaceAll(isolates, '');

/** A PDF text string: ASCII as it stands, anything else as UTF-16. */
export const textString = (written: string): string => {
  const text = withoutIsolates(written);
  if (/^[\u0020-\u007e]*$/u.test(text)) return `(${text.replaceAll(/[()\\]/gu, '\\$&')})`;
  const swapped = Buffer.from(`\u{feff}${text}`, 'utf16le').swap16();
  return `<${swapped.toString('hex')}>`;
};

export const reference = (object: number): string => `${object} 0 R`;

type Stream = { readonly entries: string; readonly content: Uint8Array };

/** Where an object lies: at an offset, or in an object stream at an index (7.5.8.3). */
type Place = readonly [type: 1 | 2, where: number, index: number];

const rowWidths = [1, 4, 2] as const;
const rowLength = 7;

/** Rows of the cross-reference stream, each as its difference from the row above (PNG predictor "up"). */
const crossReferences = (places: readonly (Place | undefined)[]): Uint8Array => {
  const rows = Buffer.alloc(places.length * (rowLength + 1));
  const above = Buffer.alloc(rowLength);
  const row = Buffer.alloc(rowLength);
  for (const [object, found] of places.entries()) {
    const [type, where, index] = found ?? [0, 0, 0xff_ff];
    row.writeUInt8(type, 0);
    row.writeUInt32BE(where, 1);
    row.writeUInt16BE(index, 5);
    const start = object * (rowLength + 1);
    rows[start] = 2;
    for (let at = 0; at < rowLength; at += 1) rows[start + 1 + at] = (row[at] ?? 0) - (above[at] ?? 0);
    row.copy(above);
  }
  return deflate(rows);
};

/** Starts a file. */
export const createFile = (): PdfFile => {
  const objects: (string | Stream | undefined)[] = [undefined];
  const hash = createHash('sha256');

  const reserve = () => objects.push(undefined) - 1;
  const define = (object: number, body: string) => {
    objects[object] = body;
  };
  const add = (body: string) => objects.push(body) - 1;
  const addEncoded = (entries: string, content: Uint8Array) => {
    hash.update(content);
    return objects.push({ entries, content }) - 1;
  };
  const addDeflated = (entries: string, content: Uint8Array) =>
    addEncoded(`${entries}/Filter/FlateDecode`, content);
  const shared = new Map<Uint8Array, number>();
  const addShared = (entries: string, content: Uint8Array) => {
    const object = shared.get(content) ?? addDeflated(entries, content);
    shared.set(content, object);
    return object;
  };
  const addStream = (entries: string, content: string | Uint8Array) => addDeflated(entries, deflate(content));

  const finish = (catalog: number, information: number): Uint8Array => {
    const parts: Uint8Array[] = [];
    const places: (Place | undefined)[] = [];
    let offset = 0;
    const write = (part: string | Uint8Array) => {
      const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
      parts.push(bytes);
      offset += bytes.length;
    };
    const writeStream = (object: number, { entries, content }: Stream) => {
      places[object] = [1, offset, 0];
      write(`${object} 0 obj<<${entries}/Length ${content.length}>>stream\n`);
      write(content);
      write('\nendstream\nendobj\n');
    };

    write(Buffer.from('%PDF-1.7\n%\u0081\u0081\u0081\u0081\n', 'latin1'));
    // The small objects share a stream: they look alike, and are written in much less together.
    let count = 0;
    let head = '';
    let body = '';
    const packing = objects.length;
    for (const [object, held] of objects.entries()) {
      if (typeof held === 'string') {
        head += `${object} ${body.length} `;
        body += `${held.padEnd(leastLength)}\n`;
        places[object] = [2, packing, count];
        count += 1;
      } else if (held) writeStream(object, held);
      else if (object > 0) throw new CarryonError('EXPORT_FAILED');
    }
    const packed = deflateWith(head + body, objectCompression);
    hash.update(packed);
    const facts = `/Type/ObjStm/N ${count}/First ${head.length}/Filter/FlateDecode`;
    writeStream(packing, { entries: facts, content: packed });
    const next = packing + 1;
    const id = hash.digest('hex').slice(0, 32);
    const start = offset;
    places[next] = [1, start, 0];
    const content = crossReferences(Array.from({ length: next + 1 }, (_, object) => places[object]));
    const entries =
      `/Type/XRef/Size ${next + 1}/W[${rowWidths.join(' ')}]/Root ${reference(catalog)}/Info ${reference(information)}` +
      `/ID[<${id}><${id}>]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns ${rowLength}>>`;
    writeStream(next, { entries, content });
    write(`startxref\n${start}\n%%EOF\n`);
    return Buffer.concat(parts);
  };

  return { reserve, define, add, addStream, addDeflated, addShared, addEncoded, finish };
};
