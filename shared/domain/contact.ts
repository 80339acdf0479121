import { addDays, daysBetween, type Day } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';
import type { RoleType, Stakeholder } from '../records/stakeholder.ts';

/** Days between contacts that each role needs at least (row 19). */
export const contactCadence: Readonly<Record<RoleType, number>> = {
  Champion: 90,
  'Economic Buyer': 60,
  'Technical Decision Maker': 90,
  'End User': 90,
  'Executive Sponsor': 90,
};
/** Cadence of somebody without a role. */
const usualCadence = 90;

export type ContactLine = {
  readonly stakeholder: Stakeholder;
  readonly inRole: boolean;
  /** Null when no contact up to the day is recorded. */
  readonly daysSinceContact: number | null;
  readonly cadenceDays: number;
  /** The day by which the next contact is due. Null without a contact, and for somebody who left. */
  readonly nextDue: Day | null;
  readonly state: 'inTime' | 'overdue' | 'never' | 'left';
};

/** True while somebody has not left the customer. */
export const isInRole = (person: Pick<Stakeholder, 'leftOn'>, asOf: Day): boolean =>
  person.leftOn === null || person.leftOn > asOf;

/** Days since the last contact, or null when none up to `asOf` is recorded. */
export const daysSinceContact = (person: Pick<Stakeholder, 'lastContact'>, asOf: Day): number | null =>
  person.lastContact === null || person.lastContact > asOf ? null : daysBetween(person.lastContact, asOf);

const contactLine = (stakeholder: Stakeholder, asOf: Day): ContactLine => {
  const since = daysSinceContact(stakeholder, asOf);
  const cadenceDays = stakeholder.roleType ? contactCadence[stakeholder.roleType] : usualCadence;
  const inRole = isInRole(stakeholder, asOf);
  const state = () => {
    if (!inRole) return 'left' as const;
    if (since === null) return 'never' as const;
    return since > cadenceDays ? ('overdue' as const) : ('inTime' as const);
  };
  return {
    stakeholder,
    inRole,
    daysSinceContact: since,
    cadenceDays,
    nextDue: since === null || !inRole ? null : addDays(asOf, cadenceDays - since),
    state: state(),
  };
};

/** Everybody's last and next contact, in the plan's order (row 19). */
export const contactsAt = (records: Pick<PlanRecords, 'stakeholders'>, asOf: Day): ContactLine[] =>
  records.stakeholders.map((stakeholder) => contactLine(stakeholder, asOf));
