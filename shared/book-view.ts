import { z } from 'zod';

/** The columns of the book of business (row 1), in their usual order. */
export const bookColumns = [
  'name',
  'status',
  'renewalInDays',
  'arr',
  'arrAtRisk',
  'planAge',
  'nextStep',
  'owner',
  'tier',
  'lifecycleStage',
  'industry',
  'country',
  'segment',
  'utilization',
  'pipeline',
  'openRisks',
  'currency',
  'crmId',
  'domain',
  'renewalDate',
  'contractStart',
  'licensedSeats',
  'activeSeats',
] as const;
export type BookColumn = (typeof bookColumns)[number];

/** The column of a field that the user made, by the id of the field (row 6). */
export type CustomColumn = `custom:${string}`;
export type AnyBookColumn = BookColumn | CustomColumn;

export const customColumn = (fieldId: string): CustomColumn => `custom:${fieldId}`;

export const isOwnColumn = (column: AnyBookColumn): column is BookColumn => !column.startsWith('custom:');

/** The id of the field behind a column, or null for a column of the book's own. */
export const customFieldIdOf = (column: string): string | null =>
  column.startsWith('custom:') ? column.slice('custom:'.length) : null;

const anyColumn = z.union([z.enum(bookColumns), z.templateLiteral(['custom:', z.string().min(1).max(64)])]);
/** Columns of a layout at most: the book's own and a hundred of the user's. */
const mostColumns = bookColumns.length + 100;

/** Columns the book can be grouped by. */
export const bookGroups = [
  'status',
  'owner',
  'tier',
  'lifecycleStage',
  'industry',
  'country',
  'segment',
  'currency',
  'renewalQuarter',
] as const;
export type BookGroup = (typeof bookGroups)[number];

/** A condition on one column; `values` with null means "not recorded". */
export const bookFilter = z.discriminatedUnion('test', [
  z.strictObject({
    test: z.literal('oneOf'),
    column: z.enum(bookGroups),
    values: z.array(z.string().max(300).nullable()).max(500),
  }),
  z.strictObject({
    test: z.literal('between'),
    column: z.enum(['renewalInDays', 'arr', 'planAge', 'utilization']),
    /** Inclusive; days, units of the account's currency, days, whole percent. */
    from: z.number().nullable(),
    to: z.number().nullable(),
  }),
  z.strictObject({ test: z.literal('keyAccount'), value: z.boolean() }),
  /** Whether something to do next is recorded. */
  z.strictObject({ test: z.literal('nextStep'), value: z.boolean() }),
]);
export type BookFilter = z.infer<typeof bookFilter>;

/** What the book shows and how: what a saved view remembers. */
export const bookLayout = z.strictObject({
  query: z.string().max(500),
  filters: z.array(bookFilter).max(50),
  sort: z.strictObject({ column: anyColumn, direction: z.enum(['asc', 'desc']) }),
  groupBy: z.enum(bookGroups).nullable(),
  columns: z.array(anyColumn).max(mostColumns),
});
export type BookLayout = z.infer<typeof bookLayout>;

export const emptyBookLayout: BookLayout = {
  query: '',
  filters: [],
  sort: { column: 'name', direction: 'asc' },
  groupBy: null,
  columns: ['name', 'status', 'renewalInDays', 'arr', 'arrAtRisk', 'planAge', 'nextStep', 'owner'],
};
