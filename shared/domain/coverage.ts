import { daysBetween, type Day } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';
import type { Influence, Stakeholder } from '../records/stakeholder.ts';
import type { Coverage, TeamMember } from '../records/team.ts';
import { isInRole } from './contact.ts';
import { byName, byText } from './order.ts';

/** Levels of a relationship: 0 no contact, 1 known by name, 2 in touch, 3 works with us, 4 trusts us. */
export const coverageLevels = [0, 1, 2, 3, 4] as const;

/** How one of ours stands to one of theirs (row 16). */
export type CoverageCell = {
  readonly teamMemberId: string;
  readonly stakeholderId: string;
  /** The record, or null when nothing is recorded about the two. */
  readonly coverage: Coverage | null;
  /** The last day they met or wrote: what is recorded, or a later meeting both attended. */
  readonly lastTouch: Day | null;
  /** Target minus level, 0 and up; 0 without a target. Nothing recorded counts as level 0. */
  readonly gap: number;
};

export type CoverageRow = {
  readonly stakeholder: Stakeholder;
  /** In the order of the team. */
  readonly cells: readonly CoverageCell[];
  /** The best level one of us has with them; null when none is recorded. */
  readonly best: number | null;
};

/** A relationship that is not where it should be. */
export type CoverageGap = CoverageCell & {
  readonly stakeholder: Stakeholder;
  readonly teamMember: TeamMember;
  readonly level: number;
  readonly target: number;
  /** Days since the last touch; null without one. */
  readonly daysSince: number | null;
};

export type CoverageMatrix = {
  readonly team: readonly TeamMember[];
  /** Their people in role, the most influential first. */
  readonly rows: readonly CoverageRow[];
  /** By influence, then by how wide the gap is, then by how long nobody was in touch. */
  readonly gaps: readonly CoverageGap[];
  /** People of high influence nobody of ours is in touch with (level 2). */
  readonly uncovered: readonly Stakeholder[];
};

const rank = { High: 0, Medium: 1, Low: 2 } as const;
const rankOf = (influence: Influence | null): number => (influence === null ? 3 : rank[influence]);

const byInfluence = (a: Stakeholder, b: Stakeholder): number =>
  rankOf(a.influence) - rankOf(b.influence) || byName(a.name, b.name) || byText(a.id, b.id);

const nameKey = (name: string): string => name.normalize('NFC').trim().toLocaleLowerCase('en');
const pairKey = (teamMemberId: string, stakeholderId: string): string => `${teamMemberId} ${stakeholderId}`;

/** The last meeting each of ours and each of theirs were both at, by pair. */
const metOn = (records: PlanRecords, asOf: Day): ReadonlyMap<string, Day> => {
  const team = new Map(records.teamMembers.map(({ id, name }) => [nameKey(name), id]));
  const people = new Map(records.stakeholders.map(({ id, name }) => [nameKey(name), id]));
  const held = new Map(
    records.meetings.flatMap(({ id, heldOn }) => (heldOn <= asOf ? [[id, heldOn] as const] : [])),
  );
  const there = new Map<string, { ours: string[]; theirs: string[] }>();
  for (const { meetingId, stakeholderId, name } of records.attendees) {
    const meeting = there.get(meetingId) ?? { ours: [], theirs: [] };
    there.set(meetingId, meeting);
    const theirs = stakeholderId ?? people.get(nameKey(name));
    const ours = stakeholderId === null ? team.get(nameKey(name)) : undefined;
    if (ours !== undefined) meeting.ours.push(ours);
    else if (theirs !== undefined) meeting.theirs.push(theirs);
  }
  const latest = new Map<string, Day>();
  for (const [meetingId, { ours, theirs }] of there) {
    const day = held.get(meetingId);
    if (day === undefined) continue;
    for (const one of ours)
      for (const other of theirs) {
        const key = pairKey(one, other);
        if ((latest.get(key) ?? '') < day) latest.set(key, day);
      }
  }
  return latest;
};

const later = (a: Day | null, b: Day | undefined): Day | null => {
  if (b === undefined) return a;
  return a === null || a < b ? b : a;
};

const teamOrder = (a: TeamMember, b: TeamMember): number =>
  Number(b.isDri) - Number(a.isDri) || standingRank(a) - standingRank(b);
const standingRank = ({ standing }: TeamMember): number => {
  if (standing === null) return 2;
  return standing === 'Primary' ? 0 : 1;
};

/** Our team against their people on a day: levels, targets, last touch, and the gaps by influence (row 16). */
export const coverageAt = (records: PlanRecords, asOf: Day): CoverageMatrix => {
  const team = [...records.teamMembers].sort(teamOrder);
  const people = records.stakeholders.filter((person) => isInRole(person, asOf)).sort(byInfluence);
  const recorded = new Map(
    records.coverages.map((coverage) => [pairKey(coverage.teamMemberId, coverage.stakeholderId), coverage]),
  );
  const met = metOn(records, asOf);
  const rows = people.map((stakeholder): CoverageRow => {
    const cells = team.map(({ id }): CoverageCell => {
      const key = pairKey(id, stakeholder.id);
      const coverage = recorded.get(key) ?? null;
      const noted = coverage?.lastTouch ?? null;
      return {
        teamMemberId: id,
        stakeholderId: stakeholder.id,
        coverage,
        lastTouch: later(noted !== null && noted <= asOf ? noted : null, met.get(key)),
        gap: Math.max(0, (coverage?.target ?? 0) - (coverage?.level ?? 0)),
      };
    });
    const levels = cells.flatMap(({ coverage }) => coverage?.level ?? []);
    return { stakeholder, cells, best: levels.length === 0 ? null : Math.max(...levels) };
  });
  const gaps = rows.flatMap(({ stakeholder, cells }) =>
    cells.flatMap((cell, index): CoverageGap[] => {
      const teamMember = team[index];
      if (cell.gap === 0 || !teamMember) return [];
      return [
        {
          ...cell,
          stakeholder,
          teamMember,
          level: cell.coverage?.level ?? 0,
          target: cell.coverage?.target ?? 0,
          daysSince: cell.lastTouch === null ? null : daysBetween(cell.lastTouch, asOf),
        },
      ];
    }),
  );
  const longest = Number.MAX_SAFE_INTEGER;
  return {
    team,
    rows,
    gaps: gaps.sort(
      (a, b) =>
        rankOf(a.stakeholder.influence) - rankOf(b.stakeholder.influence) ||
        b.gap - a.gap ||
        (b.daysSince ?? longest) - (a.daysSince ?? longest) ||
        byName(a.stakeholder.name, b.stakeholder.name) ||
        byName(a.teamMember.name, b.teamMember.name) ||
        byText(a.stakeholderId, b.stakeholderId),
    ),
    uncovered: rows
      .filter(({ stakeholder, best }) => stakeholder.influence === 'High' && (best ?? 0) < 2)
      .map(({ stakeholder }) => stakeholder),
  };
};
