import { resolve } from 'node:path';

import {
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  integer,
  oneof,
  property,
  string,
  tuple,
  type Arbitrary,
} from 'fast-check';
import { describe, expect, test } from 'vitest';

import { createPdfEngine } from '../../../electron/features/export/pdf/engine/engine.ts';
import { breakLines } from '../../../electron/features/export/pdf/layout/break-lines.ts';
import { columns, spanWidth } from '../../../electron/features/export/pdf/layout/columns.ts';
import { type LaidPage, paginate, type Section } from '../../../electron/features/export/pdf/layout/flow.ts';
import type { Node } from '../../../electron/features/export/pdf/layout/node.ts';
import { pill } from '../../../electron/features/export/pdf/layout/pill.ts';
import { stack } from '../../../electron/features/export/pdf/layout/stack.ts';
import { margins, pageSizes, styles } from '../../../electron/features/export/pdf/layout/style.ts';
import { table } from '../../../electron/features/export/pdf/layout/table.ts';
import { fitted, text } from '../../../electron/features/export/pdf/layout/text.ts';
import { kitOf } from '../../../electron/features/export/pdf/render.ts';
import { outside, overlaps, type RecordedText, recordingCanvas } from './recording-canvas.ts';

const kit = kitOf(createPdfEngine({ appRoot: resolve(import.meta.dirname, '../../..') }).typeface);
const page = pageSizes.Letter;
const body = {
  left: margins.left,
  right: page.width - margins.right,
  top: margins.top,
  bottom: page.height - margins.bottom,
};
const bodyHeight = body.bottom - body.top;
const bodyWidth = body.right - body.left;

const textsOf = (laid: LaidPage): RecordedText[] => {
  const recording = recordingCanvas();
  laid.body.draw(recording.canvas, body.left, body.top);
  return recording.texts;
};
const section = (...nodes: Node[]): Section => ({ anchor: 'one', title: 'One', nodes });
const lay = (...nodes: Node[]): RecordedText[][] => paginate([section(...nodes)], page, kit).map(textsOf);

const words = array(
  oneof(
    constantFrom(
      'plan',
      'renewal',
      'Größe',
      'Nguyễn',
      'a',
      'Дмитрий',
      '$250,000',
      'multi-threaded',
      '🚀',
      '株式会社',
    ),
    string({ minLength: 1, maxLength: 12 }),
    constant('Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'),
  ),
  { minLength: 1, maxLength: 40 },
);
const sentence = words.map((all) => all.join(' '));

describe('lines', () => {
  test('are never wider than their room and lose no character', () => {
    assert(
      property(sentence, integer({ min: 24, max: 400 }), (content, width) => {
        const lines = breakLines([{ text: content }], width, styles.body, 'ink', kit);
        for (const line of lines) {
          const graphemes = [...new Intl.Segmenter('en').segment(line.runs.map((run) => run.text).join(''))];
          if (graphemes.length > 1) expect(line.width).toBeLessThanOrEqual(width + 0.01);
        }
        const kept = lines.flatMap((line) => line.runs.map((run) => run.text)).join('');
        const clean = (value: string) => value.normalize('NFC').replaceAll(/[\s\p{C}]/gu, '');
        expect(clean(kept)).toBe(clean(content));
      }),
      { numRuns: 150 },
    );
  });

  test('a word that fits is never cut', () => {
    const lines = breakLines([{ text: 'Executive sponsor' }], 60, styles.body, 'ink', kit);
    expect(lines.map((line) => line.runs.map((run) => run.text).join(''))).toEqual(['Executive', 'sponsor']);
  });

  test('a firm space holds a number and its unit together while a line can', () => {
    const linesOf = (width: number) =>
      breakLines([{ text: 'about NOK\u00A02,223' }], width, styles.body, 'ink', kit).map((line) =>
        line.runs.map((run) => run.text).join(''),
      );
    expect(linesOf(72)).toEqual(['about', 'NOK 2,223']);
    expect(linesOf(30)).toEqual(['about', 'NOK', '2,223']);
  });

  test('a clamp ends in an ellipsis', () => {
    const recording = recordingCanvas();
    text('One two three four five six seven eight nine ten', { clamp: 1 })(80, kit).draw(
      recording.canvas,
      0,
      0,
    );
    expect(recording.texts).toHaveLength(1);
    expect(recording.texts[0]?.text).toMatch(/…$/u);
    expect(recording.texts[0]?.width).toBeLessThanOrEqual(80);
  });

  test('only the value of a tile is made smaller, to half its size at most', () => {
    const recording = recordingCanvas();
    fitted('CHF 1,234,567,890,123')(86, kit).draw(recording.canvas, 0, 0);
    for (const one of recording.texts) {
      expect(one.size).toBeGreaterThanOrEqual(styles.kpi.size / 2 - 0.25);
      expect(one.width).toBeLessThanOrEqual(86.01);
    }
  });
});

test('columns fill the grid', () => {
  const nodes = [4, 4, 4].map((span) => ({ span, node: text('x') }));
  const recording = recordingCanvas();
  columns(nodes)(600, kit).draw(recording.canvas, 0, 0);
  const last = recording.texts.at(-1);
  expect(last?.x).toBeCloseTo(600 - spanWidth(4, 600), 5);
});

const cellText = (content: string): Node => text(content, { style: 'cell', role: null });
const tableOf = (rows: readonly string[], total: boolean): Node =>
  table({
    summary: 'A table',
    columns: [
      { head: 'Number', share: 1 },
      { head: 'Status', share: 1 },
      { head: 'Note', share: 3 },
    ],
    rows: rows.map((note, index) => [cellText(`row-${index}`), pill('good', 'Good'), cellText(note)]),
    ...(total ? { total: [cellText('grand-total')] } : {}),
  });

describe('tables', () => {
  const notes = array(sentence, { minLength: 1, maxLength: 60 });

  test('repeat their head, keep two rows together on each side of a break and never leave a total alone', () => {
    assert(
      property(notes, boolean(), integer({ min: 0, max: 30 }), (rows, total, before) => {
        const pages = lay(text('line\n'.repeat(before + 1)), tableOf(rows, total));
        const rowsOn = pages.map((texts) => texts.filter((one) => /^row-\d+$/u.test(one.text)).length);
        expect(rowsOn.reduce((sum, one) => sum + one, 0)).toBe(rows.length);
        const used = rowsOn.filter((count) => count > 0).length;
        for (const [index, texts] of pages.entries()) {
          const heads = texts.filter((one) => one.text === 'Number').length;
          const holdsRows = (rowsOn[index] ?? 0) > 0;
          if (holdsRows) expect(heads).toBe(1);
          if (holdsRows && used > 1) expect(rowsOn[index]).toBeGreaterThanOrEqual(2);
          if (texts.some((one) => one.text === 'grand-total'))
            expect(rowsOn[index]).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('split a row only when it is taller than a page, and print all of it', () => {
    const long = Array.from({ length: 2500 }, (_, index) => `w${index}`).join(' ');
    const pages = lay(tableOf(['short', long, 'short'], true));
    expect(pages.length).toBeGreaterThan(1);
    const printed = pages
      .flat()
      .map((one) => one.text)
      .join(' ')
      .split(' ');
    for (const index of [0, 1, 1250, 2499]) expect(printed).toContain(`w${index}`);
    for (const texts of pages) expect(outside(texts, body)).toEqual([]);
  });
});

describe('pages', () => {
  const node: Arbitrary<Node> = oneof(
    sentence.map((content) => text(content)),
    array(sentence, { minLength: 1, maxLength: 12 }).map((rows) => tableOf(rows, true)),
    array(sentence, { minLength: 2, maxLength: 5 }).map((all) =>
      stack(
        all.map((content) => text(content)),
        8,
      ),
    ),
    tuple(sentence, sentence).map(([left, right]) =>
      columns([
        { span: 5, node: text(left) },
        { span: 6, node: text(right) },
      ]),
    ),
  );

  test('hold everything inside their margins, nothing on anything else', () => {
    assert(
      property(array(node, { minLength: 1, maxLength: 10 }), (nodes) => {
        for (const texts of lay(...nodes)) {
          expect(outside(texts, body)).toEqual([]);
          expect(overlaps(texts)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('do not end with a heading', () => {
    for (let before = 1; before < 40; before += 1) {
      const pages = lay(
        text('line\n'.repeat(before)),
        text('Heading', { style: 'h2', keepWithNext: true }),
        tableOf(['a', 'b', 'c', 'd', 'e', 'f'], false),
      );
      for (const texts of pages) expect(texts.at(-1)?.text).not.toBe('Heading');
    }
  });

  test('end: a paragraph longer than a page goes on and stays whole', () => {
    const content = Array.from({ length: 4000 }, (_, index) => `word${index}`).join(' ');
    const pages = lay(text(content));
    expect(pages.length).toBeGreaterThan(2);
    expect(
      pages
        .flat()
        .map((one) => one.text)
        .join(' '),
    ).toBe(content);
  });

  test('have room as the design says', () => {
    expect([bodyWidth, bodyHeight]).toEqual([696, 488]);
  });
});

describe('brief sections', () => {
  const some = (lines: number): Node[] => Array.from({ length: lines }, (_, line) => text(`Line ${line}`));
  const named = (anchor: string, lines: number, brief: boolean): Section => ({
    anchor,
    title: anchor,
    brief,
    nodes: some(lines),
  });
  const placed = (...sections: Section[]) =>
    paginate(sections, page, kit).map((laid) => [
      laid.section.anchor,
      ...laid.below.map((each) => each.section.anchor),
    ]);

  test('share the page above where they fit, and never leave their own page otherwise', () => {
    expect(placed(named('a', 3, false), named('b', 2, true), named('c', 2, true))).toEqual([['a', 'b', 'c']]);
    expect(placed(named('a', 3, true), named('b', 2, false))).toEqual([['a'], ['b']]);
    const [first] = placed(named('a', 15, false), named('b', 15, true));
    expect(first).toEqual(['a']);
  });

  test('stand below what is on the page, inside it', () => {
    const [laid] = paginate([named('a', 3, false), named('b', 2, true)], page, kit);
    const [below] = laid?.below ?? [];
    expect(below?.top).toBeGreaterThan(laid?.body.height ?? Infinity);
    expect((below?.top ?? Infinity) + (below?.body.height ?? 0)).toBeLessThanOrEqual(bodyHeight);
  });
});
