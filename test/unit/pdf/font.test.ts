import { resolve } from 'node:path';

import { describe, expect, test } from 'vitest';

import { createPdfEngine } from '../../../electron/features/export/pdf/engine/engine.ts';

const engine = createPdfEngine({ appRoot: resolve(import.meta.dirname, '../../..') });
const regular = engine.fonts[400];

describe('words', () => {
  test('are kerned', () => {
    const apart = regular.word('A', false).width + regular.word('V', false).width;
    expect(regular.word('AV', false).width).toBeLessThan(apart - 20);
  });

  test('have digits of one width when tabular, and their own otherwise', () => {
    const widths = (tabular: boolean) =>
      new Set(Array.from('0123456789').map((digit) => regular.word(digit, tabular).width));
    expect(widths(true).size).toBe(1);
    expect(widths(false).size).toBeGreaterThan(5);
  });

  test('keep the usual hyphen in a table when there is no digit', () => {
    expect(regular.word('Check-in', true).width).toBe(regular.word('Check-in', false).width);
  });

  test.each(['Größe', 'Łódź', 'Ελένη', 'Дмитрий', 'Nguyễn', 'Hằng', 'Żółć', '€250.5', 'O’Neill', '“x”'])(
    'of covered scripts need no help to be read back: %s',
    (text) => {
      const word = regular.word(text, false);
      expect(word.missing).toEqual([]);
      expect(word.actualText).toBeUndefined();
      expect(word.glyphs.map((glyph) => regular.textOf(glyph) ?? '').join('')).toHaveLength(
        new Set(text).size,
      );
    },
  );

  test('print what was typed, without contextual alternates', () => {
    expect(regular.word('3x3', true).actualText).toBeUndefined();
    expect(regular.word('->', false).glyphs).toHaveLength(2);
  });

  test('lift a mark over a letter that has no own glyph', () => {
    const word = regular.word('x\u0302', false);
    expect(word.missing).toEqual([]);
    expect(word.glyphs).toHaveLength(2);
    expect(word.actualText).toBe('x\u0302');
  });

  test.each([
    ['株式会社', ['株', '式', '会', '社']],
    ['a🚀b', ['🚀']],
    ['👩‍🚀', ['👩‍🚀']],
    ['محمد', ['م', 'ح', 'د']],
  ])('name what is missing and keep the text: %s', (text, missing) => {
    const word = regular.word(text, false);
    expect(word.missing).toEqual(missing);
    expect(word.actualText).toBe(text);
    expect(word.glyphs).toContain(0);
    expect(word.width).toBeGreaterThan(0);
  });

  test('escape bytes that mean something in a PDF string', () => {
    const unescaped = /(?<!\\)(?:\\\\)*[()]/u;
    for (let point = 33; point < 0x17f; point += 1) {
      const { pieces } = regular.word(String.fromCodePoint(point), false);
      const inner = (pieces[0]?.show ?? '').replace(/^\(/u, '').replace(/\)-?\d*$/u, '');
      expect(unescaped.test(inner), `U+${point.toString(16)}`).toBe(false);
    }
  });
});

test('a subset keeps glyph ids and is far smaller than the font', () => {
  const glyphs = regular.word('Plan', false).glyphs;
  const subset = regular.subset(glyphs);
  expect(subset.length).toBeLessThan(40_000);
  expect(regular.subset(glyphs)).toEqual(subset);
});

test('metrics come from the font file', () => {
  expect(regular.metrics).toMatchObject({ ascent: 969, descent: -241, capHeight: 728, italicAngle: 0 });
});
