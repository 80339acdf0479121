import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import { makeCheckedPdf } from '../../../electron/features/export/pdf/checked-pdf.ts';
import { margins, pageSizes } from '../../../electron/features/export/pdf/layout/style.ts';
import { engineFor, makePlanPdf } from '../../../electron/features/export/pdf/make-plan-pdf.ts';
import type { HistoryLine } from '../../../electron/features/export/pdf/pages/facts.ts';
import { customerRecords } from '../../../shared/domain/audience.ts';
import { planEditions, printedSections } from '../../../shared/editions.ts';
import type { PlanRecords } from '../../../shared/records/plan.ts';
import { canariesIn, canaryPlan } from '../../support/canary-plan.ts';
import { fullPlan } from '../../support/full-plan.ts';
import { emptyPlan, fixtureDay } from '../../support/plan-fixture.ts';
import { sampleFintechCorp, samplePlans } from '../../support/sample-plans.ts';
import { drawnPages } from './drawn-pages.ts';
import { openPdf, readFonts, readPage } from './read-pdf.ts';
import { outside, overlaps } from './recording-canvas.ts';

const engine = engineFor(resolve(import.meta.dirname, '../../..'));
const { width, height } = pageSizes.Letter;
const body = {
  left: margins.left,
  right: width - margins.right,
  top: margins.top,
  bottom: height - margins.bottom,
};

const history = (lines: number): HistoryLine[] =>
  Array.from({ length: lines }, (_, index) => ({
    at: '2026-03-05T10:00:00.000Z',
    by: index % 2 === 0 ? 'Sarah Chen' : null,
    label: `Edit risk: owner ${index}`,
    changes: index,
  }));

/** The plan as it may have been a quarter ago. */
const before = (records: PlanRecords): PlanRecords => ({
  ...records,
  account: { ...records.account, arr: 20_000_000 },
  stakeholders: records.stakeholders.slice(1).map((one) => ({ ...one, sentiment: 'Mixed' as const })),
  risks: records.risks.slice(0, -2),
  opportunities: records.opportunities.slice(2),
  decisions: [],
});

const plans: Record<string, () => PlanRecords> = {
  'an empty account': () => emptyPlan(),
  'one of everything': () => fullPlan(1),
  'five of everything': () => fullPlan(5),
  'twelve of everything, in long words': () => fullPlan(12, { wording: 'long' }),
  'twelve of everything, in many scripts': () => fullPlan(12, { wording: 'scripts' }),
  'sixty people': () => fullPlan(8, { people: 60 }),
  'three hundred people and two hundred risks': () => fullPlan(30, { people: 300, risks: 200 }),
};

describe.each(planEditions)('the edition %s', (edition) => {
  it.each(Object.keys(plans))('of %s lies inside its pages, nothing on anything else', (name) => {
    const records = plans[name]?.() ?? emptyPlan();
    const pages = drawnPages(engine, records, {
      asOf: fixtureDay,
      edition,
      previous: { records: before(records), takenOn: '2025-12-05' },
      history: history(name === 'an empty account' ? 0 : 60),
    });
    for (const [index, page] of pages.entries()) {
      const content = page.texts.filter(({ roles }) => roles[0] !== 'Artifact');
      if (!page.bleed) expect([index, outside(content, body)]).toEqual([index, []]);
      expect([index, overlaps(page.texts)]).toEqual([index, []]);
      for (const { text, size } of page.texts) {
        expect(size, text).toBeGreaterThanOrEqual(7.5);
        expect(text).not.toMatch(/undefined|NaN|\[object|\{\{/u);
      }
    }
  });

  it('is the same file for the same plan and day', () => {
    const records = fullPlan(5);
    const make = () => makePlanPdf(engine, { records, asOf: fixtureDay, edition }).bytes;
    expect(Buffer.from(make()).equals(Buffer.from(make()))).toBe(true);
  });
});

it.each(Object.keys(plans))(
  'the summary and the story since the last review of %s are a page each',
  (name) => {
    const records = plans[name]?.() ?? emptyPlan();
    const previous = { records: before(records), takenOn: '2025-12-05' };
    const texts = drawnPages(engine, records, { asOf: fixtureDay, previous }).flatMap((page) =>
      page.texts.map(({ text }) => text),
    );
    expect(texts).not.toContain('Executive summary (continued)');
    expect(texts).not.toContain('Since the last review (continued)');
  },
);

it('the one-page brief is one page, whatever the plan holds', () => {
  for (const plan of Object.values(plans))
    expect(drawnPages(engine, plan(), { asOf: fixtureDay, edition: 'onePager' })).toHaveLength(1);
});

describe('the customer’s copy', () => {
  /** Every text a reader of the file finds: pages, and what the file says of itself. */
  const textOf = async (records: PlanRecords): Promise<string> => {
    const { bytes } = makePlanPdf(engine, { records, asOf: fixtureDay, edition: 'customer' });
    const document = await openPdf(bytes);
    const fonts = readFonts(document);
    const pages = Array.from({ length: document.getPageCount() }, (_, index) =>
      readPage(document, index, fonts).texts.join(' '),
    );
    const about = [document.getTitle(), document.getAuthor(), document.getSubject(), document.getKeywords()];
    return [...pages, ...about].join(' ').replaceAll(/\s+/gu, ' ');
  };

  it('holds no canary of an internal field', async () => {
    const plan = canaryPlan();
    const allowed = new Set(canariesIn(customerRecords(plan, fixtureDay)));
    const found = canariesIn(await textOf(plan));
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter((canary) => !allowed.has(canary))).toEqual([]);
  });

  it('is given out for plans whose shared fields hold nothing internal', async () => {
    for (const name of Object.keys(plans)) {
      const records = plans[name]?.() ?? emptyPlan();
      await makeCheckedPdf(engine, { records, asOf: fixtureDay, edition: 'customer' });
    }
    for (const records of samplePlans().plans)
      await makeCheckedPdf(engine, { records, asOf: samplePlans().asOf, edition: 'customer' });
  });

  it('is refused when a shared field repeats what an internal one says', async () => {
    const plan = fullPlan(2);
    const secret = 'The buyer will leave the company in June';
    const told = {
      ...plan,
      risks: plan.risks.map((risk) => ({ ...risk, title: secret })),
      goals: plan.goals.map((goal) => ({ ...goal, title: `Before ${secret.toLowerCase()}: go live` })),
    };
    const made = makeCheckedPdf(engine, { records: told, asOf: fixtureDay, edition: 'customer' });
    await expect(made).rejects.toMatchObject({ code: 'EXPORT_LEAK', details: { field: 'risk.title' } });
  });

  it('is made for its readers by name', async () => {
    const plan = fullPlan(5);
    const named = {
      ...plan,
      stakeholders: plan.stakeholders.map((one, index) => ({
        ...one,
        roleType: index === 0 ? ('Champion' as const) : null,
      })),
    };
    expect(await textOf(named)).toContain('Person 1');
    expect(await textOf(named)).not.toContain('Person 2');
  });
});

describe('the plan of Fintech Corp', () => {
  const pages = drawnPages(engine, sampleFintechCorp(), { asOf: samplePlans().asOf });
  const textsOf = (anchor: string): string[] =>
    pages.find(({ anchors }) => anchors.includes(anchor))?.texts.map(({ text }) => text) ?? [];
  const pageOf = (anchor: string): number => pages.findIndex(({ anchors }) => anchors.includes(anchor)) + 1;

  it('has its message on twelve pages and one more for growth, then an appendix that runs on', () => {
    expect(pageOf('meetings')).toBe(14);
    expect(pages.length).toBeLessThanOrEqual(19);
    expect(textsOf('decisions')).toContain('Registers (continued) · Decisions');
  });

  it('leads from what a page shows in part to the page that has it in full', () => {
    for (const anchor of ['stakeholders', 'risks', 'renewal'])
      expect(textsOf(anchor)).toContain(`page ${pageOf('registers')}`);
  });

  it('begins its decisions with what people ask for', () => {
    const texts = textsOf('summary').join(' ');
    expect(texts.indexOf('Agree on 50 more seats')).toBeGreaterThan(texts.indexOf('Decisions we ask for'));
    expect(texts.indexOf('Agree on 50 more seats')).toBeLessThan(
      texts.indexOf('Send David Park a value summary'),
    );
  });

  it('prints every figure with its formula and what went in', () => {
    const printed = pages.flatMap(({ texts }) => texts.map(({ text }) => text));
    for (const [figure, inputs] of [
      ['$105,400', '$83,000 × 80% + $60,000 × 50% + $45,000 × 20%'],
      ['74.7%', '112 / 150'],
      ['75.2%', '$188,000 / $250,000'],
    ]) {
      expect(printed).toContain(figure);
      expect(printed).toContain(inputs);
    }
  });
});

describe('sections', () => {
  const titles = (sections: { sectionOrder: string[]; hiddenSections: string[] }) =>
    drawnPages(engine, fullPlan(2), { asOf: fixtureDay, sections }).flatMap(({ anchors }) => anchors);

  it('are left out and moved as the account says', () => {
    const moved = titles({ sectionOrder: ['risks', 'growth'], hiddenSections: ['health', 'since'] });
    expect(moved.slice(0, 3)).toEqual(['cover', 'risks', 'growth']);
    expect(moved).not.toContain('health');
  });

  it('pass over names that the edition does not have, and keep the cover first', () => {
    const choice = { sectionOrder: ['nothing', 'risks', 'cover'], hiddenSections: ['cover', 'nothing'] };
    expect(printedSections('internal', choice).slice(0, 2)).toEqual(['cover', 'risks']);
    expect(new Set(printedSections('internal', choice)).size).toBe(printedSections('internal', null).length);
  });
});
