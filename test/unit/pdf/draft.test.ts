import { resolve } from 'node:path';

import { expect, test } from 'vitest';

import { readBack } from '../../../electron/features/export/pdf/leaks/read-back.ts';
import { engineFor, makePlanPdf } from '../../../electron/features/export/pdf/make-plan-pdf.ts';
import { derivePlan } from '../../../shared/domain/plan.ts';
import { planEditions, type PlanEdition } from '../../../shared/editions.ts';
import type { PlanRecords } from '../../../shared/records/plan.ts';
import { samplePlans } from '../../support/sample-plans.ts';

const engine = engineFor(resolve(import.meta.dirname, '../../..'));
const { asOf, plans } = samplePlans();

const toFix = (records: PlanRecords): number =>
  derivePlan(records, asOf).planCheck.findings.filter(({ severity }) => severity === 'fix').length;

const pagesOf = async (records: PlanRecords, edition: PlanEdition) => {
  const { texts } = await readBack(makePlanPdf(engine, { records, asOf, edition }).bytes);
  const pages = new Map<number, string>();
  for (const { place, text } of texts) {
    if (place.kind === 'page') pages.set(place.page, `${pages.get(place.page) ?? ''} ${text}`);
  }
  return [...pages.values()];
};

test.each(planEditions)('a draft says so on every page of the edition %s', async (edition) => {
  const draft = plans.find((records) => toFix(records) > 1);
  if (!draft) throw new Error('the sample has no plan with two points to fix');
  const says = edition === 'customer' ? 'Draft' : `Draft: ${toFix(draft)} points to fix`;
  const pages = await pagesOf(draft, edition);
  expect(pages.filter((page) => page.includes(says))).toHaveLength(pages.length);
  // A customer is not told how much we have left to do.
  if (edition === 'customer') expect(pages.join(' ')).not.toContain('to fix');
});

test('a plan with nothing left to fix is no draft', async () => {
  const clean = plans.find((records) => toFix(records) === 0);
  if (!clean) throw new Error('the sample has no plan without a point to fix');
  for (const edition of planEditions) {
    expect((await pagesOf(clean, edition)).join(' ')).not.toContain('Draft');
  }
});
