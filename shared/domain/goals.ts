import { daysBetween, type Day } from '../dates.ts';
import type { Goal } from '../records/goal.ts';
import type { PlanRecords } from '../records/plan.ts';
import { measureOf, type Measure } from './goal-measure.ts';
import { byName, byText } from './order.ts';
import type { DisplayStatus } from './status.ts';
import { valueLogAt, type ValueLog } from './value-log.ts';

/** A goal's figure of today is stale after this many days: reviews are quarterly (row 34). */
export const figureFreshDays = 90;

/** How far a goal has come, when its three figures are numbers of one unit. */
export type GoalProgress = {
  readonly baseline: Measure;
  readonly now: Measure;
  readonly target: Measure;
  /** Of the way from baseline to target: below 0 away from the target, above 100 beyond it. */
  readonly percent: number;
};

/** What to say of a goal first: its own status, or that an open one is late or has got where it should. */
export type GoalState = 'open' | 'atTarget' | 'late' | 'reached' | 'missed' | 'dropped';

export type GoalLine = {
  readonly goal: Goal;
  readonly progress: GoalProgress | null;
  readonly state: GoalState;
  /** Days since `now` was measured; null when the day or the figure is not recorded. */
  readonly measuredAge: number | null;
  /** An open goal whose figure of today is too old to show, or of no known day. */
  readonly stale: boolean;
};

/** The goals of a plan on a day, and the value delivered for them. */
export type Goals = {
  /** Open ones first, short term before long, by the day they are due. */
  readonly lines: readonly GoalLine[];
  readonly open: number;
  readonly reached: number;
  readonly log: ValueLog;
};

const sameUnit = (...measures: readonly Measure[]): boolean =>
  new Set(measures.map(({ unit }) => unit).filter((unit) => unit !== '')).size <= 1;

/**
 * Progress from the three figures as they are written. Null when one is missing or no number, when their
 * units differ, or when baseline and target are the same.
 */
export const goalProgress = (goal: Pick<Goal, 'baseline' | 'now' | 'target'>): GoalProgress | null => {
  const baseline = measureOf(goal.baseline);
  const now = measureOf(goal.now);
  const target = measureOf(goal.target);
  if (!baseline || !now || !target || !sameUnit(baseline, now, target)) return null;
  const way = target.value - baseline.value;
  if (way === 0) return null;
  return { baseline, now, target, percent: ((now.value - baseline.value) * 100) / way };
};

const stateOf = ({ status, dueOn }: Goal, progress: GoalProgress | null, asOf: Day): GoalState => {
  if (status === 'Reached') return 'reached';
  if (status === 'Missed') return 'missed';
  if (status === 'Dropped') return 'dropped';
  if (progress && progress.percent >= 100) return 'atTarget';
  return dueOn !== null && dueOn < asOf ? 'late' : 'open';
};

const lineOf = (goal: Goal, asOf: Day): GoalLine => {
  const progress = goalProgress(goal);
  const measured = goal.now !== null && goal.measuredOn !== null;
  const measuredAge = measured && goal.measuredOn ? daysBetween(goal.measuredOn, asOf) : null;
  const open = goal.status === 'Open';
  return {
    goal,
    progress,
    state: stateOf(goal, progress, asOf),
    measuredAge,
    stale: open && goal.now !== null && (measuredAge === null || measuredAge > figureFreshDays),
  };
};

const lastOfAll = '9999-12-31';
const inOrder = (a: Goal, b: Goal): number =>
  Number(a.status !== 'Open') - Number(b.status !== 'Open') ||
  Number(a.horizon === 'Long') - Number(b.horizon === 'Long') ||
  byText(a.dueOn ?? lastOfAll, b.dueOn ?? lastOfAll) ||
  byName(a.title, b.title) ||
  byText(a.id, b.id);

/** The goals of a plan with their progress and age (row 34). */
export const goalsAt = (records: PlanRecords, asOf: Day): Goals => {
  const goals = [...records.goals].sort(inOrder);
  return {
    lines: goals.map((goal) => lineOf(goal, asOf)),
    open: goals.filter(({ status }) => status === 'Open').length,
    reached: goals.filter(({ status }) => status === 'Reached').length,
    log: valueLogAt(records, asOf),
  };
};

const display: Readonly<Record<GoalState, DisplayStatus>> = {
  open: 'neutral',
  atTarget: 'good',
  late: 'bad',
  reached: 'good',
  missed: 'bad',
  dropped: 'neutral',
};
export const displayGoal = (state: GoalState): DisplayStatus => display[state];
