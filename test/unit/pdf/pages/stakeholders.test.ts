import { resolve } from 'node:path';

import { expect, it } from 'vitest';

import { engineFor } from '../../../../electron/features/export/pdf/make-plan-pdf.ts';
import { fullPlan } from '../../../support/full-plan.ts';
import { sampleDay } from '../../../support/sample-plans.ts';
import { drawnPages } from '../drawn-pages.ts';

const engine = engineFor(resolve(import.meta.dirname, '../../../..'));

/** Texts of the pages on people of an account with so many of them, each moved since the last review. */
const peoplePages = (people: number): string[][] => {
  const plan = fullPlan(2, { people });
  const before = plan.stakeholders.map((one) => ({ ...one, sentiment: 'Neutral' as const }));
  return drawnPages(engine, plan, {
    asOf: sampleDay,
    previous: { records: { ...plan, stakeholders: before }, takenOn: '2025-12-05' },
  })
    .map(({ texts }) => texts.map(({ text }) => text))
    .filter((texts) => texts.some((text) => /^Stakeholders(?: \(continued\))?$/u.test(text)))
    .filter((texts) => !texts.includes('In this plan'));
};

it('the map of many people is without the trails of where each stood', () => {
  const trails = (people: number) =>
    peoplePages(people)
      .flat()
      .filter((text) => text.startsWith('Stood here'));
  expect(trails(12)).toHaveLength(1);
  expect(trails(60)).toEqual([]);
});

it('every part of the chart that a card refers to is named below it', () => {
  const texts = peoplePages(200).flat();
  const referred = new Set(texts.flatMap((text) => /see part (\d+)$/u.exec(text)?.[1] ?? []));
  const named = new Set(texts.flatMap((text) => /^Part (\d+) of \d+$/u.exec(text)?.[1] ?? []));
  expect(referred.size).toBeGreaterThan(2);
  for (const part of referred) expect(named).toContain(part);
});

it('a long line does not leave the page of the chart before it nearly empty', () => {
  const charts = peoplePages(300).filter((texts) => texts.some((text) => /^Part \d+ of/u.test(text)));
  expect(charts.length).toBeLessThan(18);
});
