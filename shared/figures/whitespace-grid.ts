import type { WhitespaceGrid, WhitespaceRow } from '../domain/whitespace.ts';
import { formatMoneyCompact } from '../money.ts';
import { whitespaceStatuses } from '../records/goal.ts';
import { middleToBaseline, penOf, textMark, type FigureBox, type Pen } from './box.ts';
import type { Figure, Mark } from './marks.ts';
import { textLines } from './text-lines.ts';
import {
  placePadding,
  whitespaceMarks,
  whitespaceSays,
  whitespaceShape,
  type WhitespaceStyle,
} from './whitespace-cell.ts';

/** Lengths of the grid's parts, in the figure's units. */
type Lengths = {
  readonly names: number;
  readonly head: number;
  readonly row: number;
  readonly gap: number;
  readonly column: number;
  readonly totals: number;
  readonly legend: number;
};

/** What one part of a grid shows: some rows, some columns. */
type Part = { readonly rows: readonly WhitespaceRow[]; readonly from: number; readonly to: number };

const lengthsOf = (box: FigureBox, pen: Pen, columns: number): Lengths => {
  const names = Math.min(box.width * 0.3, 128 * pen.scale);
  const totals = pen.width('$888.8K', pen.caption, 600) + 10 * pen.scale;
  const gap = 2 * pen.scale;
  const least = 62 * pen.scale;
  const room = box.width - names - totals;
  const fitting = Math.max(1, Math.min(columns, Math.floor(room / (least + gap))));
  return {
    names,
    totals,
    gap,
    column: Math.min(room / fitting, 130 * pen.scale) - gap,
    head: pen.caption * 3.4,
    row: 27 * pen.scale,
    legend: pen.caption * 2.2,
  };
};

const legendMarks = (grid: WhitespaceGrid, y: number, width: number, pen: Pen): Mark[] => {
  const size = pen.caption;
  const r = 3.4 * pen.scale;
  const entries = [
    ...whitespaceStatuses.map((status) => ({ status, text: `${status} ${grid.counts[status]}` })),
    {
      status: null,
      text: `${pen.say('whitespace.notLooked')} ${grid.counts.notLooked}`,
    },
  ];
  let x = 0;
  return entries.flatMap(({ status, text }): Mark[] => {
    const own = (status === null ? 0 : 2 * r + 4) + pen.width(text, size);
    if (x + own > width) return [];
    const at = x;
    x += own + 12 * pen.scale;
    return [
      ...(status === null ? [] : [whitespaceShape(status, at + r, y - size * middleToBaseline, r)]),
      textMark(text, status === null ? at : at + 2 * r + 4, y, { size, fill: 'muted' }),
    ];
  });
};

const nameMarks = (
  text: string,
  place: { readonly x: number; readonly width: number; readonly middle: number },
  pen: Pen,
  weight: 400 | 600,
): Mark[] => {
  const size = pen.caption;
  const lines = textLines(text, place.width, 2, pen, { size, weight });
  return lines.map((line, index) =>
    textMark(
      line,
      place.x,
      place.middle + (index - (lines.length - 1) / 2) * size * 1.25 + size * middleToBaseline,
      { size, weight },
    ),
  );
};

const describe = (grid: WhitespaceGrid, style: WhitespaceStyle): string => {
  const { pen, currency, locale } = style;
  const parts = whitespaceStatuses
    .filter((status) => grid.counts[status] > 0)
    .map((status) => pen.say('whitespace.count', { count: grid.counts[status], word: status }));
  const unknown = pen.say('whitespace.count', {
    count: grid.counts.notLooked,
    word: pen.say('whitespace.notLooked'),
  });
  const segments = grid.columns.map(({ segment }) => segment).join(', ');
  return [
    pen.say('whitespace.described', {
      count: grid.rows.length,
      segments,
      parts: [...parts, ...(grid.counts.notLooked > 0 ? [unknown] : [])].join(', '),
    }),
    pen.say('whitespace.described.open', {
      value: formatMoneyCompact(grid.open, currency, locale),
      planned: formatMoneyCompact(grid.planned, currency, locale),
    }),
  ].join(' ');
};

const chunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );

const partMarks = (grid: WhitespaceGrid, part: Part, lengths: Lengths, style: WhitespaceStyle): Mark[] => {
  const { pen, currency, locale } = style;
  const { names, head, row, gap, column, totals } = lengths;
  const size = pen.caption;
  const money = (minor: number) => (minor === 0 ? '–' : formatMoneyCompact(minor, currency, locale));
  const columns = grid.columns.slice(part.from, part.to);
  const left = (index: number) => names + index * (column + gap);
  const end = left(columns.length) + totals - gap;
  const total = (minor: number, x: number, middle: number, anchor: 'start' | 'end') =>
    textMark(money(minor), x, middle + size * middleToBaseline, { size, weight: 600, anchor });
  const pad = placePadding * pen.scale;
  const foot = head + part.rows.length * (row + gap);
  return [
    ...columns.flatMap(({ segment }, index) =>
      nameMarks(segment, { x: left(index) + pad, width: column - 2 * pad, middle: head / 2 }, pen, 600),
    ),
    textMark(pen.clamp(pen.say('whitespace.open'), totals, size), end, head / 2 + size * middleToBaseline, {
      size,
      anchor: 'end',
      fill: 'muted',
    }),
    ...part.rows.flatMap((line, rowIndex): Mark[] => {
      const y = head + rowIndex * (row + gap);
      return [
        ...nameMarks(
          line.product,
          { x: 0, width: names - 8, middle: y + row / 2 },
          pen,
          line.owned ? 600 : 400,
        ),
        ...line.places.slice(part.from, part.to).map((place, index): Mark => ({
          type: 'group',
          key: place.cell?.id ?? `place ${line.product} ${place.segment}`,
          label: pen.say('whitespace.place', {
            product: line.product,
            segment: place.segment,
            says: whitespaceSays(place, style),
          }),
          marks: whitespaceMarks(place, { x: left(index), y, width: column, height: row }, style),
        })),
        total(line.open, end, y + row / 2, 'end'),
      ];
    }),
    ...nameMarks(pen.say('whitespace.open'), { x: 0, width: names - 8, middle: foot + size * 1.1 }, pen, 400),
    ...columns.map(({ open }, index) => total(open, left(index) + pad, foot + size * 1.1, 'start')),
    total(grid.open, end, foot + size * 1.1, 'end'),
  ];
};

/**
 * The whitespace of an account, products down and departments or regions across, in as many parts as it takes
 * to fit the box: each is as wide as the box and at most as high. Totals are those of the whole grid. One
 * figure that says so when the grid is empty.
 */
export const whitespaceGrids = (grid: WhitespaceGrid, box: FigureBox): Figure[] => {
  const style = { pen: penOf(box), currency: grid.currency, locale: box.locale };
  const { pen } = style;
  const name = pen.say(`whitespace.title.${grid.kind}`);
  if (grid.rows.length === 0 || grid.columns.length === 0) {
    const words = pen.say('whitespace.empty');
    const height = pen.name * 3;
    const at = { size: pen.name, anchor: 'middle' as const, fill: 'muted' as const };
    const marks = [textMark(pen.clamp(words, box.width, pen.name), box.width / 2, height / 2, at)];
    return [{ width: box.width, height, title: name, description: words, marks }];
  }
  const lengths = lengthsOf(box, pen, grid.columns.length);
  const { head, row, gap, column, names, totals, legend } = lengths;
  const perPart = Math.max(1, Math.floor((box.width - names - totals + 0.01) / (column + gap)));
  const foot = pen.caption * 2.2;
  const rowsPerPart = Math.max(1, Math.floor((box.height - head - foot - legend) / (row + gap)));
  const columnChunks = chunks([...grid.columns.keys()], perPart);
  const parts = chunks(grid.rows, rowsPerPart).flatMap((rows) =>
    columnChunks.map((indexes): Part => ({ rows, from: indexes[0] ?? 0, to: (indexes.at(-1) ?? 0) + 1 })),
  );
  return parts.map((part, index): Figure => {
    const height = head + part.rows.length * (row + gap) + foot + legend;
    return {
      width: box.width,
      height,
      title:
        parts.length === 1
          ? name
          : pen.say('whitespace.title.part', { title: name, part: index + 1, of: parts.length }),
      description: describe(grid, style),
      marks: [
        ...partMarks(grid, part, lengths, style),
        ...legendMarks(grid, height - pen.caption * 0.5, box.width, pen),
      ],
    };
  });
};
