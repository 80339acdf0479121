import { defineEntity, type RecordOf } from '../entity.ts';
import {
  choice,
  day,
  identifier,
  integer,
  money,
  optionalReference,
  reference,
  requiredChoice,
  requiredDay,
  requiredText,
  text,
} from '../fields.ts';

export const surveyKinds = ['NPS', 'CSAT'] as const;

/** One answer to a survey: the data behind the NPS/CSAT signal (rows 28 and 48). */
export const surveyResponse = defineEntity('surveyResponse', {
  accountId: reference('account'),
  stakeholderId: optionalReference('stakeholder'),
  kind: requiredChoice(surveyKinds, 'NPS'),
  /** NPS 0 to 10; CSAT 1 to 5 or 1 to 10 by `scaleMaximum`. */
  score: integer(0, 10),
  scaleMaximum: integer(5, 10),
  respondedOn: requiredDay(),
  respondent: text(200),
  email: identifier(),
  comment: text(4000),
  /** The response's id in the survey tool. */
  externalId: identifier(),
});

export const ticketPriorities = ['Urgent', 'High', 'Normal', 'Low'] as const;

/** A support ticket: the data behind the ticket signal and the response times (rows 28 and 48). */
export const ticket = defineEntity('ticket', {
  accountId: reference('account'),
  /** The ticket's number in the helpdesk. */
  externalId: identifier(),
  subject: requiredText(500),
  /** As the helpdesk calls it. */
  status: text(100),
  priority: choice(ticketPriorities),
  openedOn: requiredDay(),
  /** The day it was solved, or null while it is open. */
  closedOn: day(),
  requester: text(200),
  /** Minutes to the first reply. */
  firstResponseMinutes: integer(0, 100_000_000),
  /** Minutes to the solution. */
  resolutionMinutes: integer(0, 100_000_000),
  satisfaction: text(100),
});

export const movementKinds = ['New', 'Expansion', 'Contraction', 'Churn', 'Reactivation'] as const;

/** A change of an account's recurring revenue (rows 2, 48 and 54). */
export const arrMovement = defineEntity('arrMovement', {
  accountId: reference('account'),
  movedOn: requiredDay(),
  kind: requiredChoice(movementKinds, 'Expansion'),
  /** Added or, negative, lost ARR, minor units of the account's currency. */
  amount: money(),
  reason: text(1000),
  product: text(200),
  externalId: identifier(),
});

export type SurveyResponse = RecordOf<typeof surveyResponse>;
export type Ticket = RecordOf<typeof ticket>;
export type ArrMovement = RecordOf<typeof arrMovement>;
