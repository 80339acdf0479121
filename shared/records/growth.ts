import { defineEntity, type RecordOf } from '../entity.ts';
import {
  choice,
  day,
  identifier,
  money,
  quarter,
  reference,
  requiredChoice,
  requiredText,
  text,
} from '../fields.ts';

export const opportunityTypes = ['Upsell', 'Cross-sell', 'Expansion'] as const;
export const levers = [
  'Seat expansion',
  'Module cross-sell',
  'Tier upgrade',
  'Department expansion',
  'Geographic expansion',
] as const;
export const confidences = ['High', 'Medium', 'Low'] as const;
export const opportunityStatuses = ['Open', 'Won', 'Lost'] as const;

export type Lever = (typeof levers)[number];
export type Confidence = (typeof confidences)[number];

/** A way to grow the account (row 30). */
export const opportunity = defineEntity('opportunity', {
  accountId: reference('account'),
  name: requiredText(200),
  type: choice(opportunityTypes),
  lever: choice(levers),
  /** Estimated added ARR, minor units of the account's currency. */
  value: money(),
  timeline: quarter(),
  confidence: choice(confidences),
  blocker: text(1000),
  nextStep: text(1000),
  nextStepDue: day(),
  owner: text(200),
  status: requiredChoice(opportunityStatuses, 'Open'),
  /** The day it was won or lost. */
  closedOn: day(),
  closeReason: text(1000),
  crmId: identifier(),
});

export type Opportunity = RecordOf<typeof opportunity>;
