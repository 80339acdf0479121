import type { WhitespacePlace } from '../domain/whitespace.ts';
import { formatMoneyCompact } from '../money.ts';
import type { WhitespaceStatus } from '../records/goal.ts';
import { middleToBaseline, penOf, textMark, type FigureBox, type Pen } from './box.ts';
import type { Figure, Mark, Tone } from './marks.ts';
import { statusMark } from './shapes.ts';

export type Tile = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** What the amounts of a grid are written in. */
export type WhitespaceStyle = {
  readonly pen: Pen;
  readonly currency: string;
  readonly locale: string | undefined;
};

const grounds: Readonly<Record<WhitespaceStatus, Tone>> = {
  Ours: 'goodSoft',
  Open: 'accentSoft',
  Competitor: 'badSoft',
  'In-house': 'neutralSoft',
  'No fit': 'surface',
};

const cross = (cx: number, cy: number, r: number): Mark => ({
  type: 'path',
  d: `M${cx - r},${cy - r}L${cx + r},${cy + r}M${cx + r},${cy - r}L${cx - r},${cy + r}`,
  stroke: 'muted',
  strokeWidth: 1.4,
});

/**
 * The shape of a status: disc ours, ring open, diamond competitor, square in-house, cross no fit. No two are
 * told apart by colour alone.
 */
export const whitespaceShape = (status: WhitespaceStatus, cx: number, cy: number, r: number): Mark => {
  switch (status) {
    case 'Ours':
      return statusMark('good', cx, cy, r);
    case 'Open':
      return { type: 'circle', cx, cy, r: r * 0.85, fill: 'paper', stroke: 'accent', strokeWidth: r * 0.4 };
    case 'Competitor':
      return statusMark('bad', cx, cy, r * 0.95);
    case 'In-house':
      return statusMark('neutral', cx, cy, r);
    case 'No fit':
      return cross(cx, cy, r * 0.75);
  }
};

/** The corner of a place that is an open opportunity already. */
const plannedMark = ({ x, y, width }: Tile, pen: Pen): Mark => {
  const side = 7 * pen.scale;
  return {
    type: 'path',
    d: `M${x + width - side},${y}L${x + width},${y}L${x + width},${y + side}Z`,
    fill: 'accent',
  };
};

/** What a place says in words: status, value, competitor, whether it is planned. */
export const whitespaceSays = (
  { cell, opportunity }: WhitespacePlace,
  { pen, currency, locale }: WhitespaceStyle,
): string =>
  [
    cell?.status ?? pen.say('whitespace.notLooked'),
    typeof cell?.value === 'number' ? formatMoneyCompact(cell.value, currency, locale) : '',
    cell?.competitor ?? '',
    opportunity?.status === 'Open' ? pen.say('whitespace.planned') : '',
  ]
    .filter(Boolean)
    .join(', ');

/** Between the border of a place and its words, at scale 1. */
export const placePadding = 5;

/** Shape and word on the first line, value or competitor on the second. */
export const whitespaceMarks = (
  { cell, opportunity }: WhitespacePlace,
  tile: Tile,
  { pen, currency, locale }: WhitespaceStyle,
): Mark[] => {
  const { x, y, width, height } = tile;
  const status = cell?.status ?? null;
  const value = typeof cell?.value === 'number' ? formatMoneyCompact(cell.value, currency, locale) : '';
  const ground: Mark = {
    type: 'rect',
    x,
    y,
    width,
    height,
    radius: 2,
    ...(status === null
      ? { fill: 'paper' as const, stroke: 'hairline' as const, strokeWidth: 0.7 }
      : { fill: grounds[status] }),
  };
  const size = pen.caption;
  const pad = placePadding * pen.scale;
  const r = 3.4 * pen.scale;
  const room = width - 2 * pad;
  const second = value === '' ? (status === 'Competitor' ? (cell?.competitor ?? '') : '') : value;
  const middle = (line: number, of: number) =>
    y + height / 2 + (line - (of - 1) / 2) * size * 1.35 + size * middleToBaseline;
  const lines = second === '' ? 1 : 2;
  const wordAt = middle(0, lines);
  const word = pen.clamp(status ?? '–', room - 2 * r - 4, size);
  return [
    ground,
    ...(status === null
      ? [textMark('–', x + pad, wordAt, { size, fill: 'muted' })]
      : [
          whitespaceShape(status, x + pad + r, wordAt - size * middleToBaseline, r),
          ...(word === '' ? [] : [textMark(word, x + pad + 2 * r + 4, wordAt, { size })]),
        ]),
    ...(lines === 2
      ? [
          textMark(
            pen.clamp(second, room, size, value === '' ? 400 : 600),
            x + pad,
            middle(1, 2),
            value === '' ? { size, fill: 'muted' } : { size, weight: 600 },
          ),
        ]
      : []),
    ...(opportunity?.status === 'Open' ? [plannedMark(tile, pen)] : []),
  ];
};

/** One place as a figure that fills its box: for the grid that is edited on screen. */
export const whitespaceCellFigure = (place: WhitespacePlace, currency: string, box: FigureBox): Figure => {
  const style = { pen: penOf(box), currency, locale: box.locale };
  const says = whitespaceSays(place, style);
  return {
    width: box.width,
    height: box.height,
    title: style.pen.say('whitespace.place', { product: place.product, segment: place.segment, says }),
    description: says,
    marks: whitespaceMarks(place, { x: 0, y: 0, width: box.width, height: box.height }, style),
  };
};
