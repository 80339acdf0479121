import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

import {
  PDFContext,
  PDFDict,
  PDFHexString,
  PDFObject,
  PDFObjectParser,
  PDFRawStream,
  PDFRef,
  PDFStreamWriter,
} from '@cantoo/pdf-lib';

import { CarryonError } from '../../../../../shared/errors.ts';

/**
 * A PDF file as numbered objects (ISO 32000-1, 7.5), kept and written by pdf-lib. Same objects, same bytes.
 */
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
  readonly finish: (catalog: number, information: number) => Promise<Uint8Array>;
};

const objectsPerStream = 200;
const compression = { level: 5 };

export const deflate = (content: string | Uint8Array): Uint8Array =>
  deflateSync(typeof content === 'string' ? Buffer.from(content, 'latin1') : content, compression);

/** Number in a content stream: two decimals are 1/7200 inch. */
export const number = (value: number): string => {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? '0' : String(rounded);
};

/** A PDF text string: ASCII as it stands, anything else as UTF-16. */
export const textString = (text: string): string => {
  if (/^[\u0020-\u007e]*$/u.test(text)) return `(${text.replaceAll(/[()\\]/gu, '\\$&')})`;
  const swapped = Buffer.from(`\u{feff}${text}`, 'utf16le').swap16();
  return `<${swapped.toString('hex')}>`;
};

export const reference = (object: number): string => `${object} 0 R`;

/** An object that is its own text: thousands of small dictionaries cost nothing to keep and to write. */
class PdfText extends PDFObject {
  readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }

  override clone(): PdfText {
    return this;
  }

  override toString(): string {
    return this.text;
  }

  override sizeInBytes(): number {
    return this.text.length;
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    return Buffer.from(buffer.buffer, buffer.byteOffset).write(this.text, offset, 'latin1');
  }
}

export const createFile = (): PdfFile => {
  const context = PDFContext.create();
  const hash = createHash('sha256');

  const reserve = () => context.nextRef().objectNumber;
  const define = (object: number, body: string) => {
    hash.update(body, 'latin1');
    context.assign(PDFRef.of(object), new PdfText(body));
  };
  const add = (body: string) => {
    const object = reserve();
    define(object, body);
    return object;
  };
  const addDeflated = (entries: string, content: Uint8Array) => {
    hash.update(entries, 'latin1').update(content);
    const text = Buffer.from(`<<${entries}/Filter/FlateDecode>>`, 'latin1');
    const dictionary = PDFObjectParser.forBytes(text, context).parseObject();
    if (!(dictionary instanceof PDFDict)) throw new CarryonError('EXPORT_FAILED');
    return context.register(PDFRawStream.of(dictionary, content)).objectNumber;
  };
  const addStream = (entries: string, content: string | Uint8Array) => addDeflated(entries, deflate(content));

  const finish = (catalog: number, information: number) => {
    const id = PDFHexString.of(hash.digest('hex').slice(0, 32));
    context.trailerInfo.Root = PDFRef.of(catalog);
    context.trailerInfo.Info = PDFRef.of(information);
    context.trailerInfo.ID = context.obj([id, id]);
    return PDFStreamWriter.forContext(
      context,
      Number.POSITIVE_INFINITY,
      true,
      objectsPerStream,
    ).serializeToBuffer();
  };

  return { reserve, define, add, addStream, addDeflated, finish };
};
