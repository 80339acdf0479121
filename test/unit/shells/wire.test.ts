import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { CarryonError } from '../../../shared/errors.ts';
import { decodeWire, encodeWire } from '../../../shared/wire.ts';

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return error instanceof CarryonError ? error.code : String(error);
  }
  return 'none';
};

const leaf = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.uint8Array({ maxLength: 40 }),
  fc.uint32Array({ maxLength: 40 }),
);
const key = fc.oneof(fc.string(), fc.constantFrom('$', '$u8', '$u32', '$$u8', '__proto__', 'constructor'));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    leaf,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map((pairs) => Object.fromEntries(pairs)),
  ),
}));

describe('the wire format', () => {
  it('brings back every value it was given, whatever its keys', () => {
    fc.assert(
      fc.property(value, (sent) => {
        expect(decodeWire(encodeWire(sent))).toEqual(sent);
      }),
      { numRuns: 500 },
    );
  });

  it('carries a large array and a Buffer', () => {
    const numbers = Uint32Array.from({ length: 100_000 }, (_, index) => 0xffff_ffff - index);
    const bytes = new Uint8Array(300_000).map((_, index) => index % 256);
    const read = decodeWire(
      encodeWire({ numbers, bytes, buffer: Buffer.from('ab'), none: new Uint8Array() }),
    );
    expect(read).toEqual({ numbers, bytes, buffer: new Uint8Array([97, 98]), none: new Uint8Array() });
  });

  it.each(['{', '', '{"$u8":1}', '{"$u8":"%%"}', '{"$u32":"AAA="}', '{"$other":1}', '{"$u8":"","b":1}'])(
    'refuses %s',
    (text) => {
      expect(codeOf(() => decodeWire(text))).toBe('BAD_REQUEST');
    },
  );

  it('refuses what JSON cannot hold and what is too long, both ways', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(codeOf(() => encodeWire(circle))).toBe('BAD_REQUEST');
    expect(codeOf(() => encodeWire(undefined))).toBe('BAD_REQUEST');
    expect(codeOf(() => encodeWire('abc', 4))).toBe('PAYLOAD_TOO_LARGE');
    expect(codeOf(() => decodeWire('"abc"', 4))).toBe('PAYLOAD_TOO_LARGE');
  });

  it('survives a message nested deeper than any stack', () => {
    const deep = `${'['.repeat(200_000)}{"$u8":""}${']'.repeat(200_000)}`;
    expect(codeOf(() => decodeWire(deep))).toBe('BAD_REQUEST');
  });

  it('gives no message a way to the prototype', () => {
    const read = decodeWire('{"__proto__":{"polluted":true},"$$a":1}') as Record<string, unknown>;
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(read['polluted']).toBeUndefined();
    expect(Object.keys(read)).toEqual(['__proto__', '$a']);
  });
});
