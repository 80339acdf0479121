import { resolve } from 'node:path';

import { expect, it } from 'vitest';

import { engineFor } from '../../../../electron/features/export/pdf/make-plan-pdf.ts';
import { sharedLines } from '../../../../electron/features/export/pdf/pages/fit.ts';
import type { PlanRecords } from '../../../../shared/records/plan.ts';
import { fullPlan } from '../../../support/full-plan.ts';
import { sampleDay, sampleFintechCorp } from '../../../support/sample-plans.ts';
import { drawnPages } from '../drawn-pages.ts';

const engine = engineFor(resolve(import.meta.dirname, '../../../..'));

const briefOf = (records: PlanRecords): string[] =>
  drawnPages(engine, records, { asOf: sampleDay, edition: 'onePager' }).flatMap(({ texts }) =>
    texts.filter(({ roles }) => roles[0] !== 'Artifact').map(({ text }) => text),
  );

it('cuts no name of a hundred letters, and keeps what belongs to it', () => {
  const texts = briefOf(fullPlan(6, { wording: 'long' }));
  expect(texts.filter((text) => text.endsWith('…'))).toEqual([]);
  expect(texts).toContain('$50K · Q1 2026 · medium confidence');
});

it('says where in the plan the lines are that it has no room for', () => {
  const texts = briefOf(fullPlan(12, { wording: 'long' }));
  expect(texts.filter((text) => /^and \d+ more: \S.+, in the plan$/u.test(text)).length).toBeGreaterThan(4);
});

it('says where in the plan a text is in full that is longer than a paragraph', () => {
  const plan = sampleFintechCorp();
  const told = 'Because the budget for the coming year is decided in the autumn. '.repeat(20);
  const [first, ...others] = plan.decisionRequests;
  const texts = briefOf({ ...plan, decisionRequests: first ? [{ ...first, ask: told }, ...others] : [] });
  expect(texts.some((text) => text.endsWith('…'))).toBe(true);
  expect(texts).toContain('In full: Executive summary, in the plan');
});

it('shows all decisions, people and risks of the sample', () => {
  expect(briefOf(sampleFintechCorp()).filter((text) => text.startsWith('and '))).toEqual([]);
});

it('gives room to a list as long as it has lines for it', () => {
  expect(sharedLines(2, 2)).toEqual([
    [2, 2],
    [2, 1],
    [1, 1],
  ]);
  expect(sharedLines(6, 5, 2)[4]).toEqual([5, 2]);
  expect(sharedLines(0, 2)).toEqual([
    [0, 2],
    [0, 1],
  ]);
});
