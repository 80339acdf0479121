import { hierarchy, type HierarchyNode } from 'd3-hierarchy';

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

type Point = readonly [x: number, y: number];

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

type Node = HierarchyNode<OrgItem>;
type Row = { readonly blocks: readonly OrgBlock[]; readonly width: number; readonly height: number };

/** How many people without reports stand one below the other before a second column begins, best first. */
const columnLengths = [6, 4, 3] as const;
/** Up to this many people without reports stand beside one another. */
const besideAtMost = 3;

const widthOf = (blocks: readonly OrgBlock[], gap: number): number =>
  blocks.reduce((sum, { width }) => sum + width, 0) + gap * Math.max(0, blocks.length - 1);

const rowOf = (blocks: readonly OrgBlock[], gap: number): Row => ({
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

const cardBlock = ({ data }: Node, sizes: OrgSizes): OrgBlock => ({
  width: sizes.width,
  height: sizes.height + (data.hidden > 0 ? sizes.fold : 0),
  entry: sizes.width / 2,
  cards: [{ id: data.id, x: 0, y: 0 }],
  lines: [],
  parts: [],
});

/** People without reports one below the other, beside the line that joins them. */
const columnBlock = (leaves: readonly Node[], sizes: OrgSizes): OrgBlock => {
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

const columnsOf = (leaves: readonly Node[], room: number, longest: number, sizes: OrgSizes): OrgBlock[] => {
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
const above = (node: Node, row: Row, sizes: OrgSizes): OrgBlock => {
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
const hanging = (node: Node, rows: readonly Row[], sizes: OrgSizes): OrgBlock => {
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

type Arrange = (node: Node, room: number) => OrgBlock;

const beside = (children: readonly Node[], room: number, arrange: Arrange): OrgBlock[] =>
  children.map((child) => arrange(child, room));

/** People without reports in lists first, then the lines of those who have some. */
const listed = (
  children: readonly Node[],
  room: number,
  longest: number,
  sizes: OrgSizes,
  arrange: Arrange,
): OrgBlock[] => {
  const leaves = children.filter((child) => !child.children);
  return [
    ...(leaves.length > 0 ? columnsOf(leaves, room, longest, sizes) : []),
    ...beside(
      children.filter((child) => child.children),
      room,
      arrange,
    ),
  ];
};

const layOutWith = (root: Node, room: number, longest: number, sizes: OrgSizes): OrgBlock => {
  const known = new Map<string, OrgBlock>();
  const make: Arrange = (node, space) => {
    const children = node.children;
    if (!children) return cardBlock(node, sizes);
    const leaves = children.filter((child) => !child.children).length;
    if (leaves <= besideAtMost) {
      const row = rowOf(beside(children, space, arrange), sizes.gap);
      if (row.width <= space) return above(node, row, sizes);
    }
    const row = rowOf(listed(children, space, longest, sizes, arrange), sizes.gap);
    if (row.width <= space) return above(node, row, sizes);
    const inner = Math.max(sizes.indent + sizes.width, space - sizes.indent);
    const blocks = listed(children, inner, longest, sizes, arrange);
    return hanging(node, rowsOf(blocks, inner, sizes.gap), sizes);
  };
  const arrange: Arrange = (node, space) => {
    const key = `${node.data.id} ${space}`;
    const made = known.get(key) ?? make(node, space);
    known.set(key, made);
    return made;
  };
  return arrange(root, room);
};

/**
 * Lays out a person and everybody below them, no wider than `room` as far as the depth allows: reports side
 * by side where they fit, people without reports in lists, wrapped rows beside a line where they do not. Of
 * lists of several lengths those are taken that make the chart lowest.
 */
export const layOut = (item: OrgItem, room: number, sizes: OrgSizes): OrgBlock => {
  const root = hierarchy<OrgItem>(item, ({ reports }) => reports);
  const [first, ...others] = columnLengths.map((longest) => layOutWith(root, room, longest, sizes));
  const lower = (best: OrgBlock, other: OrgBlock): OrgBlock =>
    other.height < best.height - 1 ? other : best;
  return others.reduce(lower, first ?? cardBlock(root, sizes));
};

/** The cards and lines of a block where it stands. */
export const placed = (
  block: OrgBlock,
  x: number,
  y: number,
): { readonly cards: OrgBlock['cards']; readonly lines: Point[][] } => {
  const cards: { id: string; x: number; y: number }[] = [];
  const lines: Point[][] = [];
  const walk = (one: OrgBlock, dx: number, dy: number): void => {
    for (const card of one.cards) cards.push({ id: card.id, x: dx + card.x, y: dy + card.y });
    for (const line of one.lines) lines.push(line.map(([atX, atY]) => [dx + atX, dy + atY]));
    for (const part of one.parts) walk(part.block, dx + part.x, dy + part.y);
  };
  walk(block, x, y);
  return { cards, lines };
};
