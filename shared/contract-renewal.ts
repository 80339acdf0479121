import { z } from 'zod';

import { id } from './contract-parts.ts';
import { decision } from './records/goal.ts';
import {
  renewalCycle,
  renewalGate,
  renewalOutcomes,
  renewalScenario,
  scenarioKinds,
} from './records/renewal.ts';

const { phase, forecast, outcomeArr, outcomeReason, decidedOn, decidedBy, renewalDate } = renewalCycle.fields;
const { arrEffect, likelihood, assumptions } = renewalScenario.fields;

/** Calls about renewals, decisions and retros. Each is one step of undo. */
export const renewalContract = {
  /**
   * Changes the renewal that is being worked on; one is begun from the account's renewal date when there is
   * none. CONSTRAINT without a renewal date.
   */
  'renewal.edit': {
    input: z.strictObject({
      accountId: id,
      phase: phase.schema.optional(),
      forecast: forecast.schema.optional(),
      renewalDate: renewalDate.schema.optional(),
    }),
    output: z.strictObject({ cycleId: id }),
  },
  'renewal.addGates': {
    input: z.strictObject({
      accountId: id,
      gates: z
        .array(
          z.strictObject({
            phase: phase.schema,
            title: renewalGate.fields.title.schema,
            owner: renewalGate.fields.owner.schema,
            dueOn: renewalGate.fields.dueOn.schema,
          }),
        )
        .min(1)
        .max(200),
    }),
    output: z.strictObject({ ids: z.array(id) }),
  },
  /** What is given of a scenario; it is made when there is none of the kind. */
  'renewal.scenario': {
    input: z.strictObject({
      accountId: id,
      kind: z.enum(scenarioKinds),
      changes: z
        .strictObject({
          arrEffect: arrEffect.schema,
          likelihood: likelihood.schema,
          assumptions: assumptions.schema,
        })
        .partial(),
    }),
    output: z.strictObject({ scenarioId: id }),
  },
  /** Records the outcome with its reason, which closes the renewal (row 42). */
  'renewal.close': {
    input: z.strictObject({
      accountId: id,
      outcome: z.enum(renewalOutcomes),
      outcomeArr: outcomeArr.schema,
      /** Not empty: an outcome that nobody can explain teaches nothing. */
      reason: outcomeReason.schema,
      decidedOn: decision.fields.decidedOn.schema,
      decidedBy: decidedBy.schema,
      /** The account takes the ARR of the outcome, and the change is noted as an ARR movement. */
      moveArr: z.boolean(),
      /** The account's next renewal date, for which the next renewal begins; null for neither. */
      nextRenewal: decidedOn.schema,
      /** Also a line of the decision log in these words; somebody must have decided then. */
      logAs: decision.fields.title.schema.nullable(),
    }),
    output: z.strictObject({ cycleId: id, nextCycleId: id.nullable() }),
  },

  /** Makes a line of the decision log of something that was asked for, and settles the request (row 41). */
  'decision.settle': {
    input: z.strictObject({
      requestId: id,
      decidedOn: decision.fields.decidedOn.schema,
      kind: decision.fields.kind.schema,
      title: decision.fields.title.schema,
      approvedBy: decision.fields.approvedBy.schema,
      reason: decision.fields.reason.schema,
    }),
    output: z.strictObject({ decisionId: id }),
  },

  /** Makes an action of a lesson, or takes it to a later retro; the lesson says which (row 47). */
  'lesson.carryOn': {
    input: z.strictObject({
      lessonId: id,
      /** Null makes an action. */
      retroId: id.nullable(),
    }),
    output: z.strictObject({ actionId: id.nullable(), lessonId: id.nullable() }),
  },
} as const;
