import type { Influence, Sentiment } from '../records/stakeholder.ts';
import type { Pen } from './box.ts';
import type { Cell } from './map-grid.ts';
import { inside, overlap, type Box } from './map-labels.ts';
import type { Mark } from './marks.ts';
import { polyline } from './shapes.ts';

/** Where somebody stood before. */
export type Rating = { readonly influence: Influence | null; readonly sentiment: Sentiment };

type Disc = { readonly cx: number; readonly cy: number; readonly r: number };

/** Somebody who moved since the last review. */
export type Move = {
  readonly id: string;
  readonly label: string;
  readonly disc: Disc;
  readonly from: Cell;
};

const ghostSize = (pen: Pen): number => 3.2 * pen.scale;

/** The free place of a cell that is nearest to the disc somebody moved to. */
const placeFor = ({ disc, from }: Move, taken: readonly Box[], pen: Pen): Box | null => {
  const size = 2 * ghostSize(pen);
  const near = taken.filter((box) => overlap(box, from));
  let best: { readonly box: Box; readonly distance: number } | null = null;
  for (let x = from.x + 2; x + size <= from.x + from.width - 2; x += size / 2) {
    for (let y = from.y + 2; y + size <= from.y + from.height - 2; y += size / 2) {
      const distance = Math.hypot(x + size / 2 - disc.cx, y + size / 2 - disc.cy);
      const box = { x, y, width: size, height: size };
      if (best && distance >= best.distance) continue;
      if (!near.some((other) => overlap(other, box)) && inside(box, from)) best = { box, distance };
    }
  }
  return best?.box ?? null;
};

/**
 * Where people stood at the last review (row 14): a small dashed ring there and a dotted line to where they
 * stand now. Rings touch nothing; where a cell has no room for one, the line begins in its middle.
 */
export const drawTrails = (
  moves: readonly Move[],
  words: readonly Box[],
  pen: Pen,
): { readonly marks: readonly Mark[]; readonly taken: readonly Box[] } => {
  const taken: Box[] = [];
  const r = ghostSize(pen);
  const marks = moves.map((move): Mark => {
    const { disc, from } = move;
    const box = placeFor(move, [...words, ...taken], pen);
    if (box) taken.push(box);
    const [x, y] = box ? [box.x + r, box.y + r] : [from.x + from.width / 2, from.y + from.height / 2];
    const away = Math.hypot(disc.cx - x, disc.cy - y) || 1;
    const [ux, uy] = [(disc.cx - x) / away, (disc.cy - y) / away];
    const line: Mark = {
      type: 'path',
      d: polyline([
        [x + ux * (box ? r : 0), y + uy * (box ? r : 0)],
        [disc.cx - ux * (disc.r + 1), disc.cy - uy * (disc.r + 1)],
      ]),
      stroke: 'muted',
      strokeWidth: 1,
      dash: [1, 2.5],
    };
    const ring: Mark = {
      type: 'circle',
      cx: x,
      cy: y,
      r: r - 0.5,
      fill: 'paper',
      stroke: 'muted',
      strokeWidth: 0.9,
      dash: [2, 1.5],
    };
    return { type: 'group', key: `trail ${move.id}`, label: move.label, marks: box ? [line, ring] : [line] };
  });
  return { marks, taken };
};
