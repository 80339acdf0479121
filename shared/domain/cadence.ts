import type { PlanRecords } from '../records/plan.ts';
import { roleTypes, type RoleType } from '../records/stakeholder.ts';

/** Days between contacts that each role needs at least, until the user says otherwise (row 19). */
export const usualCadences: Readonly<Record<RoleType, number>> = {
  Champion: 90,
  'Economic Buyer': 60,
  'Technical Decision Maker': 90,
  'End User': 90,
  'Executive Sponsor': 90,
};
/** Cadence of somebody without a role, days. */
const withoutRole = 90;

/** Days between contacts by role. */
export type Cadences = (role: RoleType | null) => number;

/** The cadences that hold for the whole book: the user's own where one is recorded. */
export const cadencesOf = ({ contactCadences }: Pick<PlanRecords, 'contactCadences'>): Cadences => {
  const own = new Map(contactCadences.map(({ roleType, days }) => [roleType, days]));
  const days = new Map(roleTypes.map((role) => [role, own.get(role) ?? usualCadences[role]]));
  return (role) => (role === null ? withoutRole : (days.get(role) ?? withoutRole));
};
