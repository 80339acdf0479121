import { resolve } from 'node:path';

import { array, assert, constantFrom, property, stringMatching } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { createPdfEngine } from '../../../electron/features/export/pdf/engine/engine.ts';
import type { Node } from '../../../electron/features/export/pdf/layout/node.ts';
import { table } from '../../../electron/features/export/pdf/layout/table.ts';
import { text } from '../../../electron/features/export/pdf/layout/text.ts';
import { findLeaks, leaksIn, type Leak } from '../../../electron/features/export/pdf/leaks/find-leaks.ts';
import type { DocumentModel } from '../../../electron/features/export/pdf/model.ts';
import { renderPdf } from '../../../electron/features/export/pdf/render.ts';

const engine = createPdfEngine({ appRoot: resolve(import.meta.dirname, '../../..') });
const model = (nodes: readonly Node[], changes: Partial<DocumentModel> = {}): DocumentModel => ({
  title: 'Business review',
  author: 'Sarah Chen',
  subject: 'Customer',
  language: 'en',
  createdAt: '2026-03-05T00:00:00Z',
  pageSize: 'Letter',
  runningHead: 'Fintech Corp',
  runningFoot: 'Customer edition',
  pageNumber: (page, pages) => `Page ${page} of ${pages}`,
  continued: (title) => `${title} (continued)`,
  sections: [{ anchor: 'one', title: 'Summary', nodes }],
  ...changes,
});
const leaksOf = (
  document: DocumentModel,
  values: readonly string[],
  allowed: readonly string[] = [],
): Promise<Leak[]> =>
  findLeaks(
    renderPdf(document, engine).bytes,
    values.map((value) => ({ field: 'note', value })),
    allowed,
  );
const narrow =
  (node: Node, width: number): Node =>
  (_width, kit) =>
    node(width, kit);

const canary = 'Champion Priya Nair may leave for a rival in the spring of next year';

describe('a value is found', () => {
  test.each([
    ['on a page', model([text(canary)])],
    ['broken over lines', model([narrow(text(canary), 60)])],
    ['cut within words', model([narrow(text(canary.replaceAll(' ', '')), 40)])],
    [
      'in a table',
      model([
        table({
          summary: 's',
          columns: [
            { head: 'A', share: 1 },
            { head: 'B', share: 4 },
          ],
          rows: [[text('x'), text(canary)]],
        }),
      ]),
    ],
    ['broken over pages', model([text(`${'line\n'.repeat(33)}${canary.replaceAll(' ', '\n')}`)])],
    ['in capitals', model([text(canary.toUpperCase())])],
    ['with firm spaces', model([text(canary.replaceAll(' ', '\u00A0'))])],
    ['with spaces of no width', model([text(Array.from(canary).join('\u200B'))])],
    ['in the running head', model([text('x')], { runningHead: canary })],
    ['in the title of the document', model([text('x')], { title: canary })],
    ['in its author', model([text('x')], { author: canary })],
    ['in its subject', model([text('x')], { subject: canary })],
    ['in a bookmark', model([], { sections: [{ anchor: 'one', title: canary, nodes: [text('x')] }] })],
    [
      'in what is said of a table',
      model([table({ summary: canary, columns: [{ head: 'A', share: 1 }], rows: [[text('x')]] })]),
    ],
    [
      'in an attachment',
      model([text('x')], {
        attachments: [
          {
            name: 'a.json',
            mediaType: 'application/json',
            description: '',
            content: Buffer.from(JSON.stringify({ note: canary })),
          },
        ],
      }),
    ],
    [
      'in the name of an attachment',
      model([text('x')], {
        attachments: [{ name: canary, mediaType: 'text/plain', description: '', content: Buffer.from('x') }],
      }),
    ],
  ])('%s', async (_name, document) => {
    const leaks = await leaksOf(document, [canary]);
    expect(leaks.length).toBeGreaterThan(0);
    expect(leaks[0]).toMatchObject({ field: 'note', value: canary });
  });

  test('when its end was cut off', async () => {
    const [leak] = await leaksOf(model([narrow(text(canary, { clamp: 1 }), 260)]), [canary]);
    expect(leak?.place).toEqual({ kind: 'page', page: 1 });
  });

  test('where it stands', async () => {
    const document = model([], {
      title: 'About Kestrel Bay',
      sections: [
        { anchor: 'one', title: 'One', nodes: [text('x')] },
        { anchor: 'two', title: 'Two', nodes: [text('The budget of Kestrel Bay')] },
      ],
    });
    const leaks = await leaksOf(document, ['Kestrel Bay']);
    expect(leaks.map(({ place }) => place)).toEqual([{ kind: 'page', page: 2 }, { kind: 'metadata' }]);
  });

  test.each([
    '株式会社ミナト精機',
    'محمد عبد الله',
    'Größe und Straße',
    'Ελένη Παππά',
    '👩‍🚀 crew only',
    'offﬁce ﬂoor',
  ])('in any script: %s', async (value) => {
    expect(await leaksOf(model([text(`before ${value} after`)]), [value])).toHaveLength(1);
  });

  test('whether it is written with ligatures or plain letters', async () => {
    expect(await leaksOf(model([text('the office floor plan')]), ['ofﬁce ﬂoor'])).toHaveLength(1);
  });
});

describe('a value does not count', () => {
  const at = (value: string) => [{ place: { kind: 'page', page: 1 } as const, text: value }];
  const found = (content: string, value: string, allowed: readonly string[] = []) =>
    leaksIn(at(content), [{ field: 'f', value }], allowed).length > 0;

  test('when it is allowed elsewhere too', () => {
    expect(found('Prepared for David Park', 'David Park', ['David Park'])).toBe(false);
    expect(found('Prepared for David Park', 'David Park said no', ['David Park'])).toBe(false);
  });

  test('within another word, when it is short', () => {
    expect(found('Renewal starting soon', 'art', [])).toBe(false);
    expect(found('Renewal: art of it', 'art', [])).toBe(true);
    expect(found('$188K', '188', [])).toBe(false);
    expect(found('$188 of it', '188', [])).toBe(true);
    expect(found('the smart in gate', 'art in', [])).toBe(false);
  });

  test('as a single letter, or as nothing', () => {
    expect(found('a b c', 'a', [])).toBe(false);
    expect(found('a b c', '  ', [])).toBe(false);
  });

  test('because a long one shares a few words with what is allowed', () => {
    const note = 'The steering committee meets in March to decide about the renewal of the contract';
    expect(
      found('The steering committee meets in March.', note, ['The steering committee meets in March.']),
    ).toBe(false);
    expect(found('to decide about the renewal of the contract', note, [])).toBe(true);
  });
});

test('no canary slips through, wherever it stands in whatever width, and none is invented', async () => {
  const word = stringMatching(/^[a-z]{3,9}$/u);
  const runs: (readonly [found: Promise<Leak[]>, expected: number])[] = [];
  assert(
    property(array(word, { minLength: 3, maxLength: 12 }), constantFrom(30, 70, 200, 500), (words, width) => {
      const value = `zq${words.join(' ')}`;
      const around = 'The plan of the year goes on. ';
      const bytes = (content: string) => renderPdf(model([narrow(text(content), width)]), engine).bytes;
      const internal = [{ field: 'f', value }];
      runs.push([findLeaks(bytes(`${around}${value} ${around}`), internal, []), 1]);
      runs.push([findLeaks(bytes(around.repeat(3)), internal, []), 0]);
    }),
    { numRuns: 25 },
  );
  for (const [found, expected] of runs) expect(await found).toHaveLength(expected);
});
