import { resolve } from 'node:path';

import { expect, it } from 'vitest';

import { engineFor } from '../../../../electron/features/export/pdf/make-plan-pdf.ts';
import type { PlanRecords } from '../../../../shared/records/plan.ts';
import { fullPlan } from '../../../support/full-plan.ts';
import { sampleDay, sampleFintechCorp } from '../../../support/sample-plans.ts';
import { drawnPages } from '../drawn-pages.ts';

const engine = engineFor(resolve(import.meta.dirname, '../../../..'));

const textsOf = (records: PlanRecords, pageSize: 'Letter' | 'A4'): string[] =>
  drawnPages(engine, records, { asOf: sampleDay, pageSize }).flatMap(({ texts }) =>
    texts.map(({ text }) => text),
  );

it.each(['Letter', 'A4'] as const)('long names leave risks and renewal a page each, on %s', (pageSize) => {
  const texts = textsOf(fullPlan(6, { wording: 'long' }), pageSize);
  expect(texts).toContain('Top exposures');
  expect(texts).not.toContain('Risks (continued)');
  expect(texts).not.toContain('Renewal runway (continued)');
});

it.each(['Letter', 'A4'] as const)(
  'the goals of the sample are on the page of its snapshot, on %s',
  (size) => {
    expect(textsOf(sampleFintechCorp(), size)).not.toContain('Snapshot and goals (continued)');
  },
);

it('a renewal that is ahead of its phase is not said to be behind', () => {
  const plan = fullPlan(6);
  expect(textsOf(plan, 'Letter')).toContain('35 days to decide; 4 of 6 gates still open');
  const behind = {
    ...plan,
    renewalCycles: plan.renewalCycles.map((one) => ({ ...one, phase: 'Discovery' as const })),
  };
  expect(textsOf(behind, 'Letter').join(' ')).toContain('still in Discovery, by now it should be');
});

it('a step of the next 90 days stands on one page with its owner and day', () => {
  const pages = drawnPages(engine, fullPlan(9, { wording: 'long' }), { asOf: sampleDay });
  const continued = pages.filter(({ texts }) =>
    texts.some(({ text }) => text === 'Next 90 days (continued)'),
  );
  for (const { texts } of continued) {
    const [first] = texts.filter(({ roles }) => roles[0] !== 'Artifact');
    expect(first?.size).not.toBe(7.5);
  }
});
