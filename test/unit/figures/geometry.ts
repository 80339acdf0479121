import type { Figure, Mark } from '../../../shared/figures/marks.ts';
import { measureInter } from '../../../shared/figures/metrics.ts';

export type Extent = {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

const textExtent = (mark: Extract<Mark, { type: 'text' }>): Extent => {
  const width = measureInter(mark.text, mark.size, mark.weight);
  const left = { start: mark.x, middle: mark.x - width / 2, end: mark.x - width }[mark.anchor];
  return {
    what: `text "${mark.text}"`,
    left,
    right: left + width,
    // From the top of the capitals to the baseline: descenders may touch the next line's air.
    top: mark.y - mark.size * 0.73,
    bottom: mark.y,
  };
};

const numbersIn = (d: string) => (d.match(/-?\d+(?:\.\d+)?/gu) ?? []).map(Number);

/** The box around a mark; groups are taken apart by `flat`. */
export const extentOf = (mark: Exclude<Mark, { type: 'group' }>): Extent => {
  switch (mark.type) {
    case 'text':
      return textExtent(mark);
    case 'circle': {
      const { cx, cy, r } = mark;
      return { what: `circle ${cx} ${cy}`, left: cx - r, right: cx + r, top: cy - r, bottom: cy + r };
    }
    case 'rect':
      return {
        what: 'rect',
        left: mark.x,
        right: mark.x + mark.width,
        top: mark.y,
        bottom: mark.y + mark.height,
      };
    case 'line':
      return {
        what: 'line',
        left: Math.min(mark.x1, mark.x2),
        right: Math.max(mark.x1, mark.x2),
        top: Math.min(mark.y1, mark.y2),
        bottom: Math.max(mark.y1, mark.y2),
      };
    case 'path': {
      const numbers = numbersIn(mark.d);
      const xs = numbers.filter((_, index) => index % 2 === 0);
      const ys = numbers.filter((_, index) => index % 2 === 1);
      return {
        what: 'path',
        left: Math.min(...xs),
        right: Math.max(...xs),
        top: Math.min(...ys),
        bottom: Math.max(...ys),
      };
    }
  }
};

type Part = Exclude<Mark, { type: 'group' }>;

/** All marks that draw, without their groups. */
export const flat = (marks: readonly Mark[]): Part[] =>
  marks.flatMap((mark) => (mark.type === 'group' ? flat(mark.marks) : [mark]));

/** Marks that reach out of the figure, or that have a number that is none. */
export const outside = (figure: Figure): string[] =>
  flat(figure.marks)
    .map(extentOf)
    .filter(
      ({ left, right, top, bottom }) =>
        // A tenth of a point is rounding; `!(x >= y)` also catches NaN.
        !(left >= -0.1 && top >= -0.1 && right <= figure.width + 0.1 && bottom <= figure.height + 0.1),
    )
    .map(({ what }) => what);

const touch = (a: Extent, b: Extent): boolean =>
  a.left < b.right - 0.05 && b.left < a.right - 0.05 && a.top < b.bottom - 0.05 && b.top < a.bottom - 0.05;

/** Pairs of texts that overlap. */
export const overlappingTexts = (figure: Figure): string[] => {
  const texts = flat(figure.marks).flatMap((mark) => (mark.type === 'text' ? [extentOf(mark)] : []));
  return texts.flatMap((a, index) =>
    texts.slice(index + 1).flatMap((b) => (touch(a, b) ? [`${a.what} and ${b.what}`] : [])),
  );
};

/** Pairs of groups of which a disc or text of one overlaps a disc or text of the other. */
export const overlappingGroups = (figure: Figure): string[] => {
  const groups = figure.marks.flatMap((mark) => (mark.type === 'group' ? [mark] : []));
  const extents = groups.map(({ marks }) =>
    flat(marks).flatMap((mark) => (mark.type === 'circle' || mark.type === 'text' ? [extentOf(mark)] : [])),
  );
  return groups.flatMap((group, index) =>
    groups.slice(index + 1).flatMap((other, offset) => {
      const [mine, theirs] = [extents[index] ?? [], extents[index + 1 + offset] ?? []];
      return mine.some((a) => theirs.some((b) => touch(a, b))) ? [`${group.label} and ${other.label}`] : [];
    }),
  );
};

/** The smallest type of a figure. */
export const smallestType = (figure: Figure): number =>
  Math.min(
    Number.POSITIVE_INFINITY,
    ...flat(figure.marks).map((mark) => (mark.type === 'text' ? mark.size : 99)),
  );

export const textsOf = (figure: Figure): string[] =>
  flat(figure.marks).flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
