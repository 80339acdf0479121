import { defineEntity, type RecordOf } from '../entity.ts';
import {
  choice,
  day,
  integer,
  money,
  optionalReference,
  reference,
  requiredChoice,
  requiredDay,
  requiredText,
  text,
} from '../fields.ts';

export const renewalPhases = ['Discovery', 'Risk mitigation', 'Negotiation', 'Close'] as const;
export type RenewalPhase = (typeof renewalPhases)[number];
export const scenarioKinds = ['Flat', 'Expand', 'Contract'] as const;
export type ScenarioKind = (typeof scenarioKinds)[number];
export const renewalOutcomes = ['Renewed', 'Expanded', 'Contracted', 'Churned'] as const;

/** One renewal of a contract, from the first look to its outcome (row 42). */
export const renewalCycle = defineEntity('renewalCycle', {
  accountId: reference('account'),
  /** The day the contract of this cycle ends. */
  renewalDate: requiredDay(),
  phase: requiredChoice(renewalPhases, 'Discovery'),
  /** The scenario expected today. */
  forecast: choice(scenarioKinds),
  outcome: choice(renewalOutcomes),
  /** ARR after the renewal, minor units of the account's currency. */
  outcomeArr: money(),
  outcomeReason: text(2000),
  decidedOn: day(),
  decidedBy: text(200),
});

/** A condition to meet before a phase is left (row 42). */
export const renewalGate = defineEntity('renewalGate', {
  accountId: reference('account'),
  renewalCycleId: reference('renewalCycle'),
  phase: requiredChoice(renewalPhases, 'Discovery'),
  title: requiredText(300),
  owner: text(200),
  dueOn: day(),
  /** The day it was met, or null. */
  doneOn: day(),
});

/** One way the renewal may end; at most one of each kind per cycle (row 42). */
export const renewalScenario = defineEntity('renewalScenario', {
  accountId: reference('account'),
  renewalCycleId: reference('renewalCycle'),
  kind: requiredChoice(scenarioKinds, 'Flat'),
  /** Change of ARR against today's, minor units of the account's currency; negative when it shrinks. */
  arrEffect: money(),
  /** Likelihood in whole percent. */
  likelihood: integer(0, 100),
  assumptions: text(2000),
});

export const retroSubjects = ['QBR', 'Renewal', 'Other'] as const;

/** A look back after a review or a renewal (row 47). */
export const retro = defineEntity('retro', {
  accountId: reference('account'),
  meetingId: optionalReference('meeting'),
  heldOn: requiredDay(),
  subject: requiredChoice(retroSubjects, 'QBR'),
  wentWell: text(4000),
  delayed: text(4000),
  churnRisk: text(4000),
});

export const lessonStatuses = ['Open', 'Carried on', 'Dropped'] as const;

/** Something to do differently next time; carried on, it is an action or a lesson of another account (row 47). */
export const lesson = defineEntity('lesson', {
  accountId: reference('account'),
  retroId: reference('retro'),
  text: requiredText(1000),
  status: requiredChoice(lessonStatuses, 'Open'),
  actionId: optionalReference('action'),
});

export type RenewalCycle = RecordOf<typeof renewalCycle>;
export type RenewalGate = RecordOf<typeof renewalGate>;
export type RenewalScenario = RecordOf<typeof renewalScenario>;
export type Retro = RecordOf<typeof retro>;
export type Lesson = RecordOf<typeof lesson>;
