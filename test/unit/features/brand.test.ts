import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { CarryonError } from '../../../shared/errors.ts';
import { appRoot, openTestCore, type TestCore } from '../../support/core.ts';
import { makePng } from '../pdf/brand/make-png.ts';

let app: TestCore;
beforeAll(() => {
  app = openTestCore();
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.call('brand.clearLogo', {});
  await app.call('brand.clearFonts', {});
});

const upload = async (name: string, bytes: Uint8Array): Promise<string> => {
  const { token } = await app.call('files.begin', { name, bytes: bytes.length });
  if (bytes.length > 0) await app.call('files.append', { token, chunk: new Uint8Array(bytes) });
  return token;
};
const setLogo = async (name: string, bytes: Uint8Array) =>
  app.call('brand.setLogo', { job: randomUUID(), file: await upload(name, bytes) });
const setFont = async (name: string, bytes: Uint8Array, weight: 'regular' | 'semiBold' = 'regular') =>
  app.call('brand.setFont', { job: randomUUID(), file: await upload(name, bytes), weight });

const png = makePng({
  width: 24,
  height: 12,
  depth: 8,
  colourType: 6,
  at: (x, y) => [x * 9, y * 9, 200, 255],
});
const interFile = (name: string) =>
  readFileSync(resolve(appRoot, 'node_modules/@expo-google-fonts/inter', name));
const inter = interFile('400Regular/Inter_400Regular.ttf');
const thai = readFileSync(
  resolve(appRoot, 'node_modules/@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf'),
);

/** Where a table of a font begins. */
const tableAt = (font: Uint8Array, tag: string): number => {
  const view = new DataView(font.buffer, font.byteOffset);
  for (let record = 12; ; record += 16) {
    if (String.fromCharCode(...font.subarray(record, record + 4)) === tag) return view.getUint32(record + 8);
  }
};
const patched = (font: Uint8Array, at: number, ...bytes: number[]): Uint8Array => {
  const copy = new Uint8Array(font);
  copy.set(bytes, at);
  return copy;
};

const refusal = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'taken';
  } catch (error) {
    if (!(error instanceof CarryonError)) throw error;
    return `${error.code} ${String(error.details?.['reason'])}`;
  }
};

test('a book without a brand has a name and nothing else', async () => {
  const fresh = openTestCore();
  try {
    expect(await fresh.call('brand.get', {})).toEqual({
      name: 'Our company',
      colour: null,
      logo: null,
      logoPosition: 'Left',
      fonts: { regular: null, semiBold: null },
    });
  } finally {
    await fresh.close();
  }
});

test('name, colour and position are kept, one undo each', async () => {
  await app.call('brand.update', { name: 'Acme', colour: '#E4572E' });
  const after = await app.call('brand.update', { logoPosition: 'Right' });
  expect(after).toMatchObject({ name: 'Acme', colour: '#e4572e', logoPosition: 'Right' });
  await app.call('history.undo', {});
  expect(await app.call('brand.get', {})).toMatchObject({ colour: '#e4572e', logoPosition: 'Left' });
  await expect(app.call('brand.update', { colour: 'red' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

describe('a logo', () => {
  test('is kept as a picture of our own, and can be taken back', async () => {
    const { logo } = await setLogo('acme.png', png);
    expect(logo).toMatchObject({ mediaType: 'image/png', fileName: 'acme.png' });
    expect(logo?.bytes.subarray(1, 4)).toEqual(new Uint8Array(Buffer.from('PNG')));
    expect((await app.call('history.undo', {})).label).toBe('Set logo');
    expect((await app.call('brand.get', {})).logo).toBeNull();
  });

  test('as SVG holds nothing but paths', async () => {
    const source = '<svg viewBox="0 0 9 9"><!-- made by Sarah --><path id="secret" d="M0 0h9v9z"/></svg>';
    const { logo } = await setLogo('acme.svg', Buffer.from(source));
    expect(logo?.mediaType).toBe('image/svg+xml');
    expect(Buffer.from(logo?.bytes ?? []).toString('utf8')).toMatch(/^<svg [^>]+><path [^>]+\/><\/svg>$/u);
  });

  test('that is refused leaves the one before, and says why', async () => {
    await setLogo('acme.png', png);
    expect(await refusal(setLogo('cut.png', png.subarray(0, 60)))).toBe('FILE_UNREADABLE broken');
    expect(await refusal(setLogo('a.svg', Buffer.from('<svg><script/></svg>')))).toBe(
      'FILE_HOSTILE svgScript',
    );
    expect(await refusal(setLogo('big.png', Buffer.alloc(6_000_000)))).toBe('FILE_TOO_LARGE tooManyBytes');
    expect((await app.call('brand.get', {})).logo?.fileName).toBe('acme.png');
  });
});

describe('a font', () => {
  test('is kept with its family', async () => {
    const { fonts } = await setFont('Inter.ttf', inter);
    expect(fonts.regular).toMatchObject({ fileName: 'Inter.ttf', family: 'Inter' });
    await setFont('Bold.ttf', interFile('600SemiBold/Inter_600SemiBold.ttf'), 'semiBold');
    expect((await app.call('brand.get', {})).fonts.semiBold?.fileName).toBe('Bold.ttf');
  });

  test.each([
    ['text', Buffer.from('not a font'), 'FILE_UNSUPPORTED format'],
    ['a web font', Buffer.from('wOF2aaaaaaaaaaaa'), 'FILE_UNSUPPORTED fontWeb'],
    ['a collection', Buffer.from('ttcfaaaaaaaaaaaa'), 'FILE_UNSUPPORTED fontCollection'],
    ['a cut file', inter.subarray(0, 5000), 'FILE_UNREADABLE broken'],
    [
      'a font without Latin letters',
      patched(thai, tableAt(thai, 'cmap') + 2, 0, 0),
      'FILE_UNSUPPORTED fontLetters',
    ],
    [
      'one that may not be embedded',
      patched(inter, tableAt(inter, 'OS/2') + 8, 0, 2),
      'FILE_UNSUPPORTED fontEmbedding',
    ],
    [
      'one that may not be cut down',
      patched(inter, tableAt(inter, 'OS/2') + 8, 1, 0),
      'FILE_UNSUPPORTED fontEmbedding',
    ],
    [
      'one whose outlines are noise',
      patched(inter, tableAt(inter, 'head') + 18, 0, 0),
      'FILE_UNREADABLE broken',
    ],
  ])('that is %s is refused', async (_name, bytes, reason) => {
    expect(await refusal(setFont('x.ttf', bytes))).toBe(reason);
    expect((await app.call('brand.get', {})).fonts.regular).toBeNull();
  });

  test('that allows print and preview is taken', async () => {
    const bytes = patched(inter, tableAt(inter, 'OS/2') + 8, 0, 4);
    expect(await refusal(setFont('x.ttf', bytes))).toBe('taken');
  });
});
