import type { Account } from '../records/account.ts';
import type { segmentKinds, WhitespaceCell, WhitespaceStatus } from '../records/goal.ts';
import type { Lever, Opportunity } from '../records/growth.ts';
import type { PlanRecords } from '../records/plan.ts';

export type SegmentKind = (typeof segmentKinds)[number];

/** A place of the grid: a product in a department or region. */
export type WhitespacePlace = {
  readonly product: string;
  readonly segment: string;
  /** Null while nothing is recorded of it. */
  readonly cell: WhitespaceCell | null;
  /** The opportunity it has become. */
  readonly opportunity: Opportunity | null;
};

export type WhitespaceRow = {
  readonly product: string;
  /** The account has bought it (row 5). */
  readonly owned: boolean;
  readonly places: readonly WhitespacePlace[];
  /** Value of the open places, minor units. */
  readonly open: number;
};

/** Products x departments, or products x regions; amounts in minor units of `currency`. */
export type WhitespaceGrid = {
  readonly kind: SegmentKind;
  readonly currency: string;
  readonly rows: readonly WhitespaceRow[];
  readonly columns: readonly { readonly segment: string; readonly open: number }[];
  /** Value of all open places. */
  readonly open: number;
  /** The part of `open` that is an open opportunity already. */
  readonly planned: number;
  /** Open places without a value: the totals leave them out. */
  readonly withoutValue: number;
  readonly counts: Readonly<Record<WhitespaceStatus | 'notLooked', number>>;
};

/** Names are the same whatever their case and the blanks around them. */
export const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Names one place of a grid: the same for every spelling of its product and segment. */
export const placeKey = ({ product, segment }: Pick<WhitespaceCell, 'product' | 'segment'>): string =>
  JSON.stringify([product.trim().toLowerCase(), segment.trim().toLowerCase()]);

const distinct = (names: readonly string[]): string[] =>
  names.filter((name, index) => names.findIndex((other) => sameName(other, name)) === index);

const openValue = (places: readonly WhitespacePlace[]): number =>
  places.reduce((sum, { cell }) => sum + (cell?.status === 'Open' ? (cell.value ?? 0) : 0), 0);

const countsOf = (places: readonly WhitespacePlace[]): WhitespaceGrid['counts'] => {
  const count = (status: WhitespaceStatus | null) =>
    places.filter(({ cell }) => (cell?.status ?? null) === status).length;
  return {
    Ours: count('Ours'),
    Open: count('Open'),
    Competitor: count('Competitor'),
    'In-house': count('In-house'),
    'No fit': count('No fit'),
    notLooked: count(null),
  };
};

/** The products of an account's whitespace: those it has bought, then the others in the order they came. */
export const whitespaceProducts = ({
  account,
  whitespaceCells,
}: Pick<PlanRecords, 'account' | 'whitespaceCells'>): string[] =>
  distinct([...account.products, ...whitespaceCells.map(({ product }) => product)]);

/** The departments or regions of an account's whitespace in the order they came. */
export const whitespaceSegments = (cells: readonly WhitespaceCell[], kind: SegmentKind): string[] =>
  distinct(cells.filter(({ segmentKind }) => segmentKind === kind).map(({ segment }) => segment));

/** The whitespace of an account by department or by region (row 32). */
export const whitespaceGrid = (records: PlanRecords, kind: SegmentKind): WhitespaceGrid => {
  const cells = new Map(
    records.whitespaceCells
      .filter(({ segmentKind }) => segmentKind === kind)
      .map((cell) => [placeKey(cell), cell]),
  );
  const opportunities = new Map(records.opportunities.map((one) => [one.id, one]));
  const segments = whitespaceSegments(records.whitespaceCells, kind);
  const rows = whitespaceProducts(records).map((product): WhitespaceRow => {
    const places = segments.map((segment): WhitespacePlace => {
      const cell = cells.get(placeKey({ product, segment })) ?? null;
      return { product, segment, cell, opportunity: opportunities.get(cell?.opportunityId ?? '') ?? null };
    });
    const owned = records.account.products.some((bought) => sameName(bought, product));
    return { product, owned, places, open: openValue(places) };
  });
  const places = rows.flatMap((row) => row.places);
  return {
    kind,
    currency: records.account.currency ?? 'USD',
    rows,
    columns: segments.map((segment, index) => ({
      segment,
      open: openValue(rows.flatMap((row) => row.places[index] ?? [])),
    })),
    open: openValue(places),
    planned: openValue(places.filter(({ opportunity }) => opportunity?.status === 'Open')),
    withoutValue: places.filter(({ cell }) => cell?.status === 'Open' && cell.value === null).length,
    counts: countsOf(places),
  };
};

/** Both grids of an account. */
export type Whitespace = Readonly<Record<SegmentKind, WhitespaceGrid>>;

export const whitespaceOf = (records: PlanRecords): Whitespace => ({
  Department: whitespaceGrid(records, 'Department'),
  Region: whitespaceGrid(records, 'Region'),
});

/** The lever that fills a place: a product they do not have yet, or one they have somewhere else. */
const leverOf = (owned: boolean, kind: SegmentKind): Lever => {
  if (!owned) return 'Module cross-sell';
  return kind === 'Region' ? 'Geographic expansion' : 'Department expansion';
};

/** What an opportunity made from a place begins with. */
export const opportunityFrom = (
  account: Account,
  place: Pick<WhitespaceCell, 'product' | 'segmentKind' | 'value'>,
): Pick<Opportunity, 'type' | 'lever' | 'value' | 'owner'> => {
  const owned = account.products.some((bought) => sameName(bought, place.product));
  return {
    type: owned ? 'Expansion' : 'Cross-sell',
    lever: leverOf(owned, place.segmentKind),
    value: place.value,
    owner: account.primaryCsm,
  };
};
