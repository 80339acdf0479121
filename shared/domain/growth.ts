import { quarterOf, type Day } from '../dates.ts';
import type { Changes } from '../entity.ts';
import type { Confidence, opportunity, Opportunity } from '../records/growth.ts';
import type { PlanRecords } from '../records/plan.ts';
import { leversOf, type LeverResult } from './levers.ts';
import { byName, byText } from './order.ts';
import { shareOf, utilizationOf, type Share } from './seats.ts';

/** Weight of an open value by confidence, whole percent; a weighted total is only shown with these. */
export const confidenceWeights: Readonly<Record<Confidence, number>> = { High: 80, Medium: 50, Low: 20 };

/** Open pipeline of one quarter; null collects what has no timeline. Amounts in minor units. */
export type QuarterLine = {
  /** `2026-Q2`. */
  readonly quarter: string | null;
  /** The quarter is over: what is still open in it needs a new timeline. */
  readonly past: boolean;
  readonly High: number;
  readonly Medium: number;
  readonly Low: number;
  /** Value of opportunities without a confidence. */
  readonly unrated: number;
  readonly total: number;
  readonly opportunities: readonly Opportunity[];
};

/** What the growth plan adds up to; amounts in minor units of `currency`. */
export type Growth = {
  readonly currency: string;
  /** Open opportunities by quarter, then value. */
  readonly open: readonly Opportunity[];
  readonly closed: readonly Opportunity[];
  /** Total expansion pipeline: the sum of the open values (row 30). */
  readonly pipeline: number;
  /** Open opportunities without a value: the total leaves them out. */
  readonly withoutValue: number;
  readonly shareOfArr: Share | null;
  /** Sum of value x weight; opportunities without a confidence are left out and counted. */
  readonly weighted: {
    readonly total: number;
    readonly weights: typeof confidenceWeights;
    readonly withoutConfidence: number;
  };
  readonly byQuarter: readonly QuarterLine[];
  readonly utilization: Share | null;
  readonly levers: readonly LeverResult[];
};

const isOpen = ({ status }: Opportunity): boolean => status === 'Open';
export const isWon = ({ status }: Opportunity): boolean => status === 'Won';
const sum = (opportunities: readonly Opportunity[]): number =>
  opportunities.reduce((total, { value }) => total + (value ?? 0), 0);

/**
 * An edit of an opportunity with what follows from it: one that is won or lost closes today unless a day is
 * given, one that is opened again has no closing day (row 30).
 */
export const closingOf = (
  before: Pick<Opportunity, 'status' | 'closedOn'>,
  changes: Changes<typeof opportunity>,
  today: Day,
): Changes<typeof opportunity> => {
  const { status = before.status, closedOn } = changes;
  if (status === before.status || closedOn !== undefined) return changes;
  if (status === 'Open') return before.closedOn === null ? changes : { ...changes, closedOn: null };
  return before.closedOn === null ? { ...changes, closedOn: today } : changes;
};

/** Sum of the open opportunities' values, minor units (row 30). */
export const pipelineOf = (opportunities: readonly Opportunity[]): number =>
  sum(opportunities.filter(isOpen));

const lastOfAll = '9999-Q4';
const inPlanOrder = (a: Opportunity, b: Opportunity): number =>
  byText(a.timeline ?? lastOfAll, b.timeline ?? lastOfAll) ||
  (b.value ?? 0) - (a.value ?? 0) ||
  byName(a.name, b.name) ||
  byText(a.id, b.id);

const quarterLine = (
  quarter: string | null,
  opportunities: readonly Opportunity[],
  asOf: Day,
): QuarterLine => {
  const of = (confidence: Confidence | null) =>
    sum(opportunities.filter((opportunity) => opportunity.confidence === confidence));
  return {
    quarter,
    past: quarter !== null && quarter < quarterOf(asOf),
    High: of('High'),
    Medium: of('Medium'),
    Low: of('Low'),
    unrated: of(null),
    total: sum(opportunities),
    opportunities,
  };
};

const weightedTotal = (open: readonly Opportunity[]): number => {
  const hundredths = open.reduce(
    (total, { value, confidence }) =>
      total + (confidence === null ? 0 : (value ?? 0) * confidenceWeights[confidence]),
    0,
  );
  return Math.round(hundredths / 100);
};

/** Won and lost opportunities, the latest first. */
const byClosing = (a: Opportunity, b: Opportunity): number =>
  byText(b.closedOn ?? '', a.closedOn ?? '') || inPlanOrder(a, b);

/** The growth plan of an account with its totals on a day (rows 30, 31, 33). */
export const growthOf = (records: PlanRecords, asOf: Day): Growth => {
  const open = records.opportunities.filter(isOpen).sort(inPlanOrder);
  const pipeline = sum(open);
  const quarters = [...new Set(open.map(({ timeline }) => timeline))];
  return {
    currency: records.account.currency ?? 'USD',
    open,
    closed: records.opportunities.filter((opportunity) => !isOpen(opportunity)).sort(byClosing),
    pipeline,
    withoutValue: open.filter(({ value }) => value === null).length,
    shareOfArr: shareOf(pipeline, records.account.arr),
    weighted: {
      total: weightedTotal(open),
      weights: confidenceWeights,
      withoutConfidence: open.filter(({ confidence }) => confidence === null).length,
    },
    byQuarter: quarters.map((quarter) =>
      quarterLine(
        quarter,
        open.filter(({ timeline }) => timeline === quarter),
        asOf,
      ),
    ),
    utilization: utilizationOf(records.account),
    levers: leversOf(records),
  };
};
