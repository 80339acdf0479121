import { defineEntity, type RecordOf } from '../entity.ts';
import {
  choice,
  day,
  flag,
  integer,
  money,
  note,
  optionalReference,
  reference,
  requiredChoice,
  requiredDay,
  requiredText,
  text,
} from '../fields.ts';

const customer = { audience: 'customer' } as const;

export const horizons = ['Short', 'Long'] as const;
export const goalStatuses = ['Open', 'Reached', 'Missed', 'Dropped'] as const;

/** What the customer wants to reach with us, with its proof (row 34). Figures are as written: "4.2 days", "38 %". */
export const goal = defineEntity('goal', {
  accountId: reference('account'),
  title: requiredText(300, customer),
  horizon: requiredChoice(horizons, 'Short', customer),
  /** What is measured. */
  metric: text(200, customer),
  baseline: text(100, customer),
  now: text(100, customer),
  target: text(100, customer),
  /** The result in the customer's own words. */
  proof: text(2000, customer),
  /** Where the figure comes from. */
  source: text(300, customer),
  /** The day `now` was true. */
  measuredOn: day(customer),
  dueOn: day(customer),
  status: requiredChoice(goalStatuses, 'Open', customer),
});

/** A benefit that was delivered: a line of the value log (row 34). */
export const valueEntry = defineEntity('valueEntry', {
  accountId: reference('account'),
  goalId: optionalReference('goal'),
  deliveredOn: requiredDay(customer),
  title: requiredText(300, customer),
  /** Worth to the customer, minor units of the account's currency. */
  amount: money(customer),
  source: text(300, customer),
  quote: text(2000, customer),
});

export const quadrants = ['Strength', 'Weakness', 'Opportunity', 'Threat'] as const;
export type Quadrant = (typeof quadrants)[number];

/** A SWOT note, and what it has become (row 34). */
export const swotNote = defineEntity('swotNote', {
  accountId: reference('account'),
  quadrant: requiredChoice(quadrants, 'Strength'),
  text: requiredText(1000),
  riskId: optionalReference('risk'),
  opportunityId: optionalReference('opportunity'),
  actionId: optionalReference('action'),
});

export const segmentKinds = ['Department', 'Region'] as const;
export const whitespaceStatuses = ['Ours', 'Open', 'Competitor', 'In-house', 'No fit'] as const;
export type WhitespaceStatus = (typeof whitespaceStatuses)[number];

/** One product in one department or region of the customer (row 32). */
export const whitespaceCell = defineEntity('whitespaceCell', {
  accountId: reference('account'),
  product: requiredText(200),
  segment: requiredText(200),
  segmentKind: requiredChoice(segmentKinds, 'Department'),
  /** Null while nobody has looked. */
  status: choice(whitespaceStatuses),
  /** ARR this place could bring, or brings, minor units of the account's currency. */
  value: money(),
  competitor: text(200),
  notes: text(1000),
  opportunityId: optionalReference('opportunity'),
});

export const decisionKinds = [
  'Renewal approval',
  'Commercial exception',
  'Escalation',
  'Leadership call',
  'Other',
] as const;

/** Who approved what, when (row 41). The log only grows: a correction is a new line that names the old one. */
export const decision = defineEntity('decision', {
  accountId: reference('account'),
  decidedOn: requiredDay(),
  kind: requiredChoice(decisionKinds, 'Other'),
  title: requiredText(500),
  approvedBy: requiredText(200),
  reason: note(),
  /** The decision that this one corrects or replaces. */
  correctsId: optionalReference('decision'),
});

export const requestStatuses = ['Open', 'Decided', 'Withdrawn'] as const;

/** A decision asked for in the next review: what, from whom, by when and why (PDF, page 2). */
export const decisionRequest = defineEntity('decisionRequest', {
  accountId: reference('account'),
  ask: requiredText(500, customer),
  owner: text(200, customer),
  dueOn: day(customer),
  reason: text(1000, customer),
  /** Asked of the customer too: printed in the customer's copy. */
  forCustomer: flag(),
  status: requiredChoice(requestStatuses, 'Open', customer),
  /** Place in the list, from 0. */
  position: integer(0, 10_000),
});

/** A point on the agenda of the next review. */
export const agendaItem = defineEntity('agendaItem', {
  accountId: reference('account'),
  meetingId: optionalReference('meeting'),
  title: requiredText(300, customer),
  presenter: text(200, customer),
  /** Minutes, 1 to 600. */
  minutes: integer(1, 600, customer),
  position: integer(0, 10_000),
});

export type Goal = RecordOf<typeof goal>;
export type ValueEntry = RecordOf<typeof valueEntry>;
export type SwotNote = RecordOf<typeof swotNote>;
export type WhitespaceCell = RecordOf<typeof whitespaceCell>;
export type Decision = RecordOf<typeof decision>;
export type DecisionRequest = RecordOf<typeof decisionRequest>;
export type AgendaItem = RecordOf<typeof agendaItem>;
