import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { describe, expect, test } from 'vitest';

import { createPdfEngine } from '../../../electron/features/export/pdf/engine/engine.ts';
import { directionsOf, visualOrder } from '../../../electron/features/export/pdf/layout/bidi.ts';
import { breakLines } from '../../../electron/features/export/pdf/layout/break-lines.ts';
import { breakUnits } from '../../../electron/features/export/pdf/layout/break-units.ts';
import type { Line } from '../../../electron/features/export/pdf/layout/line.ts';
import type { Node } from '../../../electron/features/export/pdf/layout/node.ts';
import { styles } from '../../../electron/features/export/pdf/layout/style.ts';
import { text } from '../../../electron/features/export/pdf/layout/text.ts';
import { readBack } from '../../../electron/features/export/pdf/leaks/read-back.ts';
import { makePlanPdf } from '../../../electron/features/export/pdf/make-plan-pdf.ts';
import type { DocumentModel } from '../../../electron/features/export/pdf/model.ts';
import { usualLocale, wordsFor } from '../../../electron/features/export/pdf/pages/facts.ts';
import { kitOf, renderPdf } from '../../../electron/features/export/pdf/render.ts';
import { message } from '../../../shared/domain/message.ts';
import { isolated } from '../../../shared/text/isolate.ts';
import { speaker } from '../../../shared/text/say.ts';
import { fintechCorp, fixtureDay } from '../../support/plan-fixture.ts';
import { recordingCanvas } from './recording-canvas.ts';

const engine = createPdfEngine({ appRoot: resolve(import.meta.dirname, '../../..') });
const kit = kitOf(engine.typeface);
const linesOf = (content: string, width = Number.POSITIVE_INFINITY): Line[] =>
  breakLines([{ text: content }], width, styles.body, 'ink', kit);
const read = (line: Line | undefined) => line?.runs.map((run) => run.text) ?? [];
/** What an eye sees, from left to right. */
const seen = (line: Line | undefined) =>
  [...(line?.runs ?? [])].sort((a, b) => a.x - b.x).map((run) => run.text.trim());

const model = (nodes: readonly Node[]): DocumentModel => ({
  title: 'Scripts',
  author: '',
  subject: '',
  language: 'en',
  createdAt: '2026-03-05T00:00:00Z',
  pageSize: 'Letter',
  runningHead: '',
  runningFoot: '',
  pageNumber: () => '',
  continued: (title) => title,
  sections: [{ anchor: 'one', title: 'One', nodes }],
});

describe('lines', () => {
  test('of Arabic stand from right to left and are read in their order', () => {
    const [line] = linesOf('محمد عبد الله');
    expect(read(line)).toEqual(['محمد', 'عبد', 'الله']);
    expect(seen(line)).toEqual(['الله', 'عبد', 'محمد']);
    expect(line?.rightToLeft).toBe(true);
  });

  test('keep Latin and numbers within Arabic in their own order', () => {
    const [line] = linesOf('عقد Fintech Corp بقيمة 1,250 ريال');
    expect(seen(line)).toEqual(['ريال', '1,250', 'بقيمة', 'Fintech Corp', 'عقد']);
  });

  test('keep Arabic within Latin where it is written', () => {
    const [line] = linesOf('Owner: محمد عبد today');
    expect(seen(line)).toEqual(['Owner:', 'عبد', 'محمد', 'today']);
    expect(line?.rightToLeft).toBe(false);
  });

  test('of joined parts keep their order, whichever way one of them is read', () => {
    const inOrder = [
      'شركة الرياض · Sarah Chen · 16 Apr 2026',
      'Ours · محمد عبد · 16 Apr 2026',
      'ACME · محمد',
    ];
    for (const content of inOrder) {
      const [line] = linesOf(content);
      expect(line?.rightToLeft).toBe(false);
      // Parts from left to right, each turned by itself.
      const turned = content
        .split(' · ')
        .map((part) => (/[\u0600-\u06ff]/u.test(part) ? part.split(' ').reverse().join(' ') : part));
      expect(seen(line).join(' ').replaceAll(/\s+/gu, ' ')).toBe(turned.join(' · '));
      // Nothing is added to what a reader copies.
      expect(line?.runs.map((run) => run.text).join(' ')).not.toMatch(/[\u2066-\u2069]/u);
    }
    const [all] = linesOf('الرياض · جدة');
    expect(all?.rightToLeft).toBe(true);
  });

  test('of a sentence that begins with a name are read as the sentence is', () => {
    const words = wordsFor(usualLocale);
    const [line] = linesOf(words('fileTitle', { account: 'شركة الرياض', quarter: 'Q1 2026' }));
    expect(line?.rightToLeft).toBe(false);
    expect(seen(line).join(' ')).toBe('الرياض شركة : account plan, Q1 2026');
    const say = speaker({ isolate: isolated });
    const told = say(message('since.title', { on: { day: '2026-03-05' }, what: 'محمد' }));
    expect(told).toContain('\u2068محمد\u2069');
    expect(speaker()(message('since.title', { on: { day: '2026-03-05' }, what: 'محمد' }))).not.toMatch(
      /\u2068/u,
    );
  });

  test('leave no mark of direction in the file: not in its text, title, bookmarks or alternatives', async () => {
    const name = 'شركة الرياض';
    const base = fintechCorp();
    const records = {
      ...base,
      account: { ...base.account, name, primaryCsm: 'محمد' },
      stakeholders: base.stakeholders.map((one) => ({ ...one, name: `محمد ${one.name}` })),
    };
    const { bytes } = makePlanPdf(engine, { records, asOf: fixtureDay, edition: 'handOff' });
    const { texts } = await readBack(bytes);
    expect(texts.some(({ place, text: said }) => place.kind === 'metadata' && said.includes(name))).toBe(
      true,
    );
    expect(texts.filter(({ text: said }) => /[\u2066-\u2069]/u.test(said))).toEqual([]);
  });

  test('of a mixed text are ordered line by line when it wraps', () => {
    const content = 'شركة الرياض تراجع العقد مع Fintech Corp قبل 15 يونيو';
    const whole = linesOf(content).flatMap(read);
    for (const width of [60, 90, 130, 200]) {
      const lines = linesOf(content, width);
      expect(lines.length).toBeGreaterThan(1);
      expect(lines.flatMap(read).join(' ').split(/\s+/u)).toEqual(whole.join(' ').split(/\s+/u));
      for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.01);
    }
  });

  test('stand at the right only where a paragraph that is read from there goes on', () => {
    const leftOf = (content: string, width: number): number[] => {
      const recording = recordingCanvas();
      text(content)(width, kit).draw(recording.canvas, 0, 0);
      const ends = new Map<number, number>();
      for (const one of recording.texts) {
        ends.set(one.baseline, Math.max(ends.get(one.baseline) ?? 0, one.x + one.width));
      }
      return [...ends.values()];
    };
    expect(leftOf('محمد عبد الله', 300)[0]).toBeLessThan(150);
    for (const end of leftOf('شركة الرياض للتقنية تراجع شروط التجديد لعام 2026', 120)) {
      expect(end).toBeCloseTo(120, 3);
    }
  });

  test('lose overrides of direction, which only trick a reader', () => {
    expect(read(linesOf('invoice\u202Efdp.exe')[0]).join('')).toBe('invoicefdp.exe');
  });
});

test.each([
  [
    [0, 0, 0],
    [0, 1, 2],
  ],
  [
    [1, 1, 1],
    [2, 1, 0],
  ],
  [
    [0, 1, 1, 0],
    [0, 2, 1, 3],
  ],
  [
    [1, 2, 2, 1],
    [3, 1, 2, 0],
  ],
])('parts of levels %j stand in the order %j', (levels, order) => {
  expect(visualOrder(levels)).toEqual(order);
});

test('text without right-to-left letters needs no directions', () => {
  expect(directionsOf('Größe 株式会社 🚀')).toBeUndefined();
});

describe('a line may end', () => {
  test('between ideographs, but before no closing mark and after no opening one', () => {
    expect(breakUnits('（株）ミナト精機、東京。')).toEqual([
      '（株）',
      'ミ',
      'ナ',
      'ト',
      '精',
      '機、',
      '東',
      '京。',
    ]);
  });

  test('between Thai words, and not within', () => {
    const units = breakUnits('บริษัทเทคโนโลยี');
    expect(units.join('')).toBe('บริษัทเทคโนโลยี');
    expect(units).toContain('บริษัท');
  });

  test('at spaces only in Korean, and where a space of no width says so', () => {
    expect(breakUnits('주식회사')).toEqual(['주식회사']);
    expect(breakUnits('ab\u200Bcd').map((unit) => unit.replaceAll('\u200B', ''))).toEqual(['ab', 'cd']);
  });
});

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

test.skipIf(!has('pdftotext') || !has('qpdf'))('another program reads every script', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scripts-'));
  try {
    const contents = [
      '株式会社ミナト精機 代表取締役 小林真理',
      '北京科技有限公司 首席信息官 张伟',
      '주식회사 한국전자 김민수 이사',
      'شركة الرياض للتقنية محمد عبد الله',
      'חברת הטכנולוגיה בודקת',
      'बैंक ऑफ़ इंडिया',
      'Nguyễn Thị Hằng Ελένη Дмитрий',
    ];
    const { bytes, missingCharacters } = renderPdf(model(contents.map((content) => text(content))), engine);
    expect(missingCharacters).toEqual([]);
    const path = join(folder, 'scripts.pdf');
    writeFileSync(path, bytes);
    expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain('No syntax or stream');
    const printed = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
      .normalize('NFC')
      .replaceAll(/[\s\u202A-\u202E]/gu, '');
    for (const content of contents) {
      expect(printed).toContain(content.normalize('NFC').replaceAll(/\s/gu, ''));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a document holds only the letters of other fonts that it draws', () => {
  const sizeOf = (content: string) => renderPdf(model([text(content)]), engine).bytes.length;
  const latin = sizeOf('Minato Precision');
  expect(sizeOf('株式会社ミナト精機') - latin).toBeLessThan(8 * 1024);
  expect(sizeOf('شركة الرياض') - latin).toBeLessThan(8 * 1024);
});
