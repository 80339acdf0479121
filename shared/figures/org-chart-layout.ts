import { hierarchy } from 'd3-hierarchy';

import {
  above,
  cardBlock,
  columnsOf,
  hanging,
  rowOf,
  rowsOf,
  type OrgBlock,
  type OrgItem,
  type OrgSizes,
  type OrgTree,
  type Point,
} from './org-chart-blocks.ts';

/** How many people without reports stand one below the other before a second column begins, best first. */
const columnLengths = [6, 4, 3] as const;
/** Up to this many people without reports stand beside one another. */
const besideAtMost = 3;

type Arrange = (node: OrgTree, room: number) => OrgBlock;

const beside = (children: readonly OrgTree[], room: number, arrange: Arrange): OrgBlock[] =>
  children.map((child) => arrange(child, room));

/** People without reports in lists first, then the lines of those who have some. */
const listed = (
  children: readonly OrgTree[],
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

const layOutWith = (root: OrgTree, room: number, longest: number, sizes: OrgSizes): OrgBlock => {
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
