import { resolve } from 'node:path';

import { expect, it } from 'vitest';

import { engineFor } from '../../../../electron/features/export/pdf/make-plan-pdf.ts';
import { coverageAt } from '../../../../shared/domain/coverage.ts';
import { derivePlan } from '../../../../shared/domain/plan.ts';
import { printedSections } from '../../../../shared/editions.ts';
import type { PlanRecords } from '../../../../shared/records/plan.ts';
import { fullPlan } from '../../../support/full-plan.ts';
import { emptyPlan, stressPlan } from '../../../support/plan-fixture.ts';
import { sampleDay, sampleFintechCorp } from '../../../support/sample-plans.ts';
import { drawnPages } from '../drawn-pages.ts';
import { overlaps } from '../recording-canvas.ts';

const engine = engineFor(resolve(import.meta.dirname, '../../../..'));

type Options = Partial<Parameters<typeof drawnPages>[2]>;

/** Texts of the page that begins a section, each line by itself. */
const textsOf = (records: PlanRecords, anchor: string, options: Options = {}): string[] =>
  drawnPages(engine, records, { asOf: sampleDay, ...options })
    .filter(({ anchors }) => anchors.includes(anchor))
    .flatMap(({ texts }) => texts.map(({ text }) => text));

it('the customer’s copy of an empty account gives the customer nothing to do in our program', () => {
  const pages = drawnPages(engine, emptyPlan(), { asOf: sampleDay, edition: 'customer' });
  const words = pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(' ');
  for (const ours of ['Mark an action', 'Ask what would', 'The bar needs', 'A goal with a baseline'])
    expect(words).not.toContain(ours);
  expect(words).toContain('What each of us does next is agreed in this meeting.');
});

it('health without the name of who assessed it names nobody', () => {
  const texts = textsOf(fullPlan(5), 'health').join(' ');
  expect(texts).toContain('assessed on 2 Mar 2026. 5 is');
  expect(texts).not.toContain('by not recorded');
});

it('the first week of a large account says how many people it leaves out, and where they are', () => {
  const texts = textsOf(fullPlan(5, { people: 60 }), 'firstWeek', { edition: 'handOff' });
  const title = texts.find((text) => text.includes('people to meet first')) ?? '';
  const [, shown, all] = /^(\d+) of (\d+) people/u.exec(title) ?? [];
  const left = texts.find((text) => /^and \d+ more: $/u.test(text));
  expect(left).toBe(`and ${Number(all) - Number(shown)} more: `);
});

it('the first week of an empty account begins with what to ask', () => {
  const texts = textsOf(emptyPlan(), 'firstWeek', { edition: 'handOff' });
  expect(texts).toContain('Nothing is due yet; 7 questions to answer first');
});

it('a review on the day of the plan is today, not in 0 days', () => {
  const plan = sampleFintechCorp();
  const today = {
    ...plan,
    meetings: plan.meetings.map((one) => (one.heldOn > sampleDay ? { ...one, heldOn: sampleDay } : one)),
  };
  const texts = textsOf(today, 'nextSteps');
  expect(texts).toContain('Next review on 5 Mar 2026, today.');
});

it('the story since the last review names who turned away beside who came nearer', () => {
  const plan = sampleFintechCorp();
  const before = plan.stakeholders.map((one) => ({ ...one, sentiment: 'Neutral' as const }));
  const previous = { records: { ...plan, stakeholders: before }, takenOn: '2025-12-05' };
  const texts = textsOf(plan, 'since', { previous });
  expect(texts.join(' ')).toContain('3 people warmer, 1 person cooler');
});

it('each member of a team whose names are read from right to left stands with their own role', () => {
  const plan = sampleFintechCorp();
  const names = ['محمد عبد الرحمن', 'فاطمة الزهراء', 'عبد الله', 'ليلى حسن', 'نورة'];
  const records = {
    ...plan,
    teamMembers: plan.teamMembers.map((one, index) => ({ ...one, name: names[index] ?? one.name })),
  };
  const page = drawnPages(engine, records, { asOf: sampleDay }).find(({ anchors }) =>
    anchors.includes('snapshot'),
  );
  const left = (role: string) => page?.texts.find(({ text }) => text === role)?.x ?? 0;
  const roles = ['CSM, DRI', 'Account Manager', 'Renewal Manager'].map(left);
  expect(roles).toEqual([...roles].sort((a, b) => a - b));
  expect(new Set(roles).size).toBe(roles.length);
});

it('the pages of an empty account share pages, and none says what the one before said', () => {
  const pages = drawnPages(engine, emptyPlan(), { asOf: sampleDay, edition: 'handOff' });
  expect(pages.length).toBeLessThanOrEqual(8);
  const coverage = pages.find(({ anchors }) => anchors.includes('coverage'));
  expect(coverage?.anchors).toContain('stakeholders');
  const titles = coverage?.texts.filter(({ size }) => size === 20).map(({ text }) => text) ?? [];
  expect(titles).toContain('3 of 5 relationship checks fail: nobody is on the map yet');
  expect(new Set(titles).size).toBe(titles.length);
});

it('a cover for many readers names as many as it has room for, and counts the others', () => {
  for (const [readers, long] of [
    [40, false],
    [7, true],
  ] as const) {
    const plan = fullPlan(1);
    const [person] = plan.stakeholders;
    if (!person) throw new Error('nobody');
    const stakeholders = Array.from({ length: readers }, (_, index) => ({
      ...person,
      id: `s${index}`,
      name: long ? `${index} ${'Maximiliane Konstantina '.repeat(4)}` : `Reader ${index}`,
      roleType: 'Champion' as const,
    }));
    const account = { ...plan.account, name: 'Northwind Traders International Holdings' };
    const options = { asOf: sampleDay, edition: 'customer' } as const;
    const [cover] = drawnPages(engine, { ...plan, account, stakeholders }, options);
    const texts = cover?.texts ?? [];
    expect(overlaps(texts)).toEqual([]);
    expect(Math.min(...texts.map(({ baseline }) => baseline))).toBeGreaterThan(48);
    const said = texts.map(({ text }) => text).join(' ');
    const named = texts.filter(({ text }) => (long ? /^\d Maxi/u : /^Reader \d/u).test(text)).length;
    expect(named).toBeGreaterThan(0);
    expect(named).toBeLessThanOrEqual(6);
    expect(said).toContain(`and ${readers - named} more`);
  }
});

it('the readers on the cover stand below each other, at the left in any script', () => {
  const plan = sampleFintechCorp();
  const names = new Map([
    ['Maria Torres', 'فاطمة الزهراء'],
    ['David Park', 'محمد عبد الرحمن'],
  ]);
  const records = {
    ...plan,
    stakeholders: plan.stakeholders.map((one) => ({ ...one, name: names.get(one.name) ?? one.name })),
  };
  const [cover] = drawnPages(engine, records, { asOf: sampleDay, edition: 'customer' });
  const label = cover?.texts.find(({ text }) => text === 'Prepared for');
  const readers =
    cover?.texts.filter(
      ({ x, baseline }) => label && Math.abs(x - label.x) < 1 && baseline > label.baseline,
    ) ?? [];
  expect(readers.length).toBeGreaterThanOrEqual(2);
});

it('the points to check of a large account are told by kind, and every one is shown or counted', () => {
  const plan = stressPlan({ stakeholders: 60, risks: 40 });
  const { findings } = derivePlan(plan, sampleDay).planCheck;
  expect(findings.length).toBeGreaterThan(40);
  const pages = drawnPages(engine, plan, { asOf: sampleDay });
  const from = pages.findIndex(({ anchors }) => anchors.includes('sources'));
  const texts = pages.slice(from).flatMap(({ texts: all }) => all.map(({ text }) => text));
  const pills = texts.filter((text) => text === 'Fix' || text === 'Watch').length;
  const counted = texts.flatMap((text) => /^and (\d+) more like these: /u.exec(text)?.[1] ?? []);
  expect(pills).toBeLessThan(25);
  expect(pills + counted.reduce((sum, count) => sum + Number(count), 0)).toBe(findings.length);
});

it('the foot of every page names the day of the plan, however long the name of the account is', () => {
  const plan = fullPlan(3, { wording: 'long' });
  const pages = drawnPages(engine, plan, { asOf: sampleDay }).filter(({ bleed }) => !bleed);
  expect(pages.length).toBeGreaterThan(5);
  for (const { texts } of pages)
    expect(texts.some(({ text }) => text.endsWith('Internal plan · as of 5 Mar 2026'))).toBe(true);
});

it('the register of relationships has a line for those that are on record, and names everybody else', () => {
  const plan = fullPlan(20, { people: 60 });
  const { rows } = coverageAt(plan, sampleDay);
  const hiddenSections = printedSections('internal', null).filter((id) => id !== 'registers');
  const pages = drawnPages(engine, plan, { asOf: sampleDay, sections: { sectionOrder: [], hiddenSections } });
  const printed = pages.flatMap(({ texts }) => texts.map(({ text }) => text));
  const end = printed.findIndex((text) => text.startsWith('Levels: '));
  const start = printed.indexOf('High influence, and no relationship on record: ');
  const named = printed.slice(start, end).join(' ');
  const lines = new Set(printed.slice(0, start));
  for (const { stakeholder, cells } of rows) {
    const isKnown = cells.some(({ coverage }) => coverage !== null);
    expect([lines.has(stakeholder.name), new RegExp(`\\b${stakeholder.name}\\b`, 'u').test(named)]).toEqual([
      isKnown,
      !isKnown,
    ]);
  }
});

it('one meeting is one meeting, and no action is not 0 actions', () => {
  const texts = (count: number, actions: number) => {
    const { meetings, actions: all, ...plan } = fullPlan(3);
    const held = meetings.filter(({ heldOn }) => heldOn <= sampleDay).slice(0, count);
    return textsOf({ ...plan, meetings: held, actions: all.slice(0, actions) }, 'meetings').join(' ');
  };
  expect(texts(1, 0)).toContain('No open action, 1 meeting on record, on ');
  expect(texts(2, 0)).toContain('No open action, 2 meetings on record, the last on ');
});
