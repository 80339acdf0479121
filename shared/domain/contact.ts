import { addDays, daysBetween, type Day } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';
import type { Stakeholder } from '../records/stakeholder.ts';
import { cadencesOf } from './cadence.ts';

export type ContactLine = {
  readonly stakeholder: Stakeholder;
  readonly inRole: boolean;
  /** Null when no contact up to the day is recorded. */
  readonly daysSinceContact: number | null;
  readonly cadenceDays: number;
  /** The day by which the next contact is due. Null without a contact, and for somebody not in role. */
  readonly nextDue: Day | null;
  /** `unfilled` is a role that nobody fills yet. */
  readonly state: 'inTime' | 'overdue' | 'never' | 'left' | 'unfilled';
};

/** True for somebody who has not left the customer; a placeholder is nobody yet. */
export const isInRole = (person: Pick<Stakeholder, 'leftOn' | 'isPlaceholder'>, asOf: Day): boolean =>
  !person.isPlaceholder && (person.leftOn === null || person.leftOn > asOf);

/** Days since the last contact, or null when none up to `asOf` is recorded. */
export const daysSinceContact = (person: Pick<Stakeholder, 'lastContact'>, asOf: Day): number | null =>
  person.lastContact === null || person.lastContact > asOf ? null : daysBetween(person.lastContact, asOf);

const contactLine = (stakeholder: Stakeholder, cadenceDays: number, asOf: Day): ContactLine => {
  const since = daysSinceContact(stakeholder, asOf);
  const inRole = isInRole(stakeholder, asOf);
  const state = () => {
    if (stakeholder.isPlaceholder) return 'unfilled' as const;
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
export const contactsAt = (
  records: Pick<PlanRecords, 'stakeholders' | 'contactCadences'>,
  asOf: Day,
): ContactLine[] => {
  const cadenceOf = cadencesOf(records);
  return records.stakeholders.map((person) => contactLine(person, cadenceOf(person.roleType), asOf));
};
