import { addDays, type Day } from '../dates.ts';
import { renewalPhases, type RenewalPhase } from '../records/renewal.ts';
import type { Renewal } from './renewal.ts';

/**
 * Conditions that most renewals have to meet before a phase is left, in our own words (row 42). They are
 * offered, never imposed: a gate is a record as soon as somebody takes it over.
 */
export const gateTemplates: Readonly<Record<RenewalPhase, readonly string[]>> = {
  Discovery: [
    'Renewal date, notice period and terms confirmed in the contract',
    'Value delivered written down with proof in the customer’s words',
    'Economic buyer met about the renewal',
    'Seats and usage compared with the contract',
  ],
  'Risk mitigation': [
    'Every high risk has an owner, a mitigation and a next review',
    'Executive sponsor has the value summary of the quarter',
    'Open escalations are closed or have a plan the customer accepts',
    'Expected outcome agreed with our leadership',
  ],
  Negotiation: [
    'Price and terms approved on our side',
    'Proposal sent to the economic buyer',
    'Steps of procurement and legal known, with names and days',
    'Economic buyer has agreed in words',
  ],
  Close: [
    'Contract signed by both sides',
    'Outcome recorded and the CRM brought up to date',
    'Goals of the next term agreed with the customer',
    'Retro held',
  ],
};

/** Days before the renewal by which a phase is left when no notice date says otherwise. */
const daysBefore: Readonly<Record<RenewalPhase, number>> = {
  Discovery: 120,
  'Risk mitigation': 90,
  Negotiation: 60,
  Close: 0,
};
/** A gate whose usual day has passed is due this many days ahead. */
const catchUpDays = 7;

/**
 * The day by which a phase should be left. What must be settled before the notice date is counted back from
 * it: negotiation ends there, and the two phases before it a month earlier each. Null without a renewal date.
 */
export const phaseEnd = (
  phase: RenewalPhase,
  { renewalDate, noticeDate }: Pick<Renewal, 'renewalDate' | 'noticeDate'>,
): Day | null => {
  if (renewalDate === null) return null;
  const days = daysBefore[phase];
  if (phase === 'Close' || noticeDate === null) return addDays(renewalDate, -days);
  return addDays(noticeDate, daysBefore.Negotiation - days);
};

/** The phase a renewal should have reached on a day: the first one that need not be left yet. */
export const expectedPhase = (renewal: Renewal, asOf: Day): RenewalPhase | null =>
  renewal.renewalDate === null
    ? null
    : (renewalPhases.find((phase) => (phaseEnd(phase, renewal) ?? '') >= asOf) ?? 'Close');

/** When a gate of a phase is offered to be due: by the end of the phase, or in a week when that is over. */
export const gateDue = (phase: RenewalPhase, renewal: Renewal, asOf: Day): Day | null => {
  const end = phaseEnd(phase, renewal);
  if (end === null) return null;
  const soon = addDays(asOf, catchUpDays);
  return end < soon ? soon : end;
};
