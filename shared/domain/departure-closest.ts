import type { Day } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';
import type { Stakeholder } from '../records/stakeholder.ts';
import { isInRole } from './contact.ts';
import { message, type Message } from './message.ts';
import { byName, byText } from './order.ts';
import { isEngaged } from './threads.ts';

/** Who could take somebody's place in the relationship, with the reasons that count. */
export type Closest = {
  readonly stakeholder: Stakeholder;
  readonly points: number;
  readonly reasons: readonly Message[];
};

const sentimentPoints = {
  'Very Positive': 4,
  Positive: 3,
  Neutral: 1,
  Mixed: 0,
  Negative: -3,
  Unknown: 0,
} as const;
const influencePoints = { High: 3, Medium: 2, Low: 1 } as const;
const engagedPoints = 3;
const sameRolePoints = 2;
const samePlacePoints = 2;
const sameDepartmentPoints = 1;

type Reason = { readonly points: number; readonly says: Message | null };

/** How two people stand to each other in the org chart. */
const lineBetween = (one: Stakeholder, other: Stakeholder): Reason => {
  const told = (code: 'closest.boss' | 'closest.report' | 'closest.peer'): Reason => ({
    points: samePlacePoints,
    says: message(code, { name: one.name }),
  });
  if (one.reportsToId === other.id) return told('closest.boss');
  if (other.reportsToId === one.id) return told('closest.report');
  if (one.reportsToId !== null && one.reportsToId === other.reportsToId) return told('closest.peer');
  return { points: 0, says: null };
};

const reasonsFor = (
  leaving: Stakeholder,
  other: Stakeholder,
  coverages: PlanRecords['coverages'],
  asOf: Day,
): Reason[] => {
  const engaged = isEngaged(other, asOf);
  const level = Math.max(
    0,
    ...coverages.filter(({ stakeholderId }) => stakeholderId === other.id).map((one) => one.level ?? 0),
  );
  const same = (a: string | null, b: string | null) => a !== null && a === b;
  return [
    { points: engaged ? engagedPoints : 0, says: engaged ? message('closest.engaged') : null },
    {
      points: other.influence === null ? 0 : influencePoints[other.influence],
      says: other.influence === null ? null : message('closest.influence', { influence: other.influence }),
    },
    {
      points: sentimentPoints[other.sentiment],
      says: message('closest.sentiment', { sentiment: other.sentiment }),
    },
    same(leaving.roleType, other.roleType)
      ? { points: sameRolePoints, says: message('closest.role', { role: leaving.roleType ?? '' }) }
      : { points: 0, says: null },
    lineBetween(leaving, other),
    same(leaving.department, other.department)
      ? {
          points: sameDepartmentPoints,
          says: message('closest.department', { department: leaving.department ?? '' }),
        }
      : { points: 0, says: null },
    { points: level, says: level > 0 ? message('closest.coverage', { level }) : null },
  ];
};

/**
 * Everybody else in role, the one who stands closest first: engaged 3, influence up to 3, sentiment up to 4
 * (negative takes 3 away), same role 2, next to them in the org chart 2, same department 1, and how well one
 * of us knows them up to 4 (row 21).
 */
export const closestTo = (
  records: Pick<PlanRecords, 'stakeholders' | 'coverages'>,
  leaving: Stakeholder,
  asOf: Day,
): Closest[] =>
  records.stakeholders
    .filter((other) => other.id !== leaving.id && isInRole(other, asOf))
    .map((stakeholder) => {
      const reasons = reasonsFor(leaving, stakeholder, records.coverages, asOf);
      return {
        stakeholder,
        points: reasons.reduce((sum, { points }) => sum + points, 0),
        reasons: reasons.flatMap(({ says }) => says ?? []),
      };
    })
    .sort(
      (a, b) =>
        b.points - a.points ||
        byName(a.stakeholder.name, b.stakeholder.name) ||
        byText(a.stakeholder.id, b.stakeholder.id),
    );
