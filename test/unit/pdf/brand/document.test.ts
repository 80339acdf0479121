import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';

import { documentBrand } from '../../../../electron/features/export/pdf/brand/document-brand.ts';
import { pictureOf } from '../../../../electron/features/export/pdf/brand/picture.ts';
import { paletteFor } from '../../../../electron/features/export/pdf/engine/palette.ts';
import { engineFor, makePlanPdf } from '../../../../electron/features/export/pdf/make-plan-pdf.ts';
import { contrast } from '../../../../shared/domain/colour.ts';
import type { Asset, Brand } from '../../../../shared/records/print.ts';
import { fintechCorp, fixtureDay } from '../../../support/plan-fixture.ts';
import { openPdf } from '../read-pdf.ts';
import { makePng } from './make-png.ts';

const appRoot = resolve(import.meta.dirname, '../../../..');
const engine = engineFor(appRoot);
const asset = (mediaType: string, bytes: Uint8Array | string): Asset => ({
  mediaType,
  base64: Buffer.from(bytes).toString('base64'),
  fileName: 'logo',
});
const brandOf = (changes: Partial<Brand>): Brand => ({
  id: 'b',
  name: 'Acme',
  colour: null,
  logo: null,
  logoPosition: 'Left',
  fontRegular: null,
  fontSemiBold: null,
  ...changes,
});
const make = (changes: Partial<Brand>) => {
  const brand = documentBrand(engine, brandOf(changes));
  return makePlanPdf(engine, {
    records: fintechCorp(),
    asOf: fixtureDay,
    edition: 'internal',
    ...(brand ? { brand } : {}),
  });
};
const png = asset(
  'image/png',
  makePng({
    width: 60,
    height: 20,
    depth: 8,
    colourType: 6,
    at: (x, y) => [x * 4, y * 9, 80, x < 30 ? 255 : 90],
  }),
);
const svg = asset('image/svg+xml', '<svg viewBox="0 0 30 10"><path d="M0 0h30v10z" fill="#e4572e"/></svg>');

/** Names of the pictures of the file, with how each is written. */
const picturesIn = async (bytes: Uint8Array): Promise<string[]> => {
  const document = await openPdf(bytes);
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFRawStream && object.dict.get(PDFName.of('Type')) === PDFName.of('XObject')
        ? [String(object.dict.get(PDFName.of('Subtype')))]
        : [],
    )
    .sort();
};

describe('a brand', () => {
  test.each([
    ['a PNG with its mask', png, ['/Image', '/Image']],
    ['an SVG as paths', svg, ['/Form']],
  ])('brings %s once, however many pages show it', async (_name, logo, expected) => {
    const { bytes, pages } = make({ logo });
    expect(pages).toBeGreaterThan(5);
    expect(await picturesIn(bytes)).toEqual(expected);
  });

  test('brings a font of its own, and takes what that has not from the usual ones', () => {
    const thai = readFileSync(
      resolve(
        appRoot,
        'node_modules/@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf',
      ),
    );
    const brand = documentBrand(engine, brandOf({ fontRegular: asset('font/ttf', thai) }));
    const word = brand?.typeface?.word('Größe ł', 400, false);
    expect(brand?.typeface?.word('Plan', 400, false).pieces[0]?.font.name).toMatch(/^Brand-/u);
    expect(word?.missing).toEqual([]);
    expect(brand?.typeface?.word('株', 400, false).pieces[0]?.font.name).toBe('NotoSansSC-Regular');
    expect(make({ fontRegular: asset('font/ttf', thai) }).missingCharacters).toEqual([]);
  });

  test('gives the same bytes again', () => {
    const first = make({ logo: png, colour: '#0b6e4f' }).bytes;
    expect(Buffer.compare(make({ logo: png, colour: '#0b6e4f' }).bytes, first)).toBe(0);
  });

  test('that was tampered with in the book is refused, not drawn', () => {
    expect(() => make({ logo: asset('image/png', 'nonsense') })).toThrow();
    expect(() => make({ fontRegular: asset('font/ttf', 'nonsense') })).toThrow();
    expect(() => pictureOf(asset('image/svg+xml', '<svg><script/></svg>'))).toThrow();
  });
});

test.each(['#1f4e8c', '#ffcc00', '#ffffff', '#000000', '#777777', '#ff0000', '#00ff00'])(
  'letters on and beside %s can be read',
  (colour) => {
    const palette = paletteFor(colour);
    expect(contrast(palette.onAccent, palette.accentDeep)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.accentText, [255, 255, 255])).toBeGreaterThanOrEqual(4.5);
  },
);
