import { CarryonError } from './errors.ts';

/**
 * JSON that carries byte and row-number arrays, for the shells that talk in text (browser, command line).
 * An array travels as `{"$u8":"base64"}` or `{"$u32":"base64"}`, little-endian; a plain object's own key
 * that starts with `$` gets a second `$`, so that no text of the user's is ever taken for an array.
 */

/** Longest message either side takes, in UTF-16 units: one upload chunk with room to spare. */
export const wireLimit = 32 * 1024 * 1024;

const tagOfBytes = '$u8';
const tagOfNumbers = '$u32';
/** Characters handed to `String.fromCharCode` at once: below every engine's argument limit. */
const stride = 0x8000;

const toBase64 = (bytes: Uint8Array): string => {
  let binary = '';
  for (let start = 0; start < bytes.length; start += stride) {
    binary += String.fromCharCode(...bytes.subarray(start, start + stride));
  }
  return btoa(binary);
};

const fromBase64 = (text: string): Uint8Array => {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
};

const numbersToBase64 = (numbers: Uint32Array): string => {
  const view = new DataView(new ArrayBuffer(numbers.length * 4));
  for (const [index, number] of numbers.entries()) view.setUint32(index * 4, number, true);
  return toBase64(new Uint8Array(view.buffer));
};

const numbersFromBase64 = (text: string): Uint32Array => {
  const bytes = fromBase64(text);
  if (bytes.length % 4 !== 0) throw new CarryonError('BAD_REQUEST');
  const view = new DataView(bytes.buffer);
  return Uint32Array.from({ length: bytes.length / 4 }, (_, index) => view.getUint32(index * 4, true));
};

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const renameKeys = (value: Record<string, unknown>, rename: (key: string) => string) =>
  Object.fromEntries(Object.entries(value).map(([key, held]) => [rename(key), held]));

const startsWithSign = (key: string) => key.startsWith('$');

// `this` is the holder: a Node Buffer's toJSON has already replaced `value` when this is called.
function tagged(this: unknown, key: string, value: unknown): unknown {
  const original: unknown = Reflect.get(Object(this), key);
  if (original instanceof Uint8Array) return { [tagOfBytes]: toBase64(original) };
  if (original instanceof Uint32Array) return { [tagOfNumbers]: numbersToBase64(original) };
  if (!isPlain(value) || !Object.keys(value).some(startsWithSign)) return value;
  return renameKeys(value, (own) => (startsWithSign(own) ? `$${own}` : own));
}

const untagged = (_key: string, value: unknown): unknown => {
  if (!isPlain(value)) return value;
  const keys = Object.keys(value);
  if (!keys.some(startsWithSign)) return value;
  const [only] = keys;
  if (keys.length === 1 && (only === tagOfBytes || only === tagOfNumbers)) {
    const text = value[only];
    if (typeof text !== 'string') throw new CarryonError('BAD_REQUEST');
    return only === tagOfBytes ? fromBase64(text) : numbersFromBase64(text);
  }
  return renameKeys(value, (own) => {
    if (!startsWithSign(own)) return own;
    if (!own.startsWith('$$')) throw new CarryonError('BAD_REQUEST');
    return own.slice(1);
  });
};

/** One message as text. Throws PAYLOAD_TOO_LARGE above {@link wireLimit}, BAD_REQUEST for what JSON cannot hold. */
export const encodeWire = (value: unknown, limit: number = wireLimit): string => {
  let text: string | undefined;
  try {
    text = JSON.stringify(value, tagged);
  } catch {
    throw new CarryonError('BAD_REQUEST');
  }
  if (text === undefined) throw new CarryonError('BAD_REQUEST');
  if (text.length > limit) throw new CarryonError('PAYLOAD_TOO_LARGE', { limit });
  return text;
};

/** Reads {@link encodeWire}'s text back. Throws PAYLOAD_TOO_LARGE, or BAD_REQUEST for anything malformed. */
export const decodeWire = (text: string, limit: number = wireLimit): unknown => {
  if (text.length > limit) throw new CarryonError('PAYLOAD_TOO_LARGE', { limit });
  try {
    // A tag's text always holds `"$`; most messages hold none, and then no reviver has to look at every value.
    const value: unknown = text.includes('"$') ? JSON.parse(text, untagged) : JSON.parse(text);
    return value;
  } catch {
    throw new CarryonError('BAD_REQUEST');
  }
};
