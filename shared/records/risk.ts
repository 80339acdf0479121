import { defineEntity, type RecordOf } from '../entity.ts';
import { day, reference, requiredChoice, requiredText, text } from '../fields.ts';

export const levels = ['High', 'Medium', 'Low'] as const;
export const riskStatuses = ['Active', 'In progress', 'Monitoring', 'Closed'] as const;

export type Level = (typeof levels)[number];
export type RiskStatus = (typeof riskStatuses)[number];

/** A line of the risk register (row 35). */
export const risk = defineEntity('risk', {
  accountId: reference('account'),
  title: requiredText(300),
  severity: requiredChoice(levels, 'Medium'),
  likelihood: requiredChoice(levels, 'Medium'),
  mitigation: text(2000),
  /** One or more names, "CSM + AE". */
  owner: text(200),
  status: requiredChoice(riskStatuses, 'Active'),
  /** Whom to involve, in order, when the mitigation is not enough. */
  escalationPath: text(500),
  nextReview: day(),
  raisedOn: day(),
  closedOn: day(),
});

export type Risk = RecordOf<typeof risk>;
