import type { Flow } from '../domain/playbook-flow.ts';
import type { Pen } from './box.ts';
import { boxWords, sizes, type BoxWords } from './swimlane-boxes.ts';
import type { Placed } from './swimlane-columns.ts';
import { inPlaces, routesOf, untangled, type Route, type Upright } from './swimlane-routes.ts';
import { textLines } from './text-lines.ts';

export type Point = readonly [x: number, y: number];

export type LaneBand = {
  /** Null is the lane of steps that say none. */
  readonly lane: number | null;
  readonly y: number;
  readonly height: number;
  readonly name: readonly string[];
};
export type LaidBox = {
  readonly box: Placed;
  readonly words: BoxWords;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Numbers of steps in other figures that lead here, in words; '' for none. */
  readonly arrival: string;
};
export type LaidRoute = {
  readonly route: Route;
  /** Corners, from the box it leaves to the one it enters. */
  readonly points: readonly Point[];
  /** Where its words begin: the baseline. */
  readonly words: Point;
};
export type SwimlaneLayout = {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly LaneBand[];
  readonly boxes: readonly LaidBox[];
  readonly routes: readonly LaidRoute[];
};

const portsOf = (routes: readonly Route[], id: string) => {
  const own = routes.filter(({ from }) => from.step.id === id);
  // The nearest lane leaves nearest to the middle: its way then crosses none of the others.
  const away = ({ from, to }: Route): number =>
    to === null ? -1 : Math.abs((to.lane ?? Infinity) - (from.lane ?? Infinity)) || 0;
  const on = (side: Route['side']) =>
    own.filter((route) => route.side === side).sort((a, b) => away(a) - away(b));
  const above = on('above');
  // Stubs read from top to bottom: the last of those above the middle stands next to it.
  const stubs = above.filter(({ to }) => to === null).reverse();
  return { above: [...stubs, ...above.filter(({ to }) => to !== null)], below: on('below') };
};

/** How far from a box's middle a way leaves it: the first ones nearest. */
const portOffset = (route: Route, routes: readonly Route[], half: number): number => {
  if (route.side === 'middle') return 0;
  const { above, below } = portsOf(routes, route.from.step.id);
  const list = route.side === 'above' ? above : below;
  const step = half / (list.length + 1);
  return (list.indexOf(route) + 1) * step * (route.side === 'above' ? -1 : 1);
};

/** The border of a decision slants: where a way that leaves off the middle begins. */
const slantAt = (box: Placed, offset: number, half: number, pen: Pen): number =>
  box.step.kind === 'Decision' ? (sizes.slant * pen.scale * Math.abs(offset)) / half : 0;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Lanes from top to bottom, that of steps without one last. */
const lanesOf = (boxes: readonly Placed[]): (number | null)[] =>
  [...new Set(boxes.map(({ lane }) => lane))].sort((a, b) => (a ?? Infinity) - (b ?? Infinity));

/**
 * Lays out boxes, lanes and ways of a stretch of a playbook, in print points times the pen's scale. Boxes never
 * overlap; ways run in the gaps between columns, along the middle of a lane that is free there, and on tracks above
 * the boxes of a lane, so that none crosses a box or lies on another.
 * @param mostStubs Ways out of the figure that a box has room for.
 */
export const layOutSwimlanes = (
  flow: Flow,
  shown: readonly Placed[],
  pen: Pen,
  mostStubs = Number.POSITIVE_INFINITY,
): SwimlaneLayout => {
  const unit = pen.scale;
  const first = Math.min(...shown.map(({ column }) => column));
  const boxes = shown.map((box) => ({ ...box, column: box.column - first }));
  const inside = new Set(boxes.map(({ step }) => step.id));
  const number = new Map(flow.steps.map((one) => [one.step.id, one.number]));
  const routes = routesOf(boxes, flow.edges, {
    pen,
    mostStubs,
    numberOf: (id) => number.get(id) ?? null,
  });
  const columns = Math.max(...boxes.map(({ column }) => column)) + 1;

  const arrivalOf = (id: string): string => {
    const numbers = flow.edges.flatMap(({ from, to }) =>
      to === id && !inside.has(from) ? [number.get(from) ?? 0] : [],
    );
    const said = [...new Set(numbers)].sort((a, b) => a - b);
    const text = said.length === 0 ? '' : pen.say('swimlane.from', { numbers: said.join(', ') });
    return pen.clamp(text, sizes.longestLabel * unit, pen.caption);
  };
  const words = new Map(boxes.map((box) => [box.step.id, boxWords(box, pen)]));
  const heightOf = (box: Placed): number => {
    const { above, below } = portsOf(routes, box.step.id);
    const ports = 2 * (Math.max(above.length, below.length) + 1) * sizes.port * unit;
    return Math.max(words.get(box.step.id)?.height ?? 0, above.length + below.length === 0 ? 0 : ports);
  };

  // Tracks: which gaps a way runs along decides which of them can share one.
  const tracks = new Map<Route, number>();
  const trackCount = new Map<number | null, number>();
  const laneIds = lanesOf(boxes);
  for (const lane of laneIds) {
    const own = routes.filter(({ run, to }) => run === 'track' && to?.lane === lane);
    const { places, count } = inPlaces(own.map(({ from, to }) => [from.column + 1, to?.column ?? 0]));
    for (const [index, route] of own.entries()) tracks.set(route, places[index] ?? 0);
    trackCount.set(lane, count);
  }

  const nameRoom = (sizes.laneNames - 12) * unit;
  let top = 0;
  const lanes = laneIds.map((lane) => {
    const text = lane === null ? pen.say('swimlane.noLane') : (flow.lanes[lane] ?? '');
    const name = textLines(text, nameRoom, 4, pen, { size: pen.name, weight: 600 });
    const tallest = Math.max(...boxes.filter((box) => box.lane === lane).map(heightOf));
    const channel = ((trackCount.get(lane) ?? 0) * sizes.lane + 6) * unit;
    const content = channel + tallest + 6 * unit;
    const height = Math.max(content, (name.length * sizes.lineHeight + 1) * pen.name);
    const band = { lane, y: top, height, name, middle: top + channel + tallest / 2, channel };
    top += height;
    return band;
  });
  const laneAt = (lane: number | null) => lanes.find((one) => one.lane === lane);
  const middleOf = (box: Placed): number => laneAt(box.lane)?.middle ?? 0;
  const leaveY = (route: Route): number =>
    middleOf(route.from) + portOffset(route, routes, heightOf(route.from) / 2);
  const trackY = (route: Route): number => {
    const lane = laneAt(route.to?.lane ?? null);
    return (lane?.y ?? 0) + (4 + (tracks.get(route) ?? 0) * sizes.lane) * unit;
  };

  // Upright parts of ways, by the gap they stand in: gap 0 is left of the first column.
  const uprights: Upright[][] = Array.from({ length: columns + 1 }, () => []);
  for (const route of routes) {
    const { run, from, to, back } = route;
    if (to === null || run === 'straight') continue;
    const [leave, enter] = [leaveY(route), middleOf(to)];
    if (run === 'turn') {
      uprights[from.column + 1]?.push({ route, part: 0, y: [leave, enter], left: [leave], right: [enter] });
      continue;
    }
    const track = trackY(route);
    const [left, right] = back ? [[leave, track], []] : [[leave], [track]];
    uprights[from.column + 1]?.push({ route, part: 0, y: [leave, track], left, right });
    const out = back ? { left: [], right: [track, enter] } : { left: [track], right: [enter] };
    uprights[to.column]?.push({ route, part: 1, y: [track, enter], ...out });
  }
  const slots = new Map<Route, [number, number]>();
  const gaps = uprights.map((list, gap) => {
    const ordered = untangled(list);
    const { places, count } = inPlaces(ordered.map(({ y }) => y));
    for (const [index, { route, part }] of ordered.entries()) {
      const own = slots.get(route) ?? [0, 0];
      own[part] = places[index] ?? 0;
      slots.set(route, own);
    }
    const leaving = routes.filter(({ from }) => from.column + 1 === gap);
    const said = leaving.map((route) => pen.width(route.words, pen.caption));
    const stubs = leaving.some(({ run }) => run === 'stub') ? (sizes.arrow + 3) * unit : 0;
    const labels = Math.max(0, ...said) + (said.some((one) => one > 0) ? 5 * unit : 0) + stubs;
    const entering = boxes.filter(({ column }) => column === gap).map(({ step }) => arrivalOf(step.id));
    const arrivals = Math.max(0, ...entering.map((text) => pen.width(text, pen.caption)));
    const least = gap === 0 ? (count === 0 && arrivals === 0 ? 7 : 13) : gap === columns ? 5 : 13;
    return { labels, arrivals, width: labels + arrivals + (count * sizes.lane + least) * unit };
  });
  const boxWidth = sizes.boxWidth * unit;
  const columnX = (column: number): number =>
    sizes.laneNames * unit + sum(gaps.slice(0, column + 1).map(({ width }) => width)) + column * boxWidth;
  /** Where the upright of a slot stands in a gap. */
  const slotX = (gap: number, slot: number): number => {
    const start = gap === 0 ? sizes.laneNames * unit : columnX(gap - 1) + boxWidth;
    return start + (gaps[gap]?.labels ?? 0) + (5.5 + slot * sizes.lane) * unit;
  };

  const laid = routes.map((route): LaidRoute => {
    const { from, to, run } = route;
    const half = heightOf(from) / 2;
    const y = leaveY(route);
    const border = columnX(from.column) + boxWidth;
    const x = border - slantAt(from, y - middleOf(from), half, pen);
    const start: Point = [x, y];
    const said: Point = [border + 3 * unit, y - 2.2 * unit];
    if (to === null) {
      const end = border + (gaps[from.column + 1]?.labels ?? 0);
      return { route, points: [start, [end, y]], words: said };
    }
    const enter: Point = [columnX(to.column), middleOf(to)];
    if (run === 'straight') return { route, points: [start, enter], words: said };
    const [leaveSlot, enterSlot] = slots.get(route) ?? [0, 0];
    const out = slotX(from.column + 1, leaveSlot);
    if (run === 'turn') return { route, points: [start, [out, y], [out, enter[1]], enter], words: said };
    const [track, into] = [trackY(route), slotX(to.column, enterSlot)];
    const points: Point[] = [start, [out, y], [out, track], [into, track], [into, enter[1]], enter];
    return { route, points, words: said };
  });
  return {
    width: columnX(columns - 1) + boxWidth + (gaps[columns]?.width ?? 0),
    height: top,
    lanes: lanes.map(({ lane, y, height, name }) => ({ lane, y, height, name })),
    boxes: boxes.map((box) => {
      const height = heightOf(box);
      return {
        box,
        words: words.get(box.step.id) ?? boxWords(box, pen),
        x: columnX(box.column),
        y: middleOf(box) - height / 2,
        width: boxWidth,
        height,
        arrival: arrivalOf(box.step.id),
      };
    }),
    routes: laid,
  };
};
