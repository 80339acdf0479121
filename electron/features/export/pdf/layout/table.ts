import type { Canvas } from '../engine/canvas.ts';
import type { Kit, Laid, Node } from './node.ts';
import { splitRow, type TableRow } from './table-row.ts';
import { text } from './text.ts';

export type TableColumn = {
  readonly head: string;
  /** Share of the table's width. */
  readonly share: number;
  readonly align?: 'left' | 'right';
  /** Its cells name their rows. */
  readonly rowHeader?: boolean;
};

export type TableContent = {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Node[])[];
  /** A last row that adds up the others; it never stands on a page without some of them. */
  readonly total?: readonly Node[];
  /** What the table holds, for a screen reader. */
  readonly summary: string;
};

const cellGap = 12;
const headPadding = 4;
const rowPadding = 5;
/** Rows that stand together on each side of a page break. */
const minimumRows = 2;

type Track = { readonly x: number; readonly width: number; readonly rowHeader: boolean };

/** Everything of a table that does not change from page to page. */
type Frame = {
  readonly width: number;
  readonly head: Laid;
  readonly key: object;
  readonly summary: string;
};

const tracksOf = (columns: readonly TableColumn[], width: number): Track[] => {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const room = width - cellGap * (columns.length - 1);
  let x = 0;
  return columns.map((column) => {
    const own = (room * column.share) / shares;
    const track = { x, width: own, rowHeader: column.rowHeader ?? false };
    x += own + cellGap;
    return track;
  });
};

const rowOf = (cells: readonly Node[], tracks: readonly Track[], kit: Kit, isTotal: boolean): TableRow => ({
  key: {},
  isTotal,
  padding: rowPadding,
  cells: tracks.map((track, index) => {
    const cell = cells[index];
    return {
      x: track.x,
      rowHeader: track.rowHeader,
      key: {},
      laid: cell ? cell(track.width, kit) : { height: 0, draw: () => undefined },
    };
  }),
});

const heightOf = (row: TableRow): number =>
  Math.max(0, ...row.cells.map(({ laid }) => laid.height)) + row.padding * 2;

const drawRow = (
  canvas: Canvas,
  row: TableRow,
  x: number,
  y: number,
  width: number,
  isLast: boolean,
): void => {
  if (row.isTotal) canvas.line(x, y, x + width, y, { stroke: 'ink', strokeWidth: 0.75 });
  canvas.tag({ role: 'TR', key: row.key }, () => {
    for (const cell of row.cells) {
      const tag = cell.rowHeader
        ? ({ role: 'TH', scope: 'Row', key: cell.key } as const)
        : ({ role: 'TD', key: cell.key } as const);
      canvas.tag(tag, () => cell.laid.draw(canvas, x + cell.x, y + row.padding));
    }
  });
  const bottom = y + heightOf(row);
  if (!row.isTotal) {
    canvas.line(x, bottom, x + width, bottom, { stroke: isLast ? 'muted' : 'hairline', strokeWidth: 0.5 });
  }
};

const laidTable = (rows: readonly TableRow[], frame: Frame, isFirst: boolean): Laid => {
  const heights = rows.map(heightOf);
  const height = frame.head.height + heights.reduce((sum, one) => sum + one, 0);
  const parts = (count: number) => ({
    head: laidTable(rows.slice(0, count), frame, isFirst),
    tail: laidTable(rows.slice(count), frame, false),
  });
  return {
    height,
    draw: (canvas, x, y) => {
      canvas.tag({ role: 'Table', key: frame.key, alt: frame.summary }, () => {
        // A repeated head is for the eye; the structure has it once.
        if (isFirst) frame.head.draw(canvas, x, y);
        else canvas.tag({ role: 'Artifact' }, () => frame.head.draw(canvas, x, y));
        let top = y + frame.head.height;
        for (const [index, row] of rows.entries()) {
          const last = index === rows.length - 1 || rows[index + 1]?.isTotal === true;
          drawRow(canvas, row, x, top, frame.width, last && rows[index + 1] === undefined);
          top += heights[index] ?? 0;
        }
      });
    },
    split: (room, force) => {
      let left = room - frame.head.height + 0.01;
      let fitting = 0;
      while (fitting < rows.length && left >= (heights[fitting] ?? 0)) {
        left -= heights[fitting] ?? 0;
        fitting += 1;
      }
      const hasTotal = rows.at(-1)?.isTotal === true;
      const body = rows.length - (hasTotal ? 1 : 0);
      const count = Math.min(fitting, body - minimumRows);
      if (count >= minimumRows) return parts(count);
      if (!force) return undefined;
      const most = Math.min(fitting, body - 1);
      if (most >= 1) return parts(most);
      const [first] = rows;
      const parted = first && splitRow(first, left);
      return (
        parted && {
          head: laidTable([parted.head], frame, isFirst),
          tail: laidTable([parted.tail, ...rows.slice(1)], frame, false),
        }
      );
    },
  };
};

/** A table with horizontal rules; its head is repeated on every page it goes on. */
export const table =
  (content: TableContent): Node =>
  (width, kit) => {
    const tracks = tracksOf(content.columns, width);
    const heads = content.columns.map((column, index) => {
      const track = tracks[index] ?? { x: 0, width, rowHeader: false };
      const options = { style: 'captionStrong', tone: 'muted', role: null } as const;
      const node = text(column.head, { ...options, align: column.align ?? 'left' });
      return { x: track.x, laid: node(track.width, kit), key: {} };
    });
    const headHeight = Math.max(0, ...heads.map(({ laid }) => laid.height)) + headPadding * 2;
    const headKey = {};
    const head: Laid = {
      height: headHeight,
      draw: (canvas, x, y) => {
        canvas.tag({ role: 'TR', key: headKey }, () => {
          for (const one of heads) {
            const top = y + headHeight - headPadding - one.laid.height;
            canvas.tag({ role: 'TH', scope: 'Column', key: one.key }, () =>
              one.laid.draw(canvas, x + one.x, top),
            );
          }
        });
        canvas.line(x, y + headHeight, x + width, y + headHeight, { stroke: 'ink', strokeWidth: 0.75 });
      },
    };
    const rows = content.rows.map((cells) => rowOf(cells, tracks, kit, false));
    const total = content.total ? [rowOf(content.total, tracks, kit, true)] : [];
    return laidTable([...rows, ...total], { width, head, key: {}, summary: content.summary }, true);
  };
