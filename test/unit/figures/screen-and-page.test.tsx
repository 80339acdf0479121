import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

import type { Canvas, Paint } from '../../../electron/features/export/pdf/engine/canvas.ts';
import { figure as onPage } from '../../../electron/features/export/pdf/layout/figure.ts';
import { engineFor } from '../../../electron/features/export/pdf/make-plan-pdf.ts';
import { kitOf } from '../../../electron/features/export/pdf/render.ts';
import { Figure as OnScreen } from '../../../renderer/ui/Figure.tsx';
import { signalHistories } from '../../../shared/domain/health-histories.ts';
import { derivePlan } from '../../../shared/domain/plan.ts';
import { flowOf } from '../../../shared/domain/playbook-flow.ts';
import { actionPlanFigure } from '../../../shared/figures/action-plan.ts';
import type { FigureBox } from '../../../shared/figures/box.ts';
import { contractBar } from '../../../shared/figures/contract-bar.ts';
import { goalProgress, goalTrack } from '../../../shared/figures/goal-progress.ts';
import { healthBars, scoreBar } from '../../../shared/figures/health-bars.ts';
import { healthHistory } from '../../../shared/figures/health-history.ts';
import { healthScale } from '../../../shared/figures/health-scale.ts';
import { healthSignals } from '../../../shared/figures/health-signals.ts';
import type { Figure, Mark } from '../../../shared/figures/marks.ts';
import { measureInter } from '../../../shared/figures/metrics.ts';
import { orgChartParts } from '../../../shared/figures/org-chart-parts.ts';
import { orgChart } from '../../../shared/figures/org-chart.ts';
import { pipelineChart } from '../../../shared/figures/pipeline-chart.ts';
import { renewalRunway } from '../../../shared/figures/renewal-runway.ts';
import { riskHeatMap } from '../../../shared/figures/risk-heat-map.ts';
import { mapPeople, stakeholderMap } from '../../../shared/figures/stakeholder-map.ts';
import { swimlane, swimlaneParts } from '../../../shared/figures/swimlane.ts';
import { waterfall } from '../../../shared/figures/waterfall.ts';
import { whitespaceCellFigure } from '../../../shared/figures/whitespace-cell.ts';
import { whitespaceGrids } from '../../../shared/figures/whitespace-grid.ts';
import type { PlanRecords } from '../../../shared/records/plan.ts';
import { fullPlan } from '../../support/full-plan.ts';
import { sampleDay, sampleFintechCorp } from '../../support/sample-plans.ts';
import { recordWith } from '../domain/plan-fixture.ts';

const root = resolve(import.meta.dirname, '../../..');
const kit = kitOf(engineFor(root).typeface);
const box: FigureBox = { width: 560, height: 300, measure: measureInter, language: 'en', locale: 'en-US' };

/** A playbook with everything a diagram can show: a decision, a way back, a branch that leads nowhere. */
const playbook = {
  name: 'Renewal',
  wrong: new Map([['s2', 'A branch leads nowhere.']]),
  flow: flowOf({
    steps: [
      recordWith('playbookStep', {
        id: 's1',
        position: 0,
        kind: 'Start',
        title: 'Notice is near',
        lane: 'CSM',
      }),
      recordWith('playbookStep', {
        id: 's2',
        position: 1,
        kind: 'Decision',
        title: 'Would they renew today?',
        lane: 'CSM',
        daysAfterStart: 10,
      }),
      recordWith('playbookStep', {
        id: 's3',
        position: 2,
        title: 'Approve',
        lane: 'Sales',
        nextStepId: 's2',
      }),
      recordWith('playbookStep', { id: 's4', position: 3, kind: 'End', title: 'Signed', lane: 'Customer' }),
    ],
    branches: [
      recordWith('playbookBranch', { stepId: 's2', label: 'Yes', toStepId: 's4' }),
      recordWith('playbookBranch', { stepId: 's2', label: 'No', toStepId: 's3' }),
      recordWith('playbookBranch', { stepId: 's2', label: 'Perhaps', toStepId: null }),
    ],
  }),
};

/** Every figure there is, made from a plan, by the name of the function that draws it. */
const makers: Readonly<
  Record<string, (records: PlanRecords, of: ReturnType<typeof derivePlan>) => Figure[]>
> = {
  actionPlanFigure: (_, of) => [actionPlanFigure(of.actionPlan, box)],
  contractBar: ({ account }, of) => [
    contractBar(
      {
        title: 'Contract',
        start: { on: account.contractStart ?? sampleDay, label: 'Start' },
        today: { on: sampleDay, label: 'Today' },
        notice: of.renewal.noticeDate === null ? null : { on: of.renewal.noticeDate, label: 'Notice' },
        renewal: { on: account.renewalDate ?? sampleDay, label: 'Renewal' },
        days: 'en-GB',
      },
      box,
    ),
  ],
  goalProgress: (_, of) => [goalProgress(of.goals.lines, box)],
  goalTrack: (_, of) => of.goals.lines.map((line) => goalTrack(line, box)),
  healthBars: (_, of) => [healthBars(of.health, box)],
  scoreBar: (_, of) => of.health.signals.map((line) => scoreBar(line, { ...box, height: 8 })),
  healthHistory: (_, of) => [healthHistory(of.health, box)],
  healthScale: (_, of) => [healthScale(of.health, { ...box, height: 48 })],
  healthSignals: (records) => [healthSignals(signalHistories(records, sampleDay), box)],
  orgChart: ({ stakeholders }) => [orgChart(stakeholders, box)],
  orgChartParts: ({ stakeholders }) => orgChartParts(stakeholders, box).map((part) => part.figure),
  pipelineChart: (_, of) => [pipelineChart(of.growth, box)],
  renewalRunway: (_, of) => [renewalRunway(of, box)],
  riskHeatMap: ({ risks }, of) => [
    riskHeatMap(of.risks.cells, box),
    riskHeatMap(
      of.risks.cells,
      box,
      new Map(risks.map(({ id }) => [id, { severity: 'Low' as const, likelihood: 'Low' as const }])),
    ),
  ],
  swimlane: () => [swimlane(playbook, box)],
  swimlaneParts: () => swimlaneParts(playbook, box),
  stakeholderMap: ({ relations, stakeholders }, of) => [
    stakeholderMap(mapPeople(of.contacts), box, {
      lines: relations,
      since: '2025-12-01',
      previous: new Map(
        stakeholders.map(({ id }) => [id, { influence: 'Low' as const, sentiment: 'Mixed' as const }]),
      ),
    }),
  ],
  waterfall: (_, of) => [
    waterfall(
      {
        title: 'ARR',
        currency: of.currency,
        steps: [
          { key: 'then', label: 'Then', amount: 2_000_000, kind: 'total' },
          { key: 'lost', label: 'Contraction in two departments', amount: -300_000, kind: 'change' },
          { key: 'now', label: 'Now', amount: 1_700_000, kind: 'total' },
        ],
      },
      box,
    ),
  ],
  whitespaceCellFigure: (_, of) =>
    of.whitespace.Department.rows.flatMap(({ places }) =>
      places.map((place) => whitespaceCellFigure(place, of.currency, { ...box, width: 120, height: 48 })),
    ),
  whitespaceGrids: (_, of) => [
    ...whitespaceGrids(of.whitespace.Department, box),
    ...whitespaceGrids(of.whitespace.Region, box),
  ],
};

type Shape = Readonly<Record<string, string | number | undefined>> & { readonly type: string };
type Written = {
  readonly type: 'text';
  readonly text: string;
  /** Where it starts and how wide it is; on screen it is the width that the anchor makes of nothing. */
  readonly left: number;
  readonly width: number;
  readonly anchor: string;
  readonly baseline: number;
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
};
type Drawn = Shape | Written;

const near = (value: number): number => Math.round(value * 100) / 100;
const isWritten = (drawn: Drawn): drawn is Written => drawn.type === 'text';
const shares: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

const toneOf = (ink: string | undefined): string | undefined => /^var\(--tone-(\w+)\)$/u.exec(ink ?? '')?.[1];

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
const plain = (text: string): string =>
  text.replaceAll(/&(#?\w+);/gu, (whole, name: string) => entities[name] ?? whole);

/** What the screen draws, read from its SVG. Texts stand where their anchor and their width put them. */
const screenOf = (figure: Figure): Drawn[] => {
  const svg = renderToStaticMarkup(<OnScreen figure={figure} />);
  const found: Drawn[] = [];
  for (const [, type = '', written = '', content = ''] of svg.matchAll(
    /<(rect|circle|line|path|text)((?: [\w-]+="[^"]*")*)\s*\/?>([^<]*)/gu,
  )) {
    const given = Object.fromEntries(
      [...written.matchAll(/([\w-]+)="([^"]*)"/gu)].map(([, name = '', value = '']) => [name, plain(value)]),
    );
    const number = (name: string): number => Number(given[name] ?? Number.NaN);
    if (type === 'text') {
      found.push({
        type: 'text',
        text: plain(content),
        left: near(number('x')),
        width: 0,
        anchor: given['text-anchor'] ?? 'start',
        baseline: near(number('y')),
        size: number('font-size'),
        weight: number('font-weight'),
        fill: toneOf(given['fill']) ?? '',
      });
      continue;
    }
    const geometry = ['x', 'y', 'width', 'height', 'cx', 'cy', 'r', 'x1', 'y1', 'x2', 'y2'].filter(
      (name) => name in given,
    );
    found.push({
      type,
      ...Object.fromEntries(geometry.map((name) => [name, near(number(name))])),
      ...(type === 'path' ? { d: given['d'] } : {}),
      ...(type === 'rect' && given['rx'] !== undefined ? { radius: near(number('rx')) } : {}),
      fill: toneOf(given['fill']),
      stroke: toneOf(given['stroke']),
      ...(toneOf(given['stroke']) === undefined
        ? {}
        : { strokeWidth: number('stroke-width'), dash: given['stroke-dasharray'] }),
    });
  }
  return found;
};

const painted = ({ fill, stroke, strokeWidth, dash }: Paint, isLine = false) => ({
  fill: isLine ? undefined : fill,
  stroke,
  ...(stroke === undefined ? {} : { strokeWidth: strokeWidth ?? 1, dash: dash?.join(' ') }),
});

/** What the page draws, from the calls that write the PDF. */
const pageOf = (figure: Figure): Drawn[] => {
  const found: Drawn[] = [];
  const nothing = () => undefined;
  const canvas: Canvas = {
    text: (x, baseline, { text, width, tone, size, weight }) => {
      const place = { left: x, width, anchor: 'start', baseline: near(baseline) };
      found.push({ type: 'text', text, ...place, size, weight, fill: tone });
    },
    rect: ({ x, y, width, height }, paint, radius) => {
      found.push({
        type: 'rect',
        x: near(x),
        y: near(y),
        width: near(width),
        height: near(height),
        ...(radius === undefined ? {} : { radius: near(radius) }),
        ...painted(paint),
      });
    },
    circle: (x, y, r, paint) => {
      found.push({ type: 'circle', cx: near(x), cy: near(y), r: near(r), ...painted(paint) });
    },
    line: (x1, y1, x2, y2, paint) => {
      const ends = { x1: near(x1), y1: near(y1), x2: near(x2), y2: near(y2) };
      found.push({ type: 'line', ...ends, ...painted(paint, true) });
    },
    path: (x, y, d, paint) => {
      expect([x, y]).toEqual([0, 0]);
      found.push({ type: 'path', d, ...painted(paint) });
    },
    picture: nothing,
    tag: (_, draw) => draw(),
    link: nothing,
    anchor: nothing,
    pageOf: () => undefined,
  };
  onPage(() => figure)(figure.width, kit).draw(canvas, 0, 0);
  return found;
};

const letters = (text: string): string => Array.from(text.replaceAll(/\s/gu, '')).sort().join('');

const primitives = (marks: readonly Mark[]): Mark[] =>
  marks.flatMap((mark) => (mark.type === 'group' ? primitives(mark.marks) : [mark]));

/** One mark, drawn on both. A text is several runs on the page where a fallback font or a direction parts it. */
const sameMark = (screen: readonly Drawn[], page: readonly Drawn[]): void => {
  const [one, ...more] = screen;
  expect(more).toEqual([]);
  if (!one || !isWritten(one)) {
    expect(page).toEqual(one ? [one] : []);
    return;
  }
  const runs = page.filter(isWritten);
  expect(runs).toHaveLength(page.length);
  expect(letters(runs.map(({ text }) => text).join(''))).toBe(letters(one.text));
  const { baseline, size, weight, fill } = one;
  for (const run of runs) expect(run).toMatchObject({ baseline, size, weight, fill });
  if (runs.length === 0) return;
  // Both put the same point of the text in the same place, whatever width each font gives it.
  const left = Math.min(...runs.map((run) => run.left));
  const right = Math.max(...runs.map((run) => run.left + run.width));
  expect(Math.abs(left + (right - left) * (shares[one.anchor] ?? 0) - one.left)).toBeLessThan(0.05);
};

const same = (figure: Figure): void => {
  const all = primitives(figure.marks);
  expect(screenOf(figure)).toHaveLength(all.length);
  for (const mark of all) {
    const alone = { ...figure, marks: [mark] };
    sameMark(screenOf(alone), pageOf(alone));
  }
  // The order is the order of painting: what lies on top does so on both.
  const order = (drawn: readonly Drawn[]) => drawn.filter((each) => !isWritten(each)).map(({ type }) => type);
  expect(order(pageOf(figure))).toEqual(order(screenOf(figure)));
};

const plans: Readonly<Record<string, () => PlanRecords>> = {
  'Fintech Corp': sampleFintechCorp,
  'an account with twelve of everything': () => fullPlan(12, { wording: 'long' }),
  'an account in many scripts': () => fullPlan(12, { wording: 'scripts' }),
  'an empty account': () => ({ ...fullPlan(0) }),
};

it('knows every figure there is', () => {
  const folder = resolve(root, 'shared/figures');
  const drawing = readdirSync(folder).flatMap((file) =>
    [
      ...readFileSync(resolve(folder, file), 'utf8').matchAll(
        /export const (\w+) = \([^;]*?\): (?:Figure|OrgChart|StakeholderMap|OrgPart)(?:\[\])? =>/gu,
      ),
    ].map(([, name = '']) => name),
  );
  // Draws the forest that `orgChart` and its parts make.
  expect(drawing.filter((name) => name !== 'drawForest').sort()).toEqual(Object.keys(makers).sort());
});

describe.each(Object.keys(plans))('the figures of %s', (name) => {
  const records = plans[name]?.() ?? fullPlan(0);
  const derived = derivePlan(records, sampleDay);

  it.each(Object.keys(makers))('%s has the same marks on screen and in the PDF', (figure) => {
    for (const made of makers[figure]?.(records, derived) ?? []) same(made);
  });

  it.each(Object.keys(makers))('%s says in words what it shows', (figure) => {
    const groups = (marks: readonly Mark[]): string[] =>
      marks.flatMap((mark) => (mark.type === 'group' ? [mark.label, ...groups(mark.marks)] : []));
    for (const made of makers[figure]?.(records, derived) ?? []) {
      expect(`${made.title} ${made.description}`.trim().length).toBeGreaterThan(3);
      for (const label of groups(made.marks)) expect(label).not.toMatch(/undefined|NaN|\{\{/u);
    }
  });
});
