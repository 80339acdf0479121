import { z } from 'zod';

import { id } from './contract-parts.ts';
import { healthStatuses } from './domain/scorecard.ts';
import { healthGridLayout, healthGridRow, scorecardContent } from './health-grid.ts';
import { signalScore } from './records/health.ts';

const status = z.enum(healthStatuses);
const points = { points: z.int(), possible: z.int() };

/** What is said about one signal of an account today; what is left out stays. */
const scoring = {
  accountId: id,
  signal: z.string().min(1).max(60),
  score: signalScore.fields.score.schema.optional(),
  trend: signalScore.fields.trend.schema.optional(),
  source: signalScore.fields.source.schema.optional(),
  note: signalScore.fields.note.schema.optional(),
};

/** Calls about health: assessments, the grid over all accounts, scorecards. */
export const healthContract = {
  'health.score': {
    /** Scores one signal today: amends today's assessment, or starts one that carries the other scores over. */
    input: z.strictObject(scoring),
    output: z.strictObject({ assessmentId: id }),
  },
  'health.scoreMany': {
    /** Several signals, of one account or many, as one step of undo: accepted proposals, a pasted column. */
    input: z.strictObject({ scores: z.array(z.strictObject(scoring)).min(1).max(10_000) }),
    output: z.strictObject({ scored: z.int() }),
  },
  'healthGrid.ids': {
    input: z.strictObject({ layout: healthGridLayout }),
    output: z.strictObject({
      /** Row numbers in order. */
      nums: z.instanceof(Uint32Array),
      /** The scorecard that the next score is given with: its signals are the columns. */
      scorecard: scorecardContent.extend({ version: z.int() }),
    }),
  },
  'healthGrid.counts': {
    /** How many accounts a search finds, whatever the other filters leave. */
    input: z.strictObject({ query: z.string().max(500) }),
    output: z.strictObject({
      statuses: z.record(status, z.int()),
      /** Accounts with a score past its shelf life. */
      stale: z.int(),
    }),
  },
  'healthGrid.rows': {
    input: z.strictObject({ nums: z.array(z.int().min(0).max(0xffff_ffff)).max(500) }),
    output: z.array(healthGridRow),
  },
  /** Every version, newest first, with how many accounts were last assessed with it. */
  'scorecard.list': {
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        /** Null: the default scorecard before anything is assessed with it. */
        id: id.nullable(),
        version: z.int(),
        content: scorecardContent,
        accounts: z.int(),
        assessments: z.int(),
      }),
    ),
  },
  'scorecard.preview': {
    input: z.strictObject({ scorecard: scorecardContent }),
    output: z.strictObject({
      accounts: z.int(),
      moves: z.array(z.strictObject({ from: status, to: status, count: z.int() })),
      changed: z.array(
        z.strictObject({
          id,
          name: z.string(),
          from: status,
          to: status,
          before: z.strictObject(points),
          after: z.strictObject({ ...points, scored: z.int() }),
        }),
      ),
    }),
  },
  'scorecard.save': {
    /**
     * Makes a new version; assessments keep theirs. `basedOn` is the newest version the edit was made on:
     * another one now is a CONFLICT. What no scorecard can be is BAD_REQUEST with its `field`.
     */
    input: z.strictObject({ basedOn: id.nullable(), scorecard: scorecardContent }),
    output: z.strictObject({ id, version: z.int() }),
  },
} as const;
