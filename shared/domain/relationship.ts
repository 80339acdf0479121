import { addDays, type Day } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';
import { checks, type Check, type CheckAnswer } from '../records/stakeholder.ts';
import { automaticRules, checkTitle, type RuleOutcome } from './check-rules.ts';
import { message, type Message } from './message.ts';
import { byText } from './order.ts';

export type CheckState = 'pass' | 'fail' | 'unanswered';

/** One line of the relationship checklist (row 17). */
export type CheckResult = {
  readonly check: Check;
  readonly title: Message;
  readonly state: CheckState;
  /** True when the app found the state; false when somebody answered by hand or nobody has yet. */
  readonly automatic: boolean;
  readonly evidence: Message;
  /** The last day on which it passes when nothing new happens; in the past when it lapsed; null when open. */
  readonly lastPassingDay: Day | null;
  /** The day after: the day it fails. */
  readonly failsOn: Day | null;
  /** The answer by hand that holds now. */
  readonly answer: CheckAnswer | null;
  /** The day an answer by hand should be given again; it holds until then and after. */
  readonly askAgainOn: Day | null;
  /** What the app itself would say, when an answer by hand overrules it. */
  readonly overruled: RuleOutcome | null;
};

/** An answer by hand older than this many days should be given again. */
export const answerDays = 90;

const answered = ({ verdict, reason, answeredBy, answeredOn }: CheckAnswer): Message => {
  const params = { reason, on: { day: answeredOn } };
  return answeredBy === null
    ? message(`check.answered.${verdict}`, params)
    : message(`check.answered.${verdict}.by`, { ...params, by: answeredBy });
};

const newestAnswer = (records: PlanRecords, check: Check, asOf: Day): CheckAnswer | null => {
  const [newest] = records.checkAnswers
    .filter((answer) => answer.check === check && answer.answeredOn <= asOf)
    .sort((a, b) => byText(b.answeredOn, a.answeredOn) || byText(b.id, a.id));
  return newest ?? null;
};

const resultOf = (records: PlanRecords, check: Check, asOf: Day): CheckResult => {
  const rule = automaticRules[check](records, asOf);
  const title = checkTitle(check, records);
  const answer = newestAnswer(records, check, asOf);
  // An answer given before the fact that settles the rule (the champion left since) no longer holds.
  const holds = answer !== null && (rule.settledOn === null || answer.answeredOn >= rule.settledOn);
  const failsOn = rule.lastPassingDay === null ? null : addDays(rule.lastPassingDay, 1);
  if (holds) {
    // What only a person can answer ends with the fact that will settle it: the day the champion leaves.
    const settles = rule.state === 'unanswered' && answer.verdict === 'pass';
    return {
      check,
      title,
      state: answer.verdict,
      automatic: false,
      evidence: answered(answer),
      lastPassingDay: settles ? rule.lastPassingDay : null,
      failsOn: settles ? failsOn : null,
      answer,
      askAgainOn: addDays(answer.answeredOn, answerDays + 1),
      overruled: rule.state === 'unanswered' ? null : rule,
    };
  }
  return {
    check,
    title,
    state: rule.state,
    automatic: rule.state !== 'unanswered',
    evidence: rule.evidence,
    lastPassingDay: rule.lastPassingDay,
    failsOn,
    answer: null,
    askAgainOn: null,
    overruled: null,
  };
};

/** The five relationship checks on a day, in their fixed order (row 17). */
export const relationshipChecks = (records: PlanRecords, asOf: Day): CheckResult[] =>
  checks.map((check) => resultOf(records, check, asOf));
