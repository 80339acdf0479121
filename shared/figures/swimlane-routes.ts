import type { FlowEdge } from '../domain/playbook-flow.ts';
import type { Pen } from './box.ts';
import { sizes } from './swimlane-boxes.ts';
import type { Placed } from './swimlane-columns.ts';

/** How a way runs: straight on, into another lane, by a track above the boxes, or out of the figure. */
export type Run = 'straight' | 'turn' | 'track' | 'stub';

/** Which side of a box's middle a way leaves from. */
type Side = 'middle' | 'above' | 'below';

export type Route = {
  readonly edge: FlowEdge;
  readonly from: Placed;
  /** Null for a stub. */
  readonly to: Placed | null;
  readonly run: Run;
  readonly side: Side;
  /** Words on it: the answer, and where it goes on when that is elsewhere. */
  readonly words: string;
  /** A branch that leads nowhere. */
  readonly undefined: boolean;
  /** It leads back, or onto itself. */
  readonly back: boolean;
};

type Room = {
  readonly pen: Pen;
  readonly numberOf: (id: string) => number | null;
  /** Ways out of the figure that a box has room for; one more of them says how many are left out. */
  readonly mostStubs: number;
};

/** More stubs than this leave a box above its middle too, in their order from top to bottom. */
const stubsBelow = 6;

/** The stubs of each box, as many as there is room for. */
const withFewerStubs = (routes: readonly Route[], { pen, mostStubs }: Room): Route[] => {
  const stubsOf = new Map<Placed, Route[]>();
  for (const route of routes)
    if (route.run === 'stub') stubsOf.set(route.from, [...(stubsOf.get(route.from) ?? []), route]);
  return routes.flatMap((route): Route[] => {
    const own = stubsOf.get(route.from) ?? [];
    const place = own.indexOf(route);
    if (place < 0) return [route];
    const shown = own.length > mostStubs ? mostStubs : own.length;
    if (place >= shown) return [];
    const side = own.length > stubsBelow && place < shown / 2 ? 'above' : 'below';
    const left = own.length - shown + 1;
    return place < shown - 1 || left === 1
      ? [{ ...route, side }]
      : [{ ...route, side, undefined: false, words: pen.say('swimlane.moreWays', { count: left }) }];
  });
};

const wordsOf = ({ label, to }: FlowEdge, inside: boolean, { pen, numberOf }: Room): string => {
  const number = to === null || inside ? null : numberOf(to);
  const parts = [
    ...(label === null ? [] : [label]),
    ...(number === null ? [] : [pen.say('swimlane.to', { number })]),
    ...(to === null ? [pen.say('swimlane.undefined')] : []),
  ];
  // Where it goes on is never cut.
  const said = label === null ? '' : pen.clamp(label, sizes.longestLabel * pen.scale, pen.caption);
  return [said, ...parts.slice(label === null ? 0 : 1)].filter((part) => part !== '').join(' ');
};

/** The ways out of the boxes of a figure. Two ways between the same boxes never lie on each other. */
export const routesOf = (boxes: readonly Placed[], edges: readonly FlowEdge[], room: Room): Route[] => {
  const byId = new Map(boxes.map((box) => [box.step.id, box]));
  const isFree = (lane: number | null, after: number, before: number) =>
    !boxes.some((box) => box.lane === lane && box.column > after && box.column < before);
  const straight = new Set<string>();
  const routes = edges.flatMap((edge): Route[] => {
    const from = byId.get(edge.from);
    if (!from) return [];
    const to = edge.to === null ? null : (byId.get(edge.to) ?? null);
    const base = { edge, from, to, words: wordsOf(edge, to !== null, room), undefined: edge.to === null };
    if (to === null) return [{ ...base, run: 'stub', side: 'below', back: false }];
    const back = to.column <= from.column;
    const free = !back && isFree(to.lane, from.column, to.column);
    if (free && to.lane === from.lane && !straight.has(from.step.id)) {
      straight.add(from.step.id);
      return [{ ...base, run: 'straight', side: 'middle', back }];
    }
    const below = (to.lane ?? Infinity) > (from.lane ?? Infinity);
    const side = below ? 'below' : 'above';
    return [{ ...base, run: free && to.lane !== from.lane ? 'turn' : 'track', side, back }];
  });
  return withFewerStubs(routes, room);
};

type Interval = readonly [number, number];

const touch = ([a, b]: Interval, [c, d]: Interval): boolean =>
  Math.min(a, b) <= Math.max(c, d) && Math.min(c, d) <= Math.max(a, b);

/**
 * Gives each interval a place in which it touches no other, after those before it that it touches.
 * @returns the places in the order of the intervals, and how many there are.
 */
export const inPlaces = (
  intervals: readonly Interval[],
): { readonly places: readonly number[]; readonly count: number } => {
  const places: number[] = [];
  for (const [index, one] of intervals.entries()) {
    const before = places.filter((_, other) => touch(one, intervals[other] ?? [0, 0]));
    places[index] = Math.max(-1, ...before) + 1;
  }
  return { places, count: Math.max(-1, ...places) + 1 };
};

/** The upright part of a way in a gap: what it joins at its left and at its right, by height. */
export type Upright = {
  readonly route: Route;
  /** 0 where the way leaves, 1 where it comes in. */
  readonly part: 0 | 1;
  readonly y: Interval;
  readonly left: readonly number[];
  readonly right: readonly number[];
};

const within = (y: number, [a, b]: Interval): boolean => y > Math.min(a, b) && y < Math.max(a, b);

/** How often two uprights and what they join cross when `a` stands left of `b`. */
const crossings = (a: Upright, b: Upright): number =>
  a.right.filter((y) => within(y, b.y)).length + b.left.filter((y) => within(y, a.y)).length;

/** Uprights of a gap from left to right, so that few ways cross. */
export const untangled = (uprights: readonly Upright[]): Upright[] => {
  const ordered: Upright[] = [];
  for (const one of uprights) {
    const costAt = (at: number) =>
      ordered.reduce(
        (sum, other, index) => sum + (index < at ? crossings(other, one) : crossings(one, other)),
        0,
      );
    let best = ordered.length;
    for (let at = ordered.length - 1; at >= 0; at -= 1) if (costAt(at) < costAt(best)) best = at;
    ordered.splice(best, 0, one);
  }
  return ordered;
};
