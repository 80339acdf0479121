import { textMark, type Pen } from './box.ts';
import type { Mark, Tone } from './marks.ts';

/** A name over a point of an axis: two lines of text and a line down to the point. */
export type Flag = {
  readonly key: string;
  readonly label: string;
  readonly x: number;
  readonly title: string;
  readonly note: string;
  readonly tone: Tone;
};

type Placed = Flag & {
  readonly tier: number;
  readonly left: number;
  readonly right: number;
  readonly anchor: 'start' | 'end';
  /** How much of the text does not fit. */
  readonly cut: number;
};

const airBeside = 4;

const collides = (a: Placed, b: Placed): boolean => {
  if (a.tier === b.tier && a.left < b.right + airBeside && b.left < a.right + airBeside) return true;
  const [upper, lower] = a.tier > b.tier ? [a, b] : [b, a];
  // The line of an upper flag passes the texts of the lower ones.
  return upper.tier !== lower.tier && upper.x > lower.left - 2 && upper.x < lower.right + 2;
};

/** Every way one flag can stand: right or left of its line, in any tier; texts are cut at the bounds. */
const waysOf = (flag: Flag, tiers: number, pen: Pen, [least, most]: readonly [number, number]): Placed[] => {
  const wanted = Math.max(pen.width(flag.title, pen.name, 600), pen.width(flag.note, pen.caption));
  return Array.from({ length: tiers }, (_, tier) => tier).flatMap((tier) =>
    (['start', 'end'] as const).map((anchor): Placed => {
      const room = anchor === 'start' ? most - flag.x - airBeside : flag.x - airBeside - least;
      const width = Math.min(wanted, Math.max(0, room));
      const left = anchor === 'start' ? flag.x + airBeside : flag.x - airBeside - width;
      return { ...flag, tier, anchor, left, right: left + width, cut: wanted - width };
    }),
  );
};

type Found = { readonly placed: readonly Placed[]; readonly cost: number };

/** The cheapest way for all flags to stand clear of each other: low tiers, nothing cut, names to the right. */
const cheapest = (ways: readonly (readonly Placed[])[], placed: readonly Placed[] = []): Found | null => {
  const [next, ...rest] = ways;
  if (!next) {
    const cost = (one: Placed) => one.cut * 10 + one.tier * 4 + (one.anchor === 'end' ? 1 : 0);
    return { placed, cost: placed.reduce((sum, one) => sum + cost(one), 0) };
  }
  let best: Found | null = null;
  for (const way of next) {
    if (placed.some((other) => collides(way, other))) continue;
    const found = cheapest(rest, [...placed, way]);
    if (found && (best === null || found.cost < best.cost)) best = found;
  }
  return best;
};

/**
 * A few flags in tiers, none over another, each within the bounds. `marks` draws their texts above `bottom` and their lines down to `foot`.
 */
export const placeFlags = (
  flags: readonly Flag[],
  pen: Pen,
  bounds: readonly [number, number],
): { readonly height: number; readonly marks: (bottom: number, foot: number) => Mark[] } => {
  const ways = flags.map((flag) => waysOf(flag, flags.length, pen, bounds));
  const placed = cheapest(ways)?.placed ?? [];
  const tierHeight = pen.name * 1.25 + pen.caption * 1.5;
  return {
    height: tierHeight * Math.max(0, ...placed.map(({ tier }) => tier + 1)),
    marks: (bottom, foot) =>
      placed.map(({ key, label, x, title, note, tone, tier, left, right, anchor }): Mark => {
        const top = bottom - (tier + 1) * tierHeight;
        const at = anchor === 'start' ? left : right;
        const room = right - left + 0.5;
        return {
          type: 'group',
          key,
          label,
          marks: [
            {
              type: 'line',
              x1: x,
              y1: top + pen.name * 0.2,
              x2: x,
              y2: foot,
              stroke: tone,
              strokeWidth: 1.2,
            },
            textMark(pen.clamp(title, room, pen.name, 600), at, top + pen.name, {
              size: pen.name,
              weight: 600,
              anchor,
              fill: tone,
            }),
            textMark(pen.clamp(note, room, pen.caption), at, top + pen.name * 1.2 + pen.caption, {
              size: pen.caption,
              anchor,
              fill: 'muted',
            }),
          ],
        };
      }),
  };
};
