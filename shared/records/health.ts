import { z } from 'zod';

import { defineEntity, type RecordOf } from '../entity.ts';
import { choice, integer, json, reference, requiredDay, requiredText, text } from '../fields.ts';

export const trends = ['Up', 'Flat', 'Down'] as const;
export type Trend = (typeof trends)[number];

const signal = z.strictObject({
  /** Stable key, never shown. */
  key: z.string().min(1).max(60),
  label: z.string().min(1).max(100),
  /** Whole-number weight, 1 to 100; every signal weighs 1 in the default scorecard. */
  weight: z.int().min(1).max(100),
  /** Where the score usually comes from. */
  source: z.string().max(100),
  /** Days after which a score of this signal is stale, when not those of the scorecard (row 27). */
  shelfLifeDays: z.int().min(1).max(3650).optional(),
});
export type Signal = z.infer<typeof signal>;

/** A version of the health model; an old assessment keeps the version it was made with (row 24). */
export const scorecard = defineEntity('scorecard', {
  name: requiredText(100),
  version: integer(1, 1_000_000),
  signals: json(z.array(signal).min(1).max(30), undefined),
  /** Healthy is above this percentage, whole percent. */
  healthyAbove: integer(1, 100),
  /** Critical is below this percentage, whole percent. */
  criticalBelow: integer(0, 99),
  /** Days after which a score is stale. */
  shelfLifeDays: integer(1, 3650),
  /** Fewer scored signals than this is "Not enough data". */
  minimumScored: integer(1, 30),
});

/** One look at an account's health on a day; at most one per account and day (row 26). */
export const assessment = defineEntity('assessment', {
  accountId: reference('account'),
  scorecardId: reference('scorecard'),
  assessedOn: requiredDay(),
  assessedBy: text(200),
});

/** One signal of an assessment. No row, or a null score, is "not scored": never a zero (row 25). */
export const signalScore = defineEntity('signalScore', {
  accountId: reference('account'),
  assessmentId: reference('assessment'),
  signal: requiredText(60),
  /** 1 to 5, 5 is healthiest. */
  score: integer(1, 5, { audience: 'customer' }),
  trend: choice(trends, { audience: 'customer' }),
  source: text(100),
  note: text(2000),
  /** The day the score was given; carried over unchanged by later assessments, so it ages. */
  scoredOn: requiredDay(),
});

export type Scorecard = RecordOf<typeof scorecard>;
export type Assessment = RecordOf<typeof assessment>;
export type SignalScore = RecordOf<typeof signalScore>;
