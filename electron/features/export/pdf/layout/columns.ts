import type { Kit, Laid, Node } from './node.ts';
import { gridColumns, gutter } from './style.ts';

type Placed = { readonly laid: Laid; readonly x: number };

const nothing: Laid = { height: 0, draw: () => undefined };

const laidColumns = (columns: readonly Placed[]): Laid => ({
  height: Math.max(0, ...columns.map(({ laid }) => laid.height)),
  draw: (canvas, x, y) => {
    for (const column of columns) column.laid.draw(canvas, x + column.x, y);
  },
  split: (room, force) => {
    const parts = columns.map(({ laid, x }) => {
      if (laid.height <= room + 0.01) return { head: { laid, x }, tail: { laid: nothing, x } };
      const parted = laid.split?.(room, force);
      return parted && { head: { laid: parted.head, x }, tail: { laid: parted.tail, x } };
    });
    const ready = parts.filter((part) => part !== undefined);
    if (ready.length < parts.length) return undefined;
    return {
      head: laidColumns(ready.map(({ head }) => head)),
      tail: laidColumns(ready.map(({ tail }) => tail)),
    };
  },
});

/** Width of `span` of the 12 columns. */
export const spanWidth = (span: number, width: number): number =>
  ((width - (gridColumns - 1) * gutter) / gridColumns) * span + (span - 1) * gutter;

export type Column = {
  /** Columns of the 12-column grid it takes. */
  readonly span: number;
  readonly node: Node;
};

/** Nodes side by side on the 12-column grid; spans and gaps in between add up to at most 12. */
export const columns =
  (parts: readonly Column[]): Node =>
  (width, kit) => {
    const taken = parts.reduce((sum, part) => sum + part.span, 0);
    const gap = parts.length > 1 ? (gridColumns - taken) / (parts.length - 1) : 0;
    let start = 0;
    const placed = parts.map((part) => {
      const x = start === 0 ? 0 : spanWidth(start, width) + gutter;
      start += part.span + gap;
      return { laid: part.node(spanWidth(part.span, width), kit), x };
    });
    return laidColumns(placed);
  };

/** Nodes of equal width side by side; `make` gets the height of the tallest to fill. */
export const equalColumns =
  (parts: readonly ((height: number) => Node)[], gap: number): Node =>
  (width, kit: Kit) => {
    const each = (width - gap * (parts.length - 1)) / Math.max(1, parts.length);
    const tallest = Math.max(0, ...parts.map((part) => part(0)(each, kit).height));
    return laidColumns(
      parts.map((part, index) => ({ laid: part(tallest)(each, kit), x: index * (each + gap) })),
    );
  };

/** Fixed widths side by side, the last takes the rest. */
export const row =
  (parts: readonly { readonly width?: number; readonly node: Node }[], gap: number): Node =>
  (width, kit) => {
    const fixed = parts.reduce((sum, part) => sum + (part.width ?? 0), 0);
    const flexible = parts.filter((part) => part.width === undefined).length;
    const rest = (width - fixed - gap * (parts.length - 1)) / Math.max(1, flexible);
    let x = 0;
    return laidColumns(
      parts.map((part) => {
        const own = part.width ?? rest;
        const placed = { laid: part.node(own, kit), x };
        x += own + gap;
        return placed;
      }),
    );
  };
