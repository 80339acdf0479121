import { daysBetween, type Day } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';
import { decisionsOf, type Decision } from './decisions.ts';
import { message, type Message } from './message.ts';
import { byText } from './order.ts';
import type { PlanRules } from './plan-rules.ts';
import { highExposure } from './risk.ts';

/** Something that comes next, from an action, an opportunity or a planned meeting. */
export type Upcoming = {
  readonly kind: 'step' | 'meeting';
  readonly text: string;
  /** Of a step; meetings have attendees instead. */
  readonly owner: string | null;
  readonly due: Day | null;
};

/** The executive summary in sentences (PDF spec, page 2). */
export type Summary = {
  /** "Renewal on track; two decisions protect $250K and open $188K". */
  readonly title: Message;
  readonly decisions: readonly Decision[];
  /** At most five, the worst first. */
  readonly worries: readonly Message[];
  /** At most five, the earliest first. */
  readonly next: readonly Upcoming[];
};

const most = 5;
/** A check that fails and a notice date that comes this soon are worries. */
const [checkAhead, noticeAhead] = [30, 45];

const renewalClause = ({ renewal, health }: PlanRules): Message => {
  const days = renewal.daysToRenewal;
  if (days === null) return message('summary.renewal.unknown');
  if (days < 0) return message('summary.renewal.passed', { count: -days });
  switch (health.status) {
    case 'Healthy':
      return message('summary.renewal.onTrack');
    case 'At Risk':
      return message('summary.renewal.needsWork');
    case 'Critical':
      return message('summary.renewal.inDanger');
    case 'Not enough data':
      return message('summary.renewal.ahead', { count: days });
  }
};

const titleOf = ({ account }: PlanRecords, rules: PlanRules, decisions: readonly Decision[]): Message => {
  const renewal = renewalClause(rules);
  const count = decisions.length;
  if (count === 0) return message('summary.title.none', { renewal: { message: renewal } });
  const protects = account.arr !== null && decisions.some(({ effect }) => effect === 'protect');
  const opens = decisions.reduce((sum, decision) => sum + decision.opens, 0);
  const code = protects
    ? opens > 0
      ? ('summary.decisions.both' as const)
      : ('summary.decisions.protect' as const)
    : opens > 0
      ? ('summary.decisions.open' as const)
      : ('summary.decisions.asked' as const);
  const clause = message(code, {
    count,
    number: { spelled: count },
    protects: { money: account.arr ?? 0, currency: rules.currency },
    opens: { money: opens, currency: rules.currency },
  });
  return message('summary.title', { renewal: { message: renewal }, decisions: { message: clause } });
};

const worriesOf = ({ account }: PlanRecords, rules: PlanRules): Message[] => {
  const { health, threads, risks, checks, renewal, renewalPlan, asOf, currency } = rules;
  const worries: Message[] = [];
  if (health.status === 'Critical' || health.status === 'At Risk')
    worries.push(
      message('worry.status', { status: health.status, arithmetic: { message: health.arithmetic } }),
    );
  if (threads.onlyThread)
    worries.push(
      account.arr === null
        ? message('worry.onlyThread', { name: threads.onlyThread.name })
        : message('worry.onlyThreadArr', {
            name: threads.onlyThread.name,
            arr: { money: account.arr, currency },
          }),
    );
  for (const { risk } of risks.lines
    .filter(({ open, exposure }) => open && exposure >= highExposure)
    .slice(0, 2))
    worries.push(
      message('worry.risk', {
        name: risk.title,
        severity: risk.severity.toLowerCase(),
        likelihood: risk.likelihood.toLowerCase(),
      }),
    );
  for (const { state, evidence } of checks)
    if (state === 'fail') worries.push(message('worry.check', { evidence: { message: evidence } }));
  for (const { state, title, failsOn } of checks)
    if (state === 'pass' && failsOn !== null && daysBetween(asOf, failsOn) <= checkAhead)
      worries.push(
        message('worry.checkSoon', {
          check: { message: title },
          on: { day: failsOn },
        }),
      );
  const { noticeDate, daysToNotice, trap } = renewal;
  if (noticeDate !== null && daysToNotice !== null && renewalPlan.approval === null) {
    const on = { on: { day: noticeDate } };
    if (trap === 'passed') worries.push(message('worry.noticePassed', on));
    if (trap === 'ahead' && daysToNotice <= noticeAhead)
      worries.push(message('worry.notice', { ...on, count: daysToNotice }));
  }
  if (health.band && health.band.low.percent !== null && health.band.high.percent !== null)
    worries.push(
      message('worry.stale', {
        count: health.band.stale,
        low: { percent: health.band.low.percent, digits: health.band.low.digits },
        high: { percent: health.band.high.percent, digits: health.band.high.digits },
      }),
    );
  return worries.slice(0, most);
};

const lastOfAll = '9999-12-31';

const nextOf = ({ work, growth }: PlanRules): Upcoming[] => {
  const actions = [...work.overdue, ...work.soon, ...work.later].map(({ action }) => ({
    kind: 'step' as const,
    text: action.title,
    owner: action.owner,
    due: action.dueOn,
  }));
  const meetings = work.meetings
    .filter(({ upcoming }) => upcoming)
    .map(({ meeting }) => ({
      kind: 'meeting' as const,
      text: meeting.title ?? meeting.type,
      owner: null,
      due: meeting.heldOn,
    }));
  const steps = growth.open.flatMap(({ nextStep, nextStepDue, owner }) =>
    nextStep === null || nextStepDue === null
      ? []
      : [{ kind: 'step' as const, text: nextStep, owner, due: nextStepDue }],
  );
  const seen = new Set<string>();
  return [...actions, ...meetings, ...steps]
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .sort((a, b) => byText(a.due ?? lastOfAll, b.due ?? lastOfAll))
    .slice(0, most);
};

/** The summary of a plan from what its rules say. */
export const summaryOf = (records: PlanRecords, rules: PlanRules): Summary => {
  const decisions = decisionsOf(records, rules);
  return {
    title: titleOf(records, rules, decisions),
    decisions,
    worries: worriesOf(records, rules),
    next: nextOf(rules),
  };
};
