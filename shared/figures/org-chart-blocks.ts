import type { HierarchyNode } from 'd3-hierarchy';

/** A person of the chart and who reports to them; `hidden` counts the people of a folded line. */
export type OrgItem = {
  readonly id: string;
  readonly reports: readonly OrgItem[];
  readonly hidden: number;
};

/** Lengths of a chart. */
export type OrgSizes = {
  readonly width: number;
  readonly height: number;
  /** Between cards side by side. */
  readonly gap: number;
  /** Between a card and the line below it, and from there to the next card. */
  readonly drop: number;
  /** How far lists and wrapped rows stand in from the line that joins them. */
  readonly indent: number;
  /** Room under a folded card for its count. */
  readonly fold: number;
};

export type Point = readonly [x: number, y: number];

/**
 * A person with everything below them. Blocks are put side by side and below one another, never into one
 * another, so that no two cards can overlap.
 */
export type OrgBlock = {
  readonly width: number;
  readonly height: number;
  /** Where the line from above meets it, from its left edge. */
  readonly entry: number;
  readonly cards: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  readonly lines: readonly (readonly Point[])[];
  readonly parts: readonly { readonly x: number; readonly y: number; readonly block: OrgBlock }[];
};

/** An item within its tree. */
export type OrgTree = HierarchyNode<OrgItem>;
export type Row = { readonly blocks: readonly OrgBlock[]; readonly width: number; readonly height: number };

const widthOf = (blocks: readonly OrgBlock[], gap: number): number =>
  blocks.reduce((sum, { width }) => sum + width, 0) + gap * Math.max(0, blocks.length - 1);

/** Blocks side by side. */
export const rowOf = (blocks: readonly OrgBlock[], gap: number): Row => ({
  blocks,
  width: widthOf(blocks, gap),
  height: Math.max(0, ...blocks.map(({ height }) => height)),
});

/** Blocks in rows no wider than `room`, as far as each block allows. */
export const rowsOf = (blocks: readonly OrgBlock[], room: number, gap: number): Row[] => {
  const rows: OrgBlock[][] = [];
  for (const block of blocks) {
    const last = rows.at(-1);
    if (last && widthOf([...last, block], gap) <= room) last.push(block);
    else rows.push([block]);
  }
  return rows.map((row) => rowOf(row, gap));
};

/** Somebody alone. */
export const cardBlock = ({ data }: OrgTree, sizes: OrgSizes): OrgBlock => ({
  width: sizes.width,
  height: sizes.height + (data.hidden > 0 ? sizes.fold : 0),
  entry: sizes.width / 2,
  cards: [{ id: data.id, x: 0, y: 0 }],
  lines: [],
  parts: [],
});

/** People without reports one below the other, beside the line that joins them. */
const columnBlock = (leaves: readonly OrgTree[], sizes: OrgSizes): OrgBlock => {
  const entry = sizes.indent / 2;
  let y = 0;
  const placed = leaves.map((leaf) => {
    const block = cardBlock(leaf, sizes);
    const at = { x: sizes.indent, y, block };
    y += block.height + sizes.gap;
    return at;
  });
  const middles = placed.map((one) => one.y + sizes.height / 2);
  return {
    width: sizes.indent + sizes.width,
    height: y - sizes.gap,
    entry,
    cards: [],
    lines: [
      [
        [entry, 0],
        [entry, middles.at(-1) ?? 0],
      ],
      ...middles.map((middle): Point[] => [
        [entry, middle],
        [sizes.indent, middle],
      ]),
    ],
    parts: placed,
  };
};

/** People without reports in columns of at most `longest`, joined at their left. */
export const columnsOf = (
  leaves: readonly OrgTree[],
  room: number,
  longest: number,
  sizes: OrgSizes,
): OrgBlock[] => {
  const most = Math.max(1, Math.floor((room + sizes.gap) / (sizes.indent + sizes.width + sizes.gap)));
  const columns = Math.min(most, Math.ceil(leaves.length / longest));
  const length = Math.ceil(leaves.length / columns);
  return Array.from({ length: columns }, (_, index) => leaves.slice(index * length, (index + 1) * length))
    .filter((column) => column.length > 0)
    .map((column) => columnBlock(column, sizes));
};

/** The line along a row of blocks and down to each of them. */
const busLines = (row: Row, left: number, top: number, from: number, sizes: OrgSizes): Point[][] => {
  const bus = top - sizes.drop;
  let x = left;
  const entries = row.blocks.map((block) => {
    const entry = x + block.entry;
    x += block.width + sizes.gap;
    return entry;
  });
  const [first, last] = [Math.min(from, ...entries), Math.max(from, ...entries)];
  const drops = entries.map((entry): Point[] => [
    [entry, bus],
    [entry, top],
  ]);
  return last - first < 0.01
    ? drops
    : [
        [
          [first, bus],
          [last, bus],
        ],
        ...drops,
      ];
};

const partsOf = (row: Row, left: number, top: number, gap: number): OrgBlock['parts'] => {
  let x = left;
  return row.blocks.map((block) => {
    const part = { x, y: top, block };
    x += block.width + gap;
    return part;
  });
};

/** Somebody above one row of reports. */
export const above = (node: OrgTree, row: Row, sizes: OrgSizes): OrgBlock => {
  const first = row.blocks[0]?.entry ?? 0;
  const last = row.width - (row.blocks.at(-1)?.width ?? 0) + (row.blocks.at(-1)?.entry ?? 0);
  const middle = (first + last) / 2;
  // The row moves right, or the card does, until neither stands left of the block.
  const shift = Math.max(0, sizes.width / 2 - middle);
  const entry = middle + shift;
  const top = sizes.height + 2 * sizes.drop;
  return {
    width: Math.max(row.width + shift, entry + sizes.width / 2),
    height: top + row.height,
    entry,
    cards: [{ id: node.data.id, x: entry - sizes.width / 2, y: 0 }],
    lines: [
      [
        [entry, sizes.height],
        [entry, top - sizes.drop],
      ],
      ...busLines(row, shift, top, entry, sizes),
    ],
    parts: partsOf(row, shift, top, sizes.gap),
  };
};

/** Somebody above several rows of reports, which hang from a line at the left. */
export const hanging = (node: OrgTree, rows: readonly Row[], sizes: OrgSizes): OrgBlock => {
  const trunk = sizes.indent / 2;
  let y = sizes.height;
  const placed = rows.map((row) => {
    const top = y + 2 * sizes.drop;
    y = top + row.height;
    return { row, top };
  });
  const lastBus = (placed.at(-1)?.top ?? 0) - sizes.drop;
  return {
    width: Math.max(sizes.width, sizes.indent + Math.max(...rows.map(({ width }) => width))),
    height: y,
    entry: sizes.width / 2,
    cards: [{ id: node.data.id, x: 0, y: 0 }],
    lines: [
      [
        [trunk, sizes.height],
        [trunk, lastBus],
      ],
      ...placed.flatMap(({ row, top }) => busLines(row, sizes.indent, top, trunk, sizes)),
    ],
    parts: placed.flatMap(({ row, top }) => partsOf(row, sizes.indent, top, sizes.gap)),
  };
};
