import { resolve } from 'node:path';

import { describe, expect, test } from 'vitest';

import { createPdfEngine } from '../../../electron/features/export/pdf/engine/engine.ts';
import type { Word } from '../../../electron/features/export/pdf/engine/word.ts';

const { typeface } = createPdfEngine({ appRoot: resolve(import.meta.dirname, '../../..') });
const regular = typeface.first[400];
const wordOf = (text: string, tabular = false, rightToLeft = false): Word =>
  typeface.word(text, 400, tabular, rightToLeft);
const glyphsOf = (word: Word) => word.pieces.flatMap(({ glyphs }) => glyphs);
const fontsOf = (word: Word) => [...new Set(word.pieces.map(({ font }) => font.name))];
/** What a reader copies, from left to right. */
const saidBy = ({ pieces }: Word) =>
  pieces.map(({ actualText, font, glyphs }) => actualText ?? glyphs.map((id) => font.textOf(id)).join(''));

describe('words', () => {
  test('are kerned', () => {
    expect(wordOf('AV').width).toBeLessThan(wordOf('A').width + wordOf('V').width - 20);
  });

  test('have digits of one width when tabular, and their own otherwise', () => {
    const widths = (tabular: boolean) =>
      new Set(Array.from('0123456789').map((digit) => wordOf(digit, tabular).width));
    expect(widths(true).size).toBe(1);
    expect(widths(false).size).toBeGreaterThan(5);
  });

  test('keep the usual hyphen in a table when there is no digit', () => {
    expect(wordOf('Check-in', true).width).toBe(wordOf('Check-in').width);
  });

  test.each(['Größe', 'Łódź', 'Ελένη', 'Дмитрий', 'Nguyễn', 'Hằng', 'Żółć', '€250.5', 'O’Neill', '“x”'])(
    'of covered scripts need no help to be read back: %s',
    (text) => {
      const word = wordOf(text);
      expect(word.missing).toEqual([]);
      expect(fontsOf(word)).toEqual(['Inter-Regular']);
      expect(word.pieces.every(({ actualText }) => actualText === undefined)).toBe(true);
      expect(saidBy(word).join('')).toHaveLength(new Set(text).size);
    },
  );

  test('print what was typed, without contextual alternates', () => {
    expect(wordOf('3x3', true).pieces[0]?.actualText).toBeUndefined();
    expect(glyphsOf(wordOf('->'))).toHaveLength(2);
  });

  test('lift a mark over a letter that has no own glyph', () => {
    const word = wordOf('x\u0302');
    expect(word.missing).toEqual([]);
    expect(glyphsOf(word)).toHaveLength(2);
    expect(saidBy(word)).toEqual(['x\u0302']);
  });

  test.each([
    ['株式会社', ['NotoSansSC-Regular']],
    ['ミナト', ['NotoSansSC-Regular']],
    ['한국전자', ['NotoSansKR-Regular']],
    ['a🚀b', ['Inter-Regular', 'NotoEmoji-Regular']],
    ['👩‍🚀', ['NotoEmoji-Regular']],
    ['ไทย', ['NotoSansThai-Regular']],
    ['क्षेत्रीय', ['NotoSansDevanagari-Regular']],
  ])('take the letters that the main font has not from others: %s', (text, fonts) => {
    const word = wordOf(text);
    expect(word.missing).toEqual([]);
    expect(fontsOf(word)).toEqual(fonts);
    expect(glyphsOf(word)).not.toContain(0);
    expect(saidBy(word).join('')).toBe(text);
  });

  test.each(['شركة', 'محمد', 'لا', 'الإدارة', 'مُدير', '(خصم)', 'חברת', 'שָׁלוֹם', 'מע״מ'])(
    'are joined and turned where they are read from right to left: %s',
    (text) => {
      const word = wordOf(text, false, true);
      expect(word.missing).toEqual([]);
      expect(glyphsOf(word)).not.toContain(0);
      expect(saidBy(word).reverse().join('')).toBe(text);
    },
  );

  test('join the letters of Arabic: within a word a letter has another form than alone', () => {
    const [alone] = glyphsOf(wordOf('م', false, true));
    expect(alone).toBeDefined();
    expect(glyphsOf(wordOf('محمد', false, true))).not.toContain(alone);
  });

  test('fall back to plainer letters for a sign that no font has', () => {
    const word = wordOf('ﬁnal');
    expect(word.missing).toEqual([]);
    expect(saidBy(word).join('')).toBe('ﬁnal');
  });

  test.each([
    ['𒀀', ['𒀀']],
    ['aꦗꦮb', ['ꦗ', 'ꦮ']],
  ])('name what is missing, draw a box and keep the text: %s', (text, missing) => {
    const word = wordOf(text);
    expect(word.missing).toEqual(missing);
    expect(saidBy(word).join('')).toBe(text);
    expect(glyphsOf(word)).toContain(0);
    expect(word.width).toBeGreaterThan(0);
  });

  test('escape bytes that mean something in a PDF string', () => {
    const strings = /^(?:\((?:\\[\s\S]|[^\\()])*\)(?:-?\d+)?)+$/u;
    for (let point = 33; point < 0x17f; point += 1) {
      const [stroke] = wordOf(String.fromCodePoint(point)).pieces.flatMap(({ strokes }) => strokes);
      expect(`(${stroke?.show ?? ''}${stroke?.isOpen ? ')' : ''}`, `U+${point.toString(16)}`).toMatch(
        strings,
      );
    }
  });
});

test('a subset holds the glyphs in their order under numbers of its own, and nothing of the rest', () => {
  const glyphs = glyphsOf(wordOf('Plané'));
  const { program, idOf } = regular.subset(glyphs);
  expect(program.length).toBeLessThan(3000);
  const ids = [...glyphs].sort((a, b) => a - b).map(idOf);
  expect(ids).toEqual([...ids].sort((a, b) => a - b));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).not.toContain(0);
  expect(regular.subset(glyphs).program).toEqual(program);
});

test('metrics come from the font file', () => {
  expect(regular.metrics).toMatchObject({ ascent: 969, descent: -241, capHeight: 728, italicAngle: 0 });
});
