/** An axis-parallel box. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export const inside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

type Side = 'right' | 'left' | 'below' | 'above' | 'belowRight' | 'belowLeft' | 'aboveRight' | 'aboveLeft';
/** In the order of the PDF spec: right, left, below, above, then the diagonals. Below starts at the disc's edge. */
const sides: readonly Side[] = [
  'right',
  'left',
  'below',
  'above',
  'belowRight',
  'belowLeft',
  'aboveRight',
  'aboveLeft',
];

export type Align = 'start' | 'end';
export type Placement = { readonly box: Box; readonly align: Align };

type Disc = { readonly cx: number; readonly cy: number; readonly r: number };

const placementAt = (side: Side, { cx, cy, r }: Disc, width: number, height: number): Placement => {
  const gap = 3;
  const diagonal = r * 0.75;
  const right = cx + r + gap;
  const left = cx - r - gap - width;
  switch (side) {
    case 'right':
      return { box: { x: right, y: cy - height / 2, width, height }, align: 'start' };
    case 'left':
      return { box: { x: left, y: cy - height / 2, width, height }, align: 'end' };
    case 'below':
      return { box: { x: cx - r, y: cy + r + gap / 2, width, height }, align: 'start' };
    case 'above':
      return { box: { x: cx - r, y: cy - r - gap / 2 - height, width, height }, align: 'start' };
    case 'belowRight':
      return { box: { x: cx + diagonal, y: cy + diagonal + gap / 2, width, height }, align: 'start' };
    case 'belowLeft':
      return { box: { x: cx - diagonal - width, y: cy + diagonal + gap / 2, width, height }, align: 'end' };
    case 'aboveRight':
      return {
        box: { x: cx + diagonal, y: cy - diagonal - gap / 2 - height, width, height },
        align: 'start',
      };
    case 'aboveLeft':
      return {
        box: { x: cx - diagonal - width, y: cy - diagonal - gap / 2 - height, width, height },
        align: 'end',
      };
  }
};

type Size = { readonly width: number; readonly height: number };

/** Somebody who wants a label. */
export type Wish = {
  readonly disc: Disc;
  /** Where the label belongs: it may leave it to the right over free ground, never elsewhere. */
  readonly home: Box;
  /** Per level of detail, plainest first: the sizes it can take, best first. */
  readonly sizes: readonly (readonly Size[])[];
};

/** The level of detail and which of its sizes a label got, and where; null when not even the plainest fits. */
export type Label = {
  readonly level: number;
  readonly variant: number;
  readonly placement: Placement;
} | null;

const discBox = ({ cx, cy, r }: Disc): Box => ({ x: cx - r, y: cy - r, width: 2 * r, height: 2 * r });

/**
 * Places labels so that none touches another, a disc, an obstacle or the edge of `area`. First everybody
 * gets the plainest label that fits, then those of one home get a fuller one, all or none, which keeps lists
 * even. Earlier wishes come first.
 * @param taken Ground that belongs to others: a label enters it only where it is at home.
 */
export const placeLabels = (wishes: readonly Wish[], taken: readonly Box[], area: Box): Label[] => {
  const discs = wishes.map(({ disc }) => discBox(disc));
  let labels: Label[] = wishes.map(() => null);
  // A label never leaves its row of homes upwards or downwards: only those of the row can be in its way.
  const rows = new Map<number, number[]>();
  wishes.forEach(({ home: { y } }, index) => rows.set(y, [...(rows.get(y) ?? []), index]));
  const isFree = (box: Box, home: Box, own: number): boolean =>
    inside(box, { x: home.x, width: area.x + area.width - home.x, y: home.y, height: home.height }) &&
    !taken.some((other) => other !== home && overlap(box, other)) &&
    !(rows.get(home.y) ?? []).some((index) => {
      const [disc, label] = [discs[index], labels[index]];
      if (index === own || !disc) return false;
      return overlap(box, disc) || (label ? overlap(box, label.placement.box) : false);
    });
  const find = ({ disc, home }: Wish, own: number, { width, height }: Size): Placement | undefined => {
    const free = sides
      .map((side) => placementAt(side, disc, width, height))
      .filter(({ box }) => isFree(box, home, own));
    return free.find(({ box }) => inside(box, home)) ?? free[0];
  };
  /** Tries one level for one wish; false when there is no room. */
  const settle = (own: number, level: number): boolean => {
    const wish = wishes[own];
    for (const [variant, size] of (wish?.sizes[level] ?? []).entries()) {
      const placement = wish && find(wish, own, size);
      if (!placement) continue;
      labels[own] = { level, variant, placement };
      return true;
    }
    return false;
  };
  const homes = new Map<Box, number[]>();
  wishes.forEach(({ home }, own) => homes.set(home, [...(homes.get(home) ?? []), own]));
  const levels = Math.max(0, ...wishes.map(({ sizes }) => sizes.length));
  wishes.forEach((_, own) => settle(own, 0));
  for (let level = 1; level < levels; level += 1) {
    for (const members of homes.values()) {
      const before = [...labels];
      const all = members.every((own) => before[own] !== null && settle(own, level));
      if (!all) labels = before;
    }
  }
  return labels;
};
