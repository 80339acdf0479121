import { z } from 'zod';

import { healthStatuses } from './domain/scorecard.ts';
import { scorecard } from './records/health.ts';

/** What the health grid can be ordered by; `signal` is the score of one signal. */
export const healthGridSorts = ['name', 'status', 'total', 'stale', 'assessed', 'renewal', 'signal'] as const;
export type HealthGridSort = (typeof healthGridSorts)[number];

/** Which accounts the health grid shows, and in which order (row 22). */
export const healthGridLayout = z.strictObject({
  query: z.string().max(500),
  /** Only accounts of these statuses; all of them when empty. */
  statuses: z.array(z.enum(healthStatuses)).max(healthStatuses.length),
  /** Only accounts with a score past its shelf life. */
  staleOnly: z.boolean(),
  sort: z.strictObject({
    column: z.enum(healthGridSorts),
    /** Key of the signal, for `signal`. */
    signal: z.string().max(60).nullable(),
    direction: z.enum(['asc', 'desc']),
  }),
});
export type HealthGridLayout = z.infer<typeof healthGridLayout>;

export const emptyHealthGridLayout: HealthGridLayout = {
  query: '',
  statuses: [],
  staleOnly: false,
  sort: { column: 'name', signal: null, direction: 'asc' },
};

const day = z.iso.date();
const status = z.enum(healthStatuses);

/** One account of the health grid: the scores of its newest assessment up to today. */
export const healthGridRow = z.strictObject({
  num: z.int(),
  id: z.string(),
  name: z.string(),
  renewalDate: day.nullable(),
  assessedOn: day.nullable(),
  /** Version of the scorecard it was assessed with; null without an assessment. */
  version: z.int().nullable(),
  points: z.int(),
  possible: z.int(),
  scored: z.int(),
  of: z.int(),
  percent: z.number().nullable(),
  digits: z.int(),
  status,
  /** Scores past their shelf life. */
  stale: z.int(),
  /** By the signals of the newest scorecard, in its order. */
  cells: z.array(
    z.strictObject({
      signal: z.string(),
      score: z.int().nullable(),
      scoredOn: day.nullable(),
      ageDays: z.int().nullable(),
      stale: z.boolean(),
    }),
  ),
});
export type HealthGridRow = z.infer<typeof healthGridRow>;

/** A scorecard as it is edited and previewed; the core gives it its version. */
export const scorecardContent = z.strictObject({
  name: scorecard.fields.name.schema,
  signals: scorecard.fields.signals.schema,
  healthyAbove: z.int().min(1).max(100),
  criticalBelow: z.int().min(0).max(99),
  shelfLifeDays: z.int().min(1).max(3650),
  minimumScored: z.int().min(1).max(30),
});
