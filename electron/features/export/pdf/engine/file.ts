import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/**
 * A PDF file as a list of objects (ISO 32000-1, 7.5). Written directly: the objects are few and known, and an
 * object model in between costs more time than the page itself. Same objects, same bytes.
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
  readonly finish: (catalog: number, information: number) => Uint8Array;
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

export const createFile = (): PdfFile => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  let length = parts[0]?.length ?? 0;
  let last = 0;
  const offsets = new Map<number, number>();
  const bodies: [number, string][] = [];

  const reserve = () => (last += 1);
  const define = (object: number, body: string) => {
    bodies.push([object, body]);
  };
  const add = (body: string) => {
    const object = reserve();
    define(object, body);
    return object;
  };
  const append = (bytes: Uint8Array) => {
    parts.push(bytes as Buffer);
    length += bytes.length;
  };
  const appendStream = (object: number, entries: string, content: Uint8Array) => {
    offsets.set(object, length);
    const head = `${object} 0 obj\n<<${entries}/Length ${content.length}/Filter/FlateDecode>>\nstream\n`;
    append(Buffer.from(head, 'latin1'));
    append(content);
    append(Buffer.from('\nendstream\nendobj\n', 'latin1'));
  };
  const addDeflated = (entries: string, content: Uint8Array) => {
    const object = reserve();
    appendStream(object, entries, content);
    return object;
  };
  const addStream = (entries: string, content: string | Uint8Array) => addDeflated(entries, deflate(content));

  /** Packs the other objects into object streams (7.5.7). */
  const pack = (): Map<number, [stream: number, index: number]> => {
    const places = new Map<number, [number, number]>();
    for (let start = 0; start < bodies.length; start += objectsPerStream) {
      const group = bodies.slice(start, start + objectsPerStream);
      const stream = reserve();
      const head: string[] = [];
      let offset = 0;
      for (const [index, [object, body]] of group.entries()) {
        places.set(object, [stream, index]);
        head.push(`${object} ${offset}`);
        offset += body.length + 1;
      }
      const index = `${head.join(' ')}\n`;
      const content = `${index}${group.map(([, body]) => body).join('\n')}\n`;
      appendStream(stream, `/Type/ObjStm/N ${group.length}/First ${index.length}`, deflate(content));
    }
    return places;
  };

  /** Writes the cross-reference stream (7.5.8): type, offset or stream, index. */
  const finish = (catalog: number, information: number) => {
    const places = pack();
    const table = reserve();
    const start = length;
    offsets.set(table, start);
    const rows = Buffer.alloc((table + 1) * 7);
    rows.writeUInt16BE(0xff_ff, 5);
    for (let object = 1; object <= table; object += 1) {
      const place = places.get(object);
      const offset = offsets.get(object);
      if (place) {
        rows.writeUInt8(2, object * 7);
        rows.writeUInt32BE(place[0], object * 7 + 1);
        rows.writeUInt16BE(place[1], object * 7 + 5);
      } else if (offset !== undefined) {
        rows.writeUInt8(1, object * 7);
        rows.writeUInt32BE(offset, object * 7 + 1);
      }
    }
    const hash = createHash('sha256');
    for (const part of parts) hash.update(part);
    const id = hash.digest('hex').slice(0, 32);
    appendStream(
      table,
      `/Type/XRef/Size ${table + 1}/W[1 4 2]/Root ${reference(catalog)}/Info ${reference(information)}/ID[<${id}><${id}>]`,
      deflate(rows),
    );
    append(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
    return new Uint8Array(Buffer.concat(parts));
  };

  return { reserve, define, add, addStream, addDeflated, finish };
};
