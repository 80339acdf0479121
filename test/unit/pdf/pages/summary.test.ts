import { resolve } from 'node:path';

import { expect, it } from 'vitest';

import { engineFor } from '../../../../electron/features/export/pdf/make-plan-pdf.ts';
import { fullPlan } from '../../../support/full-plan.ts';
import { sampleDay, sampleFintechCorp } from '../../../support/sample-plans.ts';
import { drawnPages } from '../drawn-pages.ts';

const engine = engineFor(resolve(import.meta.dirname, '../../../..'));

type Options = Partial<Parameters<typeof drawnPages>[2]>;

/** Texts of the summary of a plan. */
const summaryOf = (records: ReturnType<typeof fullPlan>, options: Options = {}): string[] =>
  drawnPages(engine, records, { asOf: sampleDay, ...options })
    .filter(({ anchors }) => anchors.includes('summary'))
    .flatMap(({ texts }) => texts.map(({ text }) => text));

it.each([
  ['internal', 'Letter'],
  ['internal', 'A4'],
  ['handOff', 'Letter'],
  ['handOff', 'A4'],
] as const)(
  'the summary of the %s edition on %s asks for all five decisions of the sample',
  (edition, pageSize) => {
    const texts = summaryOf(sampleFintechCorp(), { edition, pageSize });
    for (const number of ['1', '2', '3', '4', '5']) expect(texts).toContain(number);
    expect(texts).toContain('Product team evaluating APAC region support');
  },
);

it('the summary on A4 still tells what changed', () => {
  const records = sampleFintechCorp();
  const previous = { records: { ...records, opportunities: [] }, takenOn: '2025-12-05' };
  expect(summaryOf(records, { pageSize: 'A4', previous })).toContain('What changed since 5 Dec 2025');
});

it('the summary says on which page the decisions, worries and steps are that it has no room for', () => {
  const texts = summaryOf(fullPlan(6, { wording: 'long' }), { edition: 'handOff' });
  const more = texts.flatMap((text, index) => (/^and \d+ more: $/u.test(text) ? [texts[index + 1]] : []));
  expect(more.length).toBeGreaterThan(0);
  for (const page of more) expect(page).toMatch(/^page \d+$/u);
  expect(texts.filter((text) => text.includes('in the program'))).toEqual([]);
});
