import type { Day } from '../../../../shared/dates.ts';
import type { PlanEdition } from '../../../../shared/editions.ts';
import { CarryonError } from '../../../../shared/errors.ts';
import type { PlanRecords } from '../../../../shared/records/plan.ts';
import type { Db } from '../../../db/open.ts';
import { readPlan } from '../../../db/plan.ts';
import { readLastReview } from '../../../db/snapshots.ts';
import type { BuildOptions } from './build.ts';
import { historyLines } from './queries.ts';

/** Changes that a hand-off prints; the rest is counted. */
const printedChanges = 400;

export type PlanInput = { readonly records: PlanRecords; readonly asOf: Day } & BuildOptions;

/**
 * Everything an edition of an account's plan is made from, read from the book: the plan, the one frozen at the
 * last review, and for a hand-off its history up to that day.
 * @throws CarryonError NOT_FOUND
 */
export const readPlanInput = (db: Db, accountId: string, asOf: Day, edition: PlanEdition): PlanInput => {
  const records = readPlan(db, accountId);
  if (!records) throw new CarryonError('NOT_FOUND');
  // A customer's copy is made from the plan alone.
  if (edition === 'customer') return { records, asOf, edition };
  const frozen = readLastReview(db, accountId, asOf);
  return {
    records,
    asOf,
    edition,
    previous: frozen && { records: frozen.records, takenOn: frozen.head.takenOn },
    ...(edition === 'handOff' ? historyLines(db, { accountId, asOf, limit: printedChanges }) : {}),
  };
};
