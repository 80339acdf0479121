import { daysBetween } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';
import type { RoleType } from '../records/stakeholder.ts';
import { finding, type Finding } from './finding.ts';
import type { PlanRules } from './plan-rules.ts';
import { answerDays, type CheckResult } from './relationship.ts';
import { engagedDays, enoughThreads } from './threads.ts';

/** A check that fails within this many days is pointed out. */
const soonDays = 14;

const neededRoles: readonly RoleType[] = ['Champion', 'Economic Buyer', 'Executive Sponsor'];

const roleFindings = ({ contacts }: PlanRules): Finding[] =>
  neededRoles
    .filter((role) => !contacts.some(({ inRole, stakeholder }) => inRole && stakeholder.roleType === role))
    .map((role) =>
      finding(
        'watch',
        `roleMissing.${role}`,
        ['stakeholders', 'stakeholder', null, 'roleType'],
        'find.roleMissing',
        { role },
      ),
    );

const checkFinding = (result: CheckResult, { asOf }: PlanRules, unfilled: readonly string[]): Finding[] => {
  const { check, title, state, answer, evidence, failsOn } = result;
  const place = ['stakeholders', 'checkAnswer', null, check] as const;
  const params = { check: { message: title } } as const;
  const found: Finding[] = [];
  // A role that nobody fills and a single thread have findings of their own.
  const saidElsewhere = unfilled.includes(evidence.code) || check === 'multiThreaded';
  if (state === 'fail' && !saidElsewhere)
    found.push(
      finding('fix', `fails.${check}`, place, 'find.checkFails', {
        ...params,
        evidence: { message: evidence },
      }),
    );
  if (state === 'unanswered' && !saidElsewhere)
    found.push(finding('watch', `unanswered.${check}`, place, 'find.checkUnanswered', params));
  if (state === 'pass' && failsOn !== null && daysBetween(asOf, failsOn) <= soonDays)
    found.push(
      finding('watch', `failsSoon.${check}`, place, 'find.checkFailsSoon', {
        ...params,
        on: { day: failsOn },
      }),
    );
  if (answer !== null && daysBetween(answer.answeredOn, asOf) > answerDays)
    found.push(
      finding('watch', `answerOld.${check}`, place, 'find.answerOld', {
        ...params,
        count: daysBetween(answer.answeredOn, asOf),
      }),
    );
  return found;
};

const noOneThere = ['check.champion.none', 'check.buyer.none', 'check.sponsor.none'] as const;

/** The relationship: threads, roles, checks and the people who use the product every day. */
export const peopleFindings = (_: PlanRecords, rules: PlanRules): Finding[] => {
  const { contacts, threads, checks } = rules;
  const present = contacts.filter(({ inRole }) => inRole);
  if (present.length === 0) return [finding('fix', 'nobody', ['stakeholders', 'stakeholder'], 'find.nobody')];
  const found: Finding[] = [];
  const multiThreaded = checks.find(({ check }) => check === 'multiThreaded');
  if (multiThreaded?.state === 'fail')
    found.push(
      finding('fix', 'singleThreaded', ['stakeholders', 'stakeholder'], 'find.singleThreaded', {
        count: threads.engaged.length,
        needed: enoughThreads,
        days: engagedDays,
      }),
    );
  const users = present.filter(({ stakeholder }) => stakeholder.roleType === 'End User');
  const heard = users.some(
    ({ daysSinceContact, stakeholder }) =>
      daysSinceContact !== null && daysSinceContact <= engagedDays && stakeholder.sentiment !== 'Unknown',
  );
  if (!heard)
    found.push(
      finding(
        'watch',
        'endUsersIgnored',
        ['stakeholders', 'stakeholder', users[0]?.stakeholder.id ?? null, 'lastContact'],
        'find.endUsersIgnored',
        { days: engagedDays },
      ),
    );
  return [
    ...found,
    ...roleFindings(rules),
    ...checks.flatMap((result) => checkFinding(result, rules, noOneThere)),
  ];
};
