import type { Flow, FlowEdge, FlowStep } from '../domain/playbook-flow.ts';

/** A step and the column it stands in, from 0. */
export type Placed = FlowStep & { readonly column: number };

const areTied = (a: string, b: string, edges: readonly FlowEdge[]): boolean =>
  edges.some(({ from, to }) => (from === a && to === b) || (from === b && to === a));

/** More boxes above each other would make a part taller than a page. */
const mostStacked = 3;

/**
 * The column of every step: from left to right in their order. Steps that follow each other in the list but
 * do not lead to each other, and are of different roles, stand one above the other.
 */
export const placed = ({ steps, edges }: Flow): Placed[] => {
  const found: Placed[] = [];
  let column = -1;
  let inColumn: FlowStep[] = [];
  for (const one of steps) {
    const fits =
      column >= 0 &&
      inColumn.length < mostStacked &&
      inColumn.every(({ lane, step }) => lane !== one.lane && !areTied(step.id, one.step.id, edges));
    if (!fits) {
      column += 1;
      inColumn = [];
    }
    inColumn.push(one);
    found.push({ ...one, column });
  }
  return found;
};

/** A stretch of columns that is drawn as a figure of its own. */
export type Stretch = { readonly from: number; readonly to: number };

/**
 * Stretches of columns that each fit, as few as can be and about equally long. One column always fits.
 * @param fits whether a stretch has room.
 */
export const stretches = (columns: number, fits: (stretch: Stretch) => boolean): Stretch[] => {
  if (columns === 0) return [];
  const greedy: Stretch[] = [];
  for (let from = 0; from < columns;) {
    let to = from;
    while (to + 1 < columns && fits({ from, to: to + 1 })) to += 1;
    greedy.push({ from, to });
    from = to + 1;
  }
  const even = greedy.map((_, index) => ({
    from: Math.floor((index * columns) / greedy.length),
    to: Math.floor(((index + 1) * columns) / greedy.length) - 1,
  }));
  return even.every((one) => one.from === one.to || fits(one)) ? even : greedy;
};
