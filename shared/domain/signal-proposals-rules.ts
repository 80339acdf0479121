import { enoughThreads } from './threads.ts';

/** From the best score down: the score, and the least value (whole number, inclusive) that earns it. */
export type Steps = readonly (readonly [score: 2 | 3 | 4 | 5, atLeast: number])[];

/**
 * How data becomes a proposed score (row 28): every number of it, in one table, printed beside the grid. Below
 * the last step a score is 1.
 */
export const proposalRules = {
  /** Active of licensed seats, percent. */
  seats: {
    steps: [
      [5, 90],
      [4, 80],
      [3, 65],
      [2, 50],
    ],
  },
  survey: {
    /** Answers count for this many days, the day itself included. */
    windowDays: 90,
    /** Fewer answers say nothing. */
    fewest: 3,
    /** NPS: % of 9 and 10 less % of 0 to 6, from -100 to 100. */
    npsSteps: [
      [5, 50],
      [4, 30],
      [3, 0],
      [2, -30],
    ],
    /** CSAT: % positive answers, 4 and 5 of 5, 8 to 10 of 10. */
    csatSteps: [
      [5, 90],
      [4, 80],
      [3, 70],
      [2, 50],
    ],
  },
  tickets: {
    /** Length of a period; it is compared with the one before. */
    periodDays: 90,
    /** A difference of this many tickets or fewer is noise. */
    withinTickets: 2,
    withinScore: 4,
    /** Growth against the period before, percent; at most this much. */
    mostGrowth: [
      [5, -25],
      [4, 10],
      [3, 50],
      [2, 100],
    ],
    /** The best score with this many urgent or high tickets open, the last one also with more. */
    caps: [5, 3, 2, 1],
  },
  engagement: {
    /** Stakeholders engaged at least. */
    threads: enoughThreads,
    /** A meeting within this many days. */
    meetingDays: 45,
    /** A newest contact older than this says more about the record than about the customer. */
    oldestDays: 180,
  },
} as const satisfies {
  readonly seats: { readonly steps: Steps };
  readonly survey: Readonly<Record<string, number | Steps>>;
  readonly tickets: Readonly<Record<string, number | Steps | readonly number[]>>;
  readonly engagement: Readonly<Record<string, number>>;
};
