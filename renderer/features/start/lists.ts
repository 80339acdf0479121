import { emptyBookLayout, type BookFilter, type BookLayout } from '../../../shared/book-view.ts';

/** What Home looks for in the book; each is a layout that the book opens with. */
export const attention = ['overdue', 'renewals30', 'atRisk', 'renewals60', 'renewals90', 'stale'] as const;
export type Attention = (typeof attention)[number];

const renews = (from: number | null, to: number): readonly BookFilter[] => [
  { test: 'between', column: 'renewalInDays', from, to },
];

const filters: Record<Attention, readonly BookFilter[]> = {
  overdue: renews(null, -1),
  renewals30: renews(0, 30),
  renewals60: renews(31, 60),
  renewals90: renews(61, 90),
  atRisk: [
    { test: 'oneOf', column: 'status', values: ['At Risk', 'Critical'] },
    { test: 'nextStep', value: false },
  ],
  // Row 50: a plan is stale when nobody changed it for more than 30 days.
  stale: [{ test: 'between', column: 'planAge', from: 31, to: null }],
};

const sorts: Record<Attention, BookLayout['sort']> = {
  overdue: { column: 'renewalInDays', direction: 'asc' },
  renewals30: { column: 'renewalInDays', direction: 'asc' },
  renewals60: { column: 'renewalInDays', direction: 'asc' },
  renewals90: { column: 'renewalInDays', direction: 'asc' },
  atRisk: { column: 'renewalInDays', direction: 'asc' },
  stale: { column: 'planAge', direction: 'desc' },
};

/** The arrangement of the book that shows a list. */
export const layoutOf = (list: Attention): BookLayout => ({
  ...emptyBookLayout,
  filters: [...filters[list]],
  sort: sorts[list],
});

/** Every renewal of the next 90 days: a tile of Home. */
export const renewalsIn90: BookLayout = {
  ...emptyBookLayout,
  filters: [...renews(0, 90)],
  sort: { column: 'renewalInDays', direction: 'asc' },
};

/** Every account whose ARR is at risk: a tile of Home. */
export const atRisk: BookLayout = {
  ...emptyBookLayout,
  filters: [{ test: 'oneOf', column: 'status', values: ['At Risk', 'Critical'] }],
  sort: { column: 'arrAtRisk', direction: 'desc' },
};
