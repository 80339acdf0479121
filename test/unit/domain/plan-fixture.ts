import type { RecordOf } from '../../../shared/entity.ts';
import type { PlanRecords } from '../../../shared/records/plan.ts';
import type { entities, EntityName } from '../../../shared/records/registry.ts';
import type { Stakeholder } from '../../../shared/records/stakeholder.ts';
import { recordWith as blankRecord } from '../../support/records.ts';

let count = 0;

/** A record of a kind with an id of its own, its initial values, then `values`. */
export const recordWith = <N extends EntityName>(
  entity: N,
  values: Partial<RecordOf<(typeof entities)[N]>>,
): RecordOf<(typeof entities)[N]> => {
  count += 1;
  return blankRecord(entity, { id: `${entity}-${String(count).padStart(6, '0')}`, ...values });
};

/** A stakeholder in role. */
export const person = (values: Partial<Stakeholder>): Stakeholder =>
  recordWith('stakeholder', { name: 'Somebody', sentiment: 'Positive', ...values });

/** Assessments of the default scorecard: a day and scores by key each. */
export const assessedWith = (
  ...looks: readonly { on: string; scores: Readonly<Record<string, number | null>>; scoredOn?: string }[]
): Pick<PlanRecords, 'assessments' | 'signalScores'> => {
  const made = looks.map(({ on, scores, scoredOn }) => {
    const assessment = recordWith('assessment', { assessedOn: on, scorecardId: 'none' });
    const rows = Object.entries(scores).map(([signal, score]) =>
      recordWith('signalScore', { assessmentId: assessment.id, signal, score, scoredOn: scoredOn ?? on }),
    );
    return { assessment, rows };
  });
  return {
    assessments: made.map(({ assessment }) => assessment),
    signalScores: made.flatMap(({ rows }) => rows),
  };
};
