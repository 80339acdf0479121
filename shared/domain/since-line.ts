import type { Day } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';
import type { EntityName } from '../records/registry.ts';
import type { MessageCode } from '../text/en/messages.ts';
import type { Finding, PlanTab } from './finding.ts';
import { message, type Message, type Param } from './message.ts';
import type { DisplayStatus } from './status.ts';

/** A plan as it was on a day and as it is on a later one. */
export type TwoPlans = {
  readonly before: PlanRecords;
  readonly after: PlanRecords;
  readonly from: Day;
  readonly to: Day;
};

/** One thing that is different since a review. */
export type SinceLine = {
  readonly says: Message;
  /** Whether it is good or bad for us; neutral where it is neither. */
  readonly tone: DisplayStatus;
  /** The record it is about, where it is now; a record that is gone has a null id. */
  readonly jump: Finding['jump'];
};

/** What happened in one part of the plan. */
export type SinceGroup = {
  readonly id: SinceGroupId;
  /** The part in one sentence: "ARR unchanged at $250K, pipeline $143K to $188K". */
  readonly says: Message;
  /** The most telling first. */
  readonly lines: readonly SinceLine[];
  /** For the title over all parts, the most telling first. */
  readonly clauses: readonly Message[];
};

export const sinceGroups = [
  'money',
  'people',
  'health',
  'risks',
  'commitments',
  'goals',
  'decisions',
  'contract',
] as const;
export type SinceGroupId = (typeof sinceGroups)[number];

/** Where the kinds of records of the story are shown. */
const tabs = {
  account: 'overview',
  arrMovement: 'overview',
  teamMember: 'overview',
  renewalCycle: 'renewal',
  stakeholder: 'stakeholders',
  checkAnswer: 'stakeholders',
  signalScore: 'health',
  scorecard: 'health',
  opportunity: 'growth',
  goal: 'growth',
  valueEntry: 'growth',
  risk: 'risks',
  action: 'meetings',
  decision: 'renewal',
  decisionRequest: 'meetings',
} as const satisfies Partial<Record<EntityName, PlanTab>>;

/** A record of the story; a null id is one that is gone, or all of its kind. */
type Place = readonly [entity: keyof typeof tabs, id: string | null, field?: string | null];

/** A line that leads to `place`, said by `code` with `params`. */
export const sinceLine = (
  tone: DisplayStatus,
  [entity, id, field = null]: Place,
  code: MessageCode,
  params: Readonly<Record<string, Param>> = {},
): SinceLine => ({ says: message(code, params), tone, jump: { tab: tabs[entity], entity, id, field } });

/** Clauses as one: "a, b, c"; null for none. */
export const allOf = (clauses: readonly Message[]): Message | null => {
  const [one, ...rest] = clauses;
  if (!one) return null;
  const more = allOf(rest);
  return more ? message('since.and', { one: { message: one }, more: { message: more } }) : one;
};

/** "3 people warmer", or nothing for none. */
export const counted = (code: MessageCode, count: number): Message[] =>
  count > 0 ? [message(code, { count })] : [];

/** How a part is summed up: its clauses, else how many changes it tells of, or that there is none. */
export const summedUp = (clauses: readonly Message[], lines: readonly SinceLine[]): Message =>
  allOf(clauses) ??
  (lines.length > 0 ? message('since.clause.changes', { count: lines.length }) : message('since.none'));

type Named = { readonly id: string };

/** Records of two plans by what became of them, each in the order of its own plan. */
export const matched = <T extends Named>(before: readonly T[], after: readonly T[]) => {
  const [was, is] = [new Map(before.map((one) => [one.id, one])), new Map(after.map((one) => [one.id, one]))];
  return {
    added: after.filter(({ id }) => !was.has(id)),
    removed: before.filter(({ id }) => !is.has(id)),
    kept: after.flatMap((now) => {
      const earlier = was.get(now.id);
      return earlier ? [[earlier, now] as const] : [];
    }),
  };
};

/** A value, or words for "none". */
export const orWords = (value: string | null, code: MessageCode): Param =>
  value === null ? { message: message(code) } : value;
