import type { FigureBox } from './box.ts';
import type { OrgItem } from './org-chart-blocks.ts';
import type { OrgDetail, OrgPerson } from './org-chart-cards.ts';
import { orgForest, type OrgForest } from './org-chart-forest.ts';
import { drawForest, type OrgChart } from './org-chart.ts';

/** A page of an org chart that does not fit on one. */
export type OrgPart = {
  /** From 1. */
  readonly number: number;
  readonly figure: OrgChart;
  /** Whose lines it shows; empty for the top of the chart. */
  readonly personIds: readonly string[];
  /** True when its first line began on an earlier part. */
  readonly continued: boolean;
};

type Piece = {
  readonly forest: OrgForest;
  /** Null for the top of the chart. */
  readonly personId: string | null;
  readonly continued: boolean;
};

const details: readonly OrgDetail[] = ['full', 'title', 'name'];

const everybody = (items: readonly OrgItem[]): OrgItem[] =>
  items.flatMap((item) => [item, ...everybody(item.reports)]);

const countOf = (items: readonly OrgItem[]): number => everybody(items).length;

/** Every line below the first `open` people, in the order of their distance from the top, is folded. */
const foldedAfter = (items: readonly OrgItem[], open: number): OrgItem[] => {
  const opened = new Set<OrgItem>();
  let level: readonly OrgItem[] = items;
  while (level.length > 0 && opened.size < open) {
    for (const item of level) if (opened.size < open && item.reports.length > 0) opened.add(item);
    level = level.flatMap((item) => (opened.has(item) ? item.reports : []));
  }
  const fold = (item: OrgItem): OrgItem =>
    opened.has(item)
      ? { ...item, reports: item.reports.map(fold) }
      : { ...item, reports: [], hidden: countOf(item.reports) };
  return items.map(fold);
};

/** The largest count from 1 to `most` that fits; 0 when not even one does. Fitting grows harder with the count. */
const largest = (most: number, fits: (count: number) => boolean): number => {
  let [low, high] = [0, most + 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
};

type Fits = (forest: OrgForest) => boolean;

/** One page's worth of `forest` and what is left for further pages. */
const split = (piece: Piece, fits: Fits): { readonly page: Piece; readonly rest: readonly Piece[] } => {
  const { forest, personId } = piece;
  if (fits(forest)) return { page: piece, rest: [] };
  const withReports = everybody(forest.trees).filter(({ reports }) => reports.length > 0).length;
  const openAt = (open: number): OrgForest => ({ ...forest, trees: foldedAfter(forest.trees, open) });
  // The person a part is about is always opened: a part that only shows a count leads nowhere.
  const least = personId === null ? 0 : 1;
  const open = Math.max(
    least,
    largest(withReports, (count) => fits(openAt(count))),
  );
  const page = openAt(open);
  if (fits(page)) {
    const hidden = new Set(everybody(page.trees).flatMap((item) => (item.hidden > 0 ? [item.id] : [])));
    const rest = everybody(forest.trees)
      .filter(({ id }) => hidden.has(id))
      .map((tree): Piece => ({ forest: { trees: [tree], loose: [] }, personId: tree.id, continued: false }));
    return { page: { ...piece, forest: page }, rest };
  }
  return sliced(piece, page, fits);
};

/** A level with more people than a page holds is cut into as many pages as it takes. */
const sliced = (
  piece: Piece,
  page: OrgForest,
  fits: Fits,
): { readonly page: Piece; readonly rest: readonly Piece[] } => {
  const { forest, personId } = piece;
  const [only] = forest.trees;
  const continued = (next: OrgForest): Piece => ({ forest: next, personId, continued: true });
  if (personId !== null && only) {
    const take = (from: number, to?: number): OrgForest => ({
      trees: [{ ...only, reports: only.reports.slice(from, to) }],
      loose: [],
    });
    const folded = (count: number): OrgForest => ({
      trees: foldedAfter(take(0, count).trees, 1),
      loose: [],
    });
    const count = Math.max(
      1,
      largest(only.reports.length, (many) => fits(folded(many))),
    );
    const first = split({ ...piece, forest: take(0, count) }, (one) => fits(one) || count === 1);
    return { page: first.page, rest: [...first.rest, continued(take(count))] };
  }
  const all = [
    ...page.trees.map((folded, at) => ({ folded, whole: forest.trees[at] ?? folded, loose: false })),
    ...page.loose.map((item) => ({ folded: item, whole: item, loose: true })),
  ];
  const forestOf = (from: number, to?: number): OrgForest => {
    const some = all.slice(from, to);
    return {
      trees: some.flatMap((one) => (one.loose ? [] : [one.folded])),
      loose: some.flatMap((one) => (one.loose ? [one.folded] : [])),
    };
  };
  const count = Math.max(
    1,
    largest(all.length, (many) => fits(forestOf(0, many))),
  );
  const below = all
    .slice(0, count)
    .filter(({ folded }) => folded.hidden > 0)
    .map(({ whole }): Piece => ({
      forest: { trees: [whole], loose: [] },
      personId: whole.id,
      continued: false,
    }));
  const left = all.slice(count);
  const next: OrgForest = {
    trees: left.flatMap((one) => (one.loose ? [] : [one.whole])),
    loose: left.flatMap((one) => (one.loose ? [one.whole] : [])),
  };
  return {
    page: { ...piece, forest: forestOf(0, count) },
    rest: [...(left.length > 0 ? [continued(next)] : []), ...below],
  };
};

const together = (pieces: readonly Piece[]): OrgForest => ({
  trees: pieces.flatMap(({ forest }) => forest.trees),
  loose: pieces.flatMap(({ forest }) => forest.loose),
});

/** So many of the last pages are looked at for room: a line stands not far from those it follows. */
const nearby = 4;

/** Lines share a page as long as they fit; a long line does not leave the page before it half empty. */
const joined = (pieces: readonly Piece[], fits: Fits): Piece[][] => {
  const pages: Piece[][] = [];
  for (const piece of pieces) {
    const joins = piece.personId !== null && !piece.continued;
    const page = joins
      ? pages.slice(-nearby).find((one) => one[0]?.personId !== null && fits(together([...one, piece])))
      : undefined;
    if (page) page.push(piece);
    else pages.push([piece]);
  }
  return pages;
};

/**
 * The org chart in as many parts as it takes, each within the box: one with full cards when it fits, with
 * shorter cards when those do, else the top with counts and a part for each line that is folded there.
 * @param most The fullest cards that may be shown; a customer's edition takes 'title'.
 */
export const orgChartParts = (
  people: readonly OrgPerson[],
  box: FigureBox,
  most: OrgDetail = 'full',
): OrgPart[] => {
  const whole: Piece = { forest: orgForest(people), personId: null, continued: false };
  const allowed = details.slice(details.indexOf(most));
  const fitsWith =
    (detail: OrgDetail): Fits =>
    (forest) => {
      const { width, height } = drawForest(people, forest, box, { detail });
      return height <= box.height && width <= box.width + 0.01;
    };
  const single = allowed.find((detail) => fitsWith(detail)(whole.forest));
  if (single !== undefined || people.length === 0) {
    const figure = drawForest(people, whole.forest, box, { detail: single ?? most });
    return [{ number: 1, figure, personIds: [], continued: false }];
  }
  const detail = allowed.find((one) => one !== 'full') ?? most;
  const fits = fitsWith(detail);
  const pieces: Piece[] = [];
  const queue: Piece[] = [whole];
  for (let piece = queue.shift(); piece; piece = queue.shift()) {
    const { page, rest } = split(piece, fits);
    pieces.push(page);
    queue.unshift(...rest);
  }
  const pages = joined(pieces, fits);
  const partOf = new Map(
    pages.flatMap((page, index) =>
      page.flatMap(({ personId, continued }): [string, number][] =>
        personId === null || continued ? [] : [[personId, index + 1]],
      ),
    ),
  );
  return pages.map((page, index) => ({
    number: index + 1,
    figure: drawForest(people, together(page), box, { detail, partOf }),
    personIds: page.flatMap(({ personId }) => personId ?? []),
    continued: page[0]?.continued ?? false,
  }));
};
