import type { Flow } from '../domain/playbook-flow.ts';
import { penOf, textMark, type FigureBox, type Pen } from './box.ts';
import type { Figure } from './marks.ts';
import { boxWords, sizes } from './swimlane-boxes.ts';
import { placed, stretches, type Placed } from './swimlane-columns.ts';
import { layOutSwimlanes, type SwimlaneLayout } from './swimlane-layout.ts';
import { bandMarks, boxMarks, routeMarks } from './swimlane-marks.ts';

/** What a swimlane diagram is drawn from. */
export type Swimlanes = {
  /** Of the playbook. */
  readonly name: string;
  readonly flow: Flow;
  /** What is wrong with a step, in words, by its id: its box is marked. */
  readonly wrong: ReadonlyMap<string, string>;
};

const labelOf = ({ step, number, lane }: Placed, { flow, wrong }: Swimlanes, pen: Pen): string => {
  const named = pen.say('swimlane.step', {
    number,
    kind: pen.say(`swimlane.kind.${step.kind}`),
    title: step.title,
    lane: lane === null ? pen.say('swimlane.noLane') : (flow.lanes[lane] ?? ''),
  });
  const { daysAfterStart } = step;
  const dated =
    daysAfterStart === null ? named : pen.say('swimlane.step.day', { step: named, count: daysAfterStart });
  const problem = wrong.get(step.id);
  return problem === undefined ? dated : `${dated}. ${problem}`;
};

const decisionsIn = (shown: readonly Placed[], flow: Flow, pen: Pen): string[] => {
  const number = new Map(flow.steps.map((one) => [one.step.id, one.number]));
  return shown
    .filter(({ step }) => step.kind === 'Decision')
    .map(({ step, number: own }) => {
      const branches = flow.edges
        .filter(({ from }) => from === step.id)
        .map(({ to, label }) => {
          const name = label ?? pen.say('swimlane.described.unnamed');
          return to === null
            ? pen.say('swimlane.described.branch.undefined', { label: name })
            : pen.say('swimlane.described.branch', { label: name, number: number.get(to) ?? 0 });
        });
      const said = branches.length === 0 ? pen.say('swimlane.undefined') : branches.join('; ');
      return pen.say('swimlane.described.decision', { number: own, title: step.title, branches: said });
    });
};

/** The text alternative: how many steps of whom, where it starts, what is decided, what is cut. */
const describe = (shown: readonly Placed[], { flow }: Swimlanes, pen: Pen): string => {
  const lanes = [...new Set(shown.map(({ lane }) => lane))].map((lane) =>
    pen.say('swimlane.described.lane', {
      count: shown.filter((one) => one.lane === lane).length,
      lane: lane === null ? pen.say('swimlane.noLane') : (flow.lanes[lane] ?? ''),
    }),
  );
  const ids = new Set(shown.map(({ step }) => step.id));
  const handOffs = flow.edges.filter(({ from, handOff }) => handOff && ids.has(from)).length;
  const start = shown.find(({ step }) => step.kind === 'Start');
  const cut = shown.filter((one) => boxWords(one, pen).clamped).map(({ number }) => number);
  return [
    pen.say('swimlane.described', { count: shown.length, lanes: lanes.join(', ') }),
    ...(start ? [pen.say('swimlane.described.start', { title: start.step.title })] : []),
    ...decisionsIn(shown, flow, pen),
    ...(handOffs > 0 ? [pen.say('swimlane.described.handOffs', { count: handOffs })] : []),
    ...(cut.length > 0
      ? [pen.say('swimlane.described.clamped', { count: cut.length, numbers: cut.join(', ') })]
      : []),
  ].join(' ');
};

const drawn = (
  swimlanes: Swimlanes,
  shown: readonly Placed[],
  layout: SwimlaneLayout,
  title: string,
  width: number,
  pen: Pen,
): Figure => ({
  // The border of the last lane.
  width: width + 1,
  height: layout.height + 1,
  title,
  description: describe(shown, swimlanes, pen),
  marks: [
    ...layout.lanes.flatMap((band, index) => bandMarks(band, index, width, pen)),
    {
      type: 'rect',
      x: 0.375,
      y: 0.375,
      width,
      height: layout.height,
      stroke: 'hairline',
      strokeWidth: 0.75,
    },
    ...layout.routes.flatMap((route) => routeMarks(route, pen)),
    ...layout.boxes.map((laid) => ({
      type: 'group' as const,
      key: laid.box.step.id,
      label: labelOf(laid.box, swimlanes, pen),
      marks: boxMarks(laid, swimlanes.wrong.has(laid.box.step.id), pen),
    })),
  ],
});

const empty = (name: string, box: FigureBox, pen: Pen): Figure => ({
  width: box.width,
  height: pen.name * 4,
  title: pen.say('swimlane.title', { name }),
  description: pen.say('swimlane.none'),
  marks: [
    textMark(pen.say('swimlane.none'), box.width / 2, pen.name * 2, {
      size: pen.name,
      anchor: 'middle',
      fill: 'muted',
    }),
  ],
});

/** The whole diagram of a playbook in one figure, as wide as it needs to be (row 46). */
export const swimlane = (swimlanes: Swimlanes, box: FigureBox): Figure => {
  const pen = penOf(box);
  const all = placed(swimlanes.flow);
  if (all.length === 0) return empty(swimlanes.name, box, pen);
  const title = pen.say('swimlane.title', { name: swimlanes.name });
  const layout = layOutSwimlanes(swimlanes.flow, all, pen);
  return drawn(swimlanes, all, layout, title, layout.width, pen);
};

/** Room above and below the ways of a box, in ways. */
const waysAround = 4;

/** Ways out of a part that each box of its fullest column has room for, where the column has many. */
const mostStubsIn = (all: readonly Placed[], { height }: FigureBox, pen: Pen): number => {
  const stacked = Math.max(...all.map(({ column }) => all.filter((one) => one.column === column).length));
  return Math.max(2, 2 * Math.floor(height / stacked / (2 * sizes.port * pen.scale)) - waysAround);
};

/**
 * The diagram in as few parts as fit the box, each with the lanes it uses; ways into another
 * part say where they go on, and where they come from.
 */
export const swimlaneParts = (swimlanes: Swimlanes, box: FigureBox): Figure[] => {
  const pen = penOf(box);
  const all = placed(swimlanes.flow);
  if (all.length === 0) return [empty(swimlanes.name, box, pen)];
  const { flow, name } = swimlanes;
  const within = (from: number, to: number) => all.filter(({ column }) => column >= from && column <= to);
  const mostStubs = mostStubsIn(all, box, pen);
  const columns = Math.max(...all.map(({ column }) => column)) + 1;
  const parts = stretches(columns, ({ from, to }) => {
    const { width, height } = layOutSwimlanes(flow, within(from, to), pen, mostStubs);
    return width + 1 <= box.width && height + 1 <= box.height;
  });
  return parts.map(({ from, to }, index) => {
    const shown = within(from, to);
    const title =
      parts.length === 1
        ? pen.say('swimlane.title', { name })
        : pen.say('swimlane.part', { name, part: index + 1, parts: parts.length });
    const layout = layOutSwimlanes(flow, shown, pen, mostStubs);
    return drawn(swimlanes, shown, layout, title, Math.max(layout.width, box.width - 1), pen);
  });
};
