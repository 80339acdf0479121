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
  sort: z.strictObject({ column: z.enum(bookColumns), direction: z.enum(['asc', 'desc']) }),
  groupBy: z.enum(bookGroups).nullable(),
  columns: z.array(z.enum(bookColumns)).max(bookColumns.length),
});
export type BookLayout = z.infer<typeof bookLayout>;

export const emptyBookLayout: BookLayout = {
  query: '',
  filters: [],
  sort: { column: 'name', direction: 'asc' },
  groupBy: null,
  columns: ['name', 'status', 'renewalInDays', 'arr', 'arrAtRisk', 'planAge', 'nextStep', 'owner'],
};
