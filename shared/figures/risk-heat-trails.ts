import type { HeatCell, RiskLine } from '../domain/risk.ts';
import type { Level } from '../records/risk.ts';
import type { Pen } from './box.ts';
import type { Mark } from './marks.ts';
import { polyline } from './shapes.ts';

/** Where open risks stood at the last review, by id. */
export type PreviousRatings = ReadonlyMap<string, { readonly severity: Level; readonly likelihood: Level }>;

export type Tile = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
type Disc = { readonly cx: number; readonly cy: number; readonly r: number };
type Point = readonly [x: number, y: number];

/** A risk that stood in another cell at the last review. */
export type Moved = { readonly line: RiskLine; readonly from: HeatCell; readonly to: HeatCell };

/** The risks whose rating has changed since, in register order. */
export const movedOf = (cells: readonly HeatCell[], previous: PreviousRatings): Moved[] =>
  cells
    .flatMap((to) =>
      to.risks.flatMap((line) => {
        const before = previous.get(line.risk.id);
        const from = cells.find(
          ({ severity, likelihood }) => severity === before?.severity && likelihood === before.likelihood,
        );
        return from && from !== to ? [{ line, from, to }] : [];
      }),
    )
    .sort((a, b) => a.line.number - b.line.number);

/** More trails than this are a web that nobody reads; the rest is in the text alternative and the register. */
const mostTrails = 8;

/** Straight from the cell to the disc; trails from one cell begin apart. */
const straight = (tile: Tile, disc: Disc, index: number): Point[] => {
  const turn = index * 2.4;
  const start: Point = [
    tile.x + tile.width * (0.5 + 0.2 * Math.cos(turn)),
    tile.y + tile.height * (0.5 + 0.2 * Math.sin(turn)),
  ];
  const length = Math.hypot(disc.cx - start[0], disc.cy - start[1]);
  const reach = length === 0 ? 0 : Math.max(0, length - disc.r) / length;
  return [start, [start[0] + (disc.cx - start[0]) * reach, start[1] + (disc.cy - start[1]) * reach]];
};

/**
 * Around the titles: along the foot of the cells it passes, up or down the margin left of the discs, then to
 * the disc. `margin` is the free room at the edges of a cell.
 */
const around = (tile: Tile, target: Tile, disc: Disc, margin: number, index: number): Point[] => {
  const lane = margin * (0.25 + 0.25 * (index % 3));
  const foot = tile.y + tile.height - lane;
  const x = target.x + lane;
  const share = target.x > tile.x ? 0.75 : target.x < tile.x ? 0.15 : 0.12;
  const start: Point = [tile.x + tile.width * (share + 0.05 * (index % 3)), foot];
  return [start, [x, foot], [x, disc.cy], [disc.cx - disc.r, disc.cy]];
};

/**
 * A trail for each risk that has moved, from the cell where it stood to its disc, with a dot where it begins
 * (row 36).
 * @param room `around` is the free margin of a cell where titles must not be crossed, null where there are none.
 */
export const trailMarks = (
  moved: readonly Moved[],
  discOf: (id: string) => Disc | null,
  tileOf: (cell: HeatCell) => Tile,
  room: { readonly around: number | null },
  pen: Pen,
): Mark[] =>
  moved.slice(0, mostTrails).flatMap(({ line, from, to }, index): Mark[] => {
    const disc = discOf(line.risk.id);
    if (!disc) return [];
    const points =
      room.around === null
        ? straight(tileOf(from), disc, index)
        : around(tileOf(from), tileOf(to), disc, room.around, index);
    const dot = 1.8 * pen.scale;
    const [x, y] = points[0] ?? [0, 0];
    return [
      {
        type: 'group',
        key: `trail ${line.risk.id}`,
        label: pen.say('heat.trail', {
          title: line.risk.title,
          fromSeverity: from.severity,
          fromLikelihood: from.likelihood,
          severity: to.severity,
          likelihood: to.likelihood,
        }),
        marks: [
          {
            type: 'path',
            d: polyline(points),
            stroke: 'ink',
            strokeWidth: 1.1 * pen.scale,
            dash: [3 * pen.scale, 2 * pen.scale],
          },
          {
            type: 'rect',
            x: x - dot,
            y: y - dot,
            width: 2 * dot,
            height: 2 * dot,
            radius: dot,
            fill: 'ink',
          },
        ],
      },
    ];
  });
