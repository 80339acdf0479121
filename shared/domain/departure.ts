import type { Day } from '../dates.ts';
import type { Opportunity } from '../records/growth.ts';
import type { Action, Meeting } from '../records/meeting.ts';
import type { PlanRecords } from '../records/plan.ts';
import type { Risk } from '../records/risk.ts';
import type { RoleType, Stakeholder } from '../records/stakeholder.ts';
import { closestTo, type Closest } from './departure-closest.ts';
import { mentionOf, roleMentionOf } from './departure-mentions.ts';
import { playOf, type PlayStep } from './departure-play.ts';
import { relationshipChecks, type CheckResult } from './relationship.ts';
import { threadsAt, type Threads } from './threads.ts';

/** Why something is touched: the person is named in it, owns it, or plays the role it depends on. */
export type Because = 'named' | 'owner' | 'role';
export type Touched<T> = { readonly record: T; readonly because: Because };

/** What it would mean that somebody leaves (row 21). Nothing is changed by asking. */
export type Departure = {
  readonly person: Stakeholder;
  /** The day they left or, in a drill, would leave. */
  readonly on: Day;
  readonly opportunities: readonly Touched<Opportunity>[];
  /** Sum of the values of the touched opportunities, minor units. */
  readonly pipeline: number;
  readonly risks: readonly Touched<Risk>[];
  /** Open actions that are theirs or name them. */
  readonly actions: readonly Touched<Action>[];
  /** Meetings ahead that they are expected at. */
  readonly meetings: readonly Meeting[];
  /** Who reports to them. */
  readonly reports: readonly Stakeholder[];
  /** Checks whose answer changes, or that go on passing, but not as long. */
  readonly checks: readonly { readonly before: CheckResult; readonly after: CheckResult }[];
  readonly threads: { readonly before: Threads; readonly after: Threads };
  /** ARR that then rests on one person or on nobody, minor units; null when it does not, or is not recorded. */
  readonly arr: number | null;
  /** Who stands closest, best first. */
  readonly closest: readonly Closest[];
  readonly play: readonly PlayStep[];
};

/** Roles an open opportunity depends on whether or not they are named in it. */
const dealRoles: readonly RoleType[] = ['Champion', 'Economic Buyer', 'Executive Sponsor'];

const without = (records: PlanRecords, id: string, leftOn: Day | null): PlanRecords => ({
  ...records,
  stakeholders: records.stakeholders.map((person) => (person.id === id ? { ...person, leftOn } : person)),
});

type Mention = (text: string | null) => boolean;

const touched = <T>(
  records: readonly T[],
  owner: (record: T) => string | null,
  texts: (record: T) => readonly (string | null)[],
  named: Mention,
  byRole: (record: T) => boolean,
): Touched<T>[] =>
  records.flatMap((record): Touched<T>[] => {
    if (named(owner(record))) return [{ record, because: 'owner' }];
    if (texts(record).some(named)) return [{ record, because: 'named' }];
    return byRole(record) ? [{ record, because: 'role' }] : [];
  });

const failsSooner = (before: CheckResult, after: CheckResult): boolean =>
  after.state === 'pass' &&
  after.failsOn !== null &&
  (before.failsOn === null || after.failsOn < before.failsOn);

const turnedChecks = (before: PlanRecords, after: PlanRecords, asOf: Day): Departure['checks'] => {
  const then = new Map(relationshipChecks(after, asOf).map((result) => [result.check, result]));
  return relationshipChecks(before, asOf).flatMap((result) => {
    const now = then.get(result.check);
    return now && (now.state !== result.state || failsSooner(result, now))
      ? [{ before: result, after: now }]
      : [];
  });
};

const meetingsAhead = (records: PlanRecords, person: Stakeholder, asOf: Day): Meeting[] => {
  const expected = new Set(
    records.attendees
      .filter(({ stakeholderId, name }) =>
        stakeholderId === null ? name.trim() === person.name : stakeholderId === person.id,
      )
      .map(({ meetingId }) => meetingId),
  );
  return records.meetings.filter(({ id, heldOn }) => heldOn > asOf && expected.has(id));
};

/**
 * What the departure of somebody touches on a day: for somebody in role a drill, for somebody who left what
 * it did. Null when there is no such person on the map, or nobody fills the role yet.
 */
export const departureOf = (records: PlanRecords, asOf: Day, stakeholderId: string): Departure | null => {
  const person = records.stakeholders.find(({ id }) => id === stakeholderId);
  if (!person || person.isPlaceholder) return null;
  const on = person.leftOn !== null && person.leftOn < asOf ? person.leftOn : asOf;
  const before = without(records, person.id, null);
  const after = without(records, person.id, on);
  const named = mentionOf(person, records.stakeholders);
  const roleNamed = roleMentionOf(person);
  const carriesDeals = person.roleType !== null && dealRoles.includes(person.roleType);
  const opportunities = touched(
    records.opportunities.filter(({ status }) => status === 'Open'),
    ({ owner }) => owner,
    ({ name, blocker, nextStep }) => [name, blocker, nextStep],
    named,
    () => carriesDeals,
  );
  const threads = { before: threadsAt(before, asOf), after: threadsAt(after, asOf) };
  const closest = closestTo(records, person, asOf);
  const facts = {
    person,
    on,
    opportunities,
    pipeline: opportunities.reduce((sum, { record }) => sum + (record.value ?? 0), 0),
    risks: touched(
      records.risks.filter(({ status }) => status !== 'Closed'),
      ({ owner }) => owner,
      ({ title, mitigation, escalationPath }) => [title, mitigation, escalationPath],
      named,
      ({ title }) => roleNamed(title),
    ),
    actions: touched(
      records.actions.filter(({ status }) => status === 'Open'),
      ({ owner }) => owner,
      ({ title }) => [title],
      named,
      () => false,
    ),
    meetings: meetingsAhead(records, person, asOf),
    reports: records.stakeholders.filter(({ reportsToId }) => reportsToId === person.id),
    checks: turnedChecks(before, after, asOf),
    threads,
    arr: threads.after.engaged.length <= 1 ? records.account.arr : null,
    closest,
  };
  return { ...facts, play: playOf(facts, asOf) };
};
