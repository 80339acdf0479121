import type { Day } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';
import { message, type Message } from './message.ts';
import { commitmentsSince } from './since-commitments.ts';
import { contractSince } from './since-contract.ts';
import { decisionsSince } from './since-decisions.ts';
import { goalsSince } from './since-goals.ts';
import { healthSince } from './since-health.ts';
import { allOf, type SinceGroup, type TwoPlans } from './since-line.ts';
import { moneySince, type ArrBridge } from './since-money.ts';
import { peopleSince } from './since-people.ts';
import type { PipelineBridge } from './since-pipeline.ts';
import { risksSince } from './since-risks.ts';

/** What changed in a plan since a review, in money and people (row 54; PDF spec, page 3). */
export type SinceReview = {
  readonly from: Day;
  readonly to: Day;
  /** "Since 5 Dec 2025: pipeline +$45K, 2 people warmer, 1 risk opened". */
  readonly title: Message;
  /** ISO 4217; every amount is in minor units of it. */
  readonly currency: string;
  /** Null where there is nothing to compare: not recorded, or in another currency then. */
  readonly arr: ArrBridge | null;
  readonly pipeline: PipelineBridge | null;
  /** Every part of the story in its order, those without a line included. */
  readonly groups: readonly SinceGroup[];
};

/** Clauses of the title at most: more are a list, not a headline. */
const inTitle = 4;

const titleOf = (groups: readonly SinceGroup[], from: Day): Message => {
  const on = { day: from };
  // The first clause of every part before the second one of any.
  const first = groups.flatMap(({ clauses }) => clauses.slice(0, 1));
  const rest = groups.flatMap(({ clauses }) => clauses.slice(1));
  const what = allOf([...first, ...rest].slice(0, inTitle));
  if (what) return message('since.title', { on, what: { message: what } });
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  return count === 0
    ? message('since.title.nothing', { on })
    : message('since.title', { on, what: { message: message('since.clause.changes', { count }) } });
};

/** What is said where there is no earlier plan to compare with. */
export const firstPlan: Message = message('since.first');

/**
 * The story from one state of a plan to a later one.
 * @param asOfBefore the day `before` is a picture of; the rules are applied as of that day.
 * @param asOfAfter the day `after` is a picture of.
 */
export const sinceReview = (
  before: PlanRecords,
  after: PlanRecords,
  asOfBefore: Day,
  asOfAfter: Day,
): SinceReview => {
  const plans: TwoPlans = { before, after, from: asOfBefore, to: asOfAfter };
  const { currency, arr, pipeline, group } = moneySince(plans);
  const groups = [
    group,
    peopleSince(plans),
    healthSince(plans),
    risksSince(plans),
    commitmentsSince(plans),
    goalsSince(plans),
    decisionsSince(plans),
    contractSince(plans),
  ];
  return {
    from: asOfBefore,
    to: asOfAfter,
    title: titleOf(groups, asOfBefore),
    currency,
    arr,
    pipeline,
    groups,
  };
};
