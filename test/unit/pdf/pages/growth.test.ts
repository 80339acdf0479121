import { resolve } from 'node:path';

import { expect, it } from 'vitest';

import { engineFor } from '../../../../electron/features/export/pdf/make-plan-pdf.ts';
import { fullPlan } from '../../../support/full-plan.ts';
import { sampleDay, sampleFintechCorp } from '../../../support/sample-plans.ts';
import { drawnPages } from '../drawn-pages.ts';

const engine = engineFor(resolve(import.meta.dirname, '../../../..'));

/** Texts of the pages on growth of an account with so many opportunities and no whitespace. */
const growthPages = (opportunities: number, pageSize: 'Letter' | 'A4'): string[][] => {
  const plan = { ...fullPlan(opportunities, { people: 3, risks: 1 }), whitespaceCells: [] };
  const growthOnly = {
    ...plan,
    opportunities: plan.opportunities.map((one) => ({ ...one, status: 'Open' as const })),
  };
  return drawnPages(engine, growthOnly, {
    asOf: sampleDay,
    pageSize,
    sections: { sectionOrder: ['growth'], hiddenSections: [] },
  })
    .map(({ texts }) => texts.map(({ text }) => text))
    .filter((texts) => texts.some((text) => text === 'Growth' || text.startsWith('Growth (continued)')))
    .filter((texts) => !texts.includes('In this plan'));
};

it.each([1, 3, 6, 20, 60])('the growth levers of %i opportunities never stand alone on a page', (count) => {
  for (const pageSize of ['Letter', 'A4'] as const) {
    const withLevers = growthPages(count, pageSize).filter((texts) => texts.includes('Growth levers'));
    expect(withLevers).toHaveLength(1);
    expect(withLevers[0]).toContain('Pipeline by quarter and confidence');
  }
});

it('a segment of the whitespace begins at one line from its head to its total', () => {
  const page = drawnPages(engine, sampleFintechCorp(), { asOf: sampleDay }).find(({ texts }) =>
    texts.some(({ text }) => text === 'Whitespace by department'),
  );
  const at = (text: string) => page?.texts.find((one) => one.text === text)?.x ?? 0;
  expect(at('Product')).toBeGreaterThan(0);
  expect(at('$110K')).toBeCloseTo(at('Product'), 1);
  expect(at('$136K')).toBeCloseTo(at('Risk'), 1);
});
