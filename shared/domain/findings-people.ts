import { daysBetween } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';
import type { RoleType } from '../records/stakeholder.ts';
import { isInRole, type ContactLine } from './contact.ts';
import { coverageAt } from './coverage.ts';
import { finding, type Finding } from './finding.ts';
import type { PlanRules } from './plan-rules.ts';
import { answerDays, type CheckResult } from './relationship.ts';
import { engagedDays, enoughThreads } from './threads.ts';

/** A check that fails within this many days is pointed out. */
const soonDays = 14;

const neededRoles: readonly RoleType[] = ['Champion', 'Economic Buyer', 'Executive Sponsor'];

/** Somebody whose role is not known may fill the one that is missing; else somebody has to be added. */
const roleFindings = ({ contacts }: PlanRules): Finding[] => {
  const present = contacts.filter(({ inRole }) => inRole).map(({ stakeholder }) => stakeholder);
  const open = present.find(({ roleType }) => roleType === null)?.id ?? null;
  return neededRoles
    .filter((role) => !present.some(({ roleType }) => roleType === role))
    .map((role) =>
      finding(
        'watch',
        `roleMissing.${role}`,
        ['stakeholders', 'stakeholder', open, open === null ? null : 'roleType'],
        'find.roleMissing',
        { role },
      ),
    );
};

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

/** Up to this many people whose contact lapses are named; the rest are counted. */
const mostNamed = 4;
/** A contact that is due within this many days lapses soon. */
const lapsingDays = 7;

const matters = ({ stakeholder: { influence, roleType } }: ContactLine): boolean =>
  influence === 'High' || (roleType !== null && neededRoles.includes(roleType));

/** People of weight who were left alone for longer than their role allows, or soon will be (row 19). */
const contactFindings = ({ contacts, asOf }: PlanRules): Finding[] => {
  const place = (line: ContactLine) =>
    ['stakeholders', 'stakeholder', line.stakeholder.id, 'lastContact'] as const;
  // The buyer has a check of their own.
  const weighty = contacts.filter(
    (line) => line.inRole && matters(line) && line.stakeholder.roleType !== 'Economic Buyer',
  );
  const late = weighty
    .filter(({ state }) => state === 'overdue')
    .sort((a, b) => (b.daysSinceContact ?? 0) - (a.daysSinceContact ?? 0));
  const lapsing = weighty.filter(
    ({ state, nextDue }) =>
      state === 'inTime' && nextDue !== null && daysBetween(asOf, nextDue) <= lapsingDays,
  );
  const rest = late.length - mostNamed;
  return [
    ...late.slice(0, mostNamed).map((line) =>
      finding('watch', `contactOverdue.${line.stakeholder.id}`, place(line), 'find.contactOverdue', {
        name: line.stakeholder.name,
        count: line.daysSinceContact ?? 0,
        limit: line.cadenceDays,
      }),
    ),
    ...(rest > 0
      ? [
          finding(
            'watch',
            'contactsOverdue',
            ['stakeholders', 'stakeholder', late[mostNamed]?.stakeholder.id ?? null, 'lastContact'],
            'find.contactsOverdue',
            { count: rest },
          ),
        ]
      : []),
    ...lapsing.slice(0, mostNamed).map((line) =>
      finding('watch', `contactLapsing.${line.stakeholder.id}`, place(line), 'find.contactLapsing', {
        name: line.stakeholder.name,
        on: { day: line.nextDue ?? asOf },
        limit: line.cadenceDays,
      }),
    ),
  ];
};

/** People of high influence nobody of ours is in touch with, once a matrix is kept (row 16). */
const coverageFindings = (records: PlanRecords, { asOf }: PlanRules): Finding[] => {
  if (records.coverages.length === 0) return [];
  const { uncovered } = coverageAt(records, asOf);
  const [first] = uncovered;
  return first
    ? [
        finding('watch', 'uncovered', ['stakeholders', 'coverage', first.id, 'level'], 'find.uncovered', {
          names: { names: uncovered.slice(0, mostNamed).map(({ name }) => name) },
        }),
      ]
    : [];
};

/** Who still reports to somebody who left. */
const lineFindings = (records: PlanRecords, { contacts, asOf }: PlanRules): Finding[] =>
  records.stakeholders
    .filter((boss) => boss.leftOn !== null && !isInRole(boss, asOf))
    .flatMap((boss) => {
      const reports = contacts.filter(
        ({ inRole, stakeholder }) => inRole && stakeholder.reportsToId === boss.id,
      );
      const [first] = reports;
      return first === undefined
        ? []
        : [
            finding(
              'watch',
              `reportsToLeft.${boss.id}`,
              ['stakeholders', 'stakeholder', first.stakeholder.id, 'reportsToId'],
              'find.reportsToLeft',
              {
                names: { names: reports.slice(0, mostNamed).map(({ stakeholder }) => stakeholder.name) },
                name: boss.name,
                count: reports.length,
              },
            ),
          ];
    });

const wasContacted = ({ daysSinceContact }: ContactLine): boolean =>
  daysSinceContact !== null && daysSinceContact <= engagedDays;

/** What is missing of an end user who counts as unheard. */
const unheardField = (user: ContactLine) => (wasContacted(user) ? 'sentiment' : 'lastContact');

/** The relationship: threads, roles, checks and the people who use the product every day. */
export const peopleFindings = (records: PlanRecords, rules: PlanRules): Finding[] => {
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
  const heard = users.some((user) => wasContacted(user) && user.stakeholder.sentiment !== 'Unknown');
  const [user] = users;
  if (!heard)
    found.push(
      finding(
        'watch',
        'endUsersIgnored',
        user
          ? ['stakeholders', 'stakeholder', user.stakeholder.id, unheardField(user)]
          : ['stakeholders', 'stakeholder'],
        'find.endUsersIgnored',
        { days: engagedDays },
      ),
    );
  return [
    ...found,
    ...roleFindings(rules),
    ...checks.flatMap((result) => checkFinding(result, rules, noOneThere)),
    ...contactFindings(rules),
    ...coverageFindings(records, rules),
    ...lineFindings(records, rules),
  ];
};
