import { resolve } from 'node:path';

import {
  array,
  assert,
  constant,
  constantFrom,
  integer,
  oneof,
  option,
  property,
  record,
  string,
} from 'fast-check';
import { expect, test } from 'vitest';

import { margins, pageSizes } from '../../../electron/features/export/pdf/layout/style.ts';
import { engineFor, makePlanPdf } from '../../../electron/features/export/pdf/make-plan-pdf.ts';
import { confidences, levers } from '../../../shared/records/growth.ts';
import { levels, riskStatuses } from '../../../shared/records/risk.ts';
import { influences, roleTypes, sentiments } from '../../../shared/records/stakeholder.ts';
import { openTestCore } from '../../support/core.ts';
import {
  actionRecord,
  emptyPlan,
  fixtureDay,
  opportunityRecord,
  riskRecord,
  stakeholderRecord,
} from '../../support/plan-fixture.ts';
import { sampleDay, sampleFintechCorp, samplePlans } from '../../support/sample-plans.ts';
import { makePng } from './brand/make-png.ts';
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

/** A disc and a bar with soft edges, 240 x 80. */
const smallLogo = makePng({
  width: 240,
  height: 80,
  depth: 8,
  colourType: 6,
  at: (x, y) => {
    const disc = Math.max(0, Math.min(1, 38.5 - Math.hypot(x - 40, y - 40)));
    const bar = x > 100 && x < 230 && y > 28 && y < 52 ? 1 : 0;
    return [11, 110, 79, Math.round(255 * Math.max(disc, bar))];
  },
});

const sound = (pages: ReturnType<typeof drawnPages>) => {
  for (const page of pages) {
    const content = page.texts.filter(({ roles }) => roles[0] !== 'Artifact');
    if (!page.bleed) expect(outside(content, body)).toEqual([]);
    expect(overlaps(page.texts)).toEqual([]);
  }
};

test('every plan of the sample is sound', () => {
  const { asOf, plans } = samplePlans();
  expect(plans.length).toBeGreaterThan(30);
  for (const records of plans) sound(drawnPages(engine, records, { asOf }));
});

test('the summary of every plan of the sample is one page', () => {
  const { asOf, plans } = samplePlans();
  for (const records of plans) {
    const texts = drawnPages(engine, records, { asOf }).flatMap((page) => page.texts.map(({ text }) => text));
    expect(texts).not.toContain('Executive summary (continued)');
  }
});

// Row 51, as the app exports it: with the story since the last review, and with the data that makes the PDF a
// plan again.
test('the plan of Fintech Corp that ships is at most 80 KB with a small logo and its data', async () => {
  const { call, saved, close } = openTestCore({ today: sampleDay });
  try {
    await call('sample.load', {});
    const logo = { mediaType: 'image/png', base64: smallLogo.toString('base64'), fileName: 'logo.png' };
    const brand = { name: 'Acme', colour: '#0b6e4f', logo, logoPosition: 'Left' };
    await call('record.create', { entity: 'brand', values: brand });
    const { id: accountId } = sampleFintechCorp().account;
    const sizeWith = async (attachPlan: boolean) => {
      const job = crypto.randomUUID();
      await call('export.pdf', { job, accountId, edition: 'internal', attachPlan });
      return [...saved.values()].at(-1)?.length ?? Number.NaN;
    };
    const [plain, carrying] = [await sizeWith(false), await sizeWith(true)];
    expect(plain).toBeGreaterThan(60_000);
    expect(plain).toBeLessThanOrEqual(71_000);
    expect(carrying).toBeGreaterThan(plain);
    expect(carrying).toBeLessThanOrEqual(80_000);
  } finally {
    await close();
  }
});

const name = oneof(
  string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
  string({ minLength: 1, maxLength: 200 }),
  constantFrom('Nguyễn Thị Hằng', 'Łukasz Żółć', 'Ελένη', '株式会社 田中', 'محمد', '🚀', 'a'.repeat(200)),
);
const note = option(oneof(name, string({ maxLength: 2000 }), constant('word '.repeat(900))), { nil: null });
const amount = option(integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), { nil: null });
const nullable = <T>(values: readonly T[]) => option(constantFrom(...values), { nil: null });
const days = option(constantFrom('2025-11-20', '2026-01-31', '2026-03-04', '2026-03-05', '2026-09-01'), {
  nil: null,
});

const plan = record({
  account: record({
    name,
    currency: nullable(['USD', 'JPY', 'KWD', 'EUR', 'XXX']),
    arr: amount,
    renewalDate: days,
    products: array(name, { maxLength: 6 }),
    primaryCsm: option(name, { nil: null }),
    escalationPath: note.map((text) => text?.slice(0, 500) ?? null),
    licensedSeats: option(integer({ min: 0, max: 1_000_000_000 }), { nil: null }),
    activeSeats: option(integer({ min: 0, max: 1_000_000_000 }), { nil: null }),
  }),
  people: array(
    record({
      name,
      title: option(name, { nil: null }),
      roleType: nullable(roleTypes),
      influence: nullable(influences),
      sentiment: constantFrom(...sentiments),
      lastContact: days,
      leftOn: days,
      notes: note,
    }),
    { maxLength: 14 },
  ),
  risks: array(
    record({
      title: name,
      severity: constantFrom(...levels),
      likelihood: constantFrom(...levels),
      status: constantFrom(...riskStatuses),
      mitigation: note,
      owner: option(name, { nil: null }),
      nextReview: days,
    }),
    { maxLength: 10 },
  ),
  opportunities: array(
    record({
      name,
      value: amount.map((value) => (value === null ? null : Math.floor(value / 100))),
      lever: nullable(levers),
      confidence: nullable(confidences),
      timeline: nullable(['2026-Q2', '2027-Q1']),
      blocker: note,
      nextStep: note,
      nextStepDue: days,
    }),
    { maxLength: 10 },
  ),
  actions: array(record({ title: name, owner: option(name, { nil: null }), dueOn: days }), { maxLength: 10 }),
});

const readBack = async (bytes: Uint8Array, pages: ReturnType<typeof drawnPages>): Promise<void> => {
  const document = await openPdf(bytes);
  const fonts = readFonts(document);
  for (const [index, page] of pages.entries()) {
    expect(readPage(document, index, fonts).texts).toEqual(page.texts.map(({ text }) => text));
  }
};

test('any plan at all is drawn whole, inside its pages, and can be read back', async () => {
  const seen: Promise<void>[] = [];
  assert(
    property(plan, ({ account, people, risks, opportunities, actions }) => {
      const records = {
        ...emptyPlan(account),
        stakeholders: people.map((one, index) => stakeholderRecord(`s${index}`, one.name, one)),
        risks: risks.map((one, index) => riskRecord(`r${index}`, one.title, one)),
        opportunities: opportunities.map((one, index) => opportunityRecord(`o${index}`, one.name, one)),
        actions: actions.map((one, index) => actionRecord(`a${index}`, one.title, one)),
      };
      const pages = drawnPages(engine, records, { asOf: fixtureDay });
      sound(pages);
      const { bytes } = makePlanPdf(engine, { records, asOf: fixtureDay, edition: 'internal' });
      seen.push(readBack(bytes, pages));
    }),
    { numRuns: Number(process.env['PDF_RUNS'] ?? 30) },
  );
  await Promise.all(seen);
});
