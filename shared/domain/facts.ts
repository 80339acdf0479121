import type { PlanRecords } from '../records/plan.ts';
import { pipelineOf } from './growth.ts';
import { looksOf, newestModel, totalOf } from './health-total.ts';
import { isHighRisk, isOpenRisk } from './risk.ts';
import type { HealthStatus } from './scorecard.ts';
import { nextStepOf } from './work.ts';

/** What the book keeps per account: everything derived that does not depend on the day. */
export type Facts = {
  readonly healthPoints: number;
  readonly healthPossible: number;
  readonly healthScored: number;
  readonly healthStatus: HealthStatus;
  /** Sum of the open opportunities' values, minor units. */
  readonly pipeline: number;
  readonly openRisks: number;
  /** Open risks of exposure 6 or more. */
  readonly highRisks: number;
  readonly nextStep: string | null;
  readonly nextStepDue: string | null;
  readonly nextStepOwner: string | null;
};

export type FactRecords = Pick<
  PlanRecords,
  'scorecards' | 'assessments' | 'signalScores' | 'opportunities' | 'risks' | 'actions'
>;

/** Facts of an account from its records; health is that of its newest assessment. */
export const factsOf = (records: FactRecords): Facts => {
  const look = looksOf(records, null).at(-1);
  const health = totalOf(look?.model ?? newestModel(records), look?.scores ?? new Map<string, number>());
  const nextStep = nextStepOf(records);
  return {
    healthPoints: health.points,
    healthPossible: health.possible,
    healthScored: health.scored,
    healthStatus: health.status,
    pipeline: pipelineOf(records.opportunities),
    openRisks: records.risks.filter(isOpenRisk).length,
    highRisks: records.risks.filter(isHighRisk).length,
    nextStep: nextStep?.text ?? null,
    nextStepDue: nextStep?.due ?? null,
    nextStepOwner: nextStep?.owner ?? null,
  };
};
