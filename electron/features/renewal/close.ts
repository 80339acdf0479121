import type { Input } from '../../../shared/contract.ts';
import { CarryonError } from '../../../shared/errors.ts';
import type { ArrMovement } from '../../../shared/records/feedback.ts';
import type { CoreContext } from '../../context.ts';
import { findRecord, insertRecord, updateRecord } from '../../db/records.ts';
import { ensureCycle } from './cycle.ts';

type Context = Pick<CoreContext, 'db' | 'newId'>;
type Closing = Input<'renewal.close'>;

/** How much ARR a renewal has moved, and as what; null when nothing has moved or it is not known. */
const movementOf = (
  { outcome, outcomeArr, decidedOn, reason }: Closing,
  before: number | null,
): Pick<ArrMovement, 'movedOn' | 'kind' | 'amount' | 'reason'> | null => {
  if (before === null || outcomeArr === null || outcomeArr === before) return null;
  const amount = outcomeArr - before;
  const kind = outcome === 'Churned' ? 'Churn' : amount > 0 ? 'Expansion' : 'Contraction';
  return { movedOn: decidedOn, kind, amount, reason: reason?.slice(0, 1000) ?? null };
};

const moveArr = ({ db, newId }: Context, closing: Closing): void => {
  const { accountId, outcomeArr } = closing;
  if (!closing.moveArr || outcomeArr === null) return;
  const movement = movementOf(closing, findRecord(db, 'account', accountId)?.arr ?? null);
  updateRecord(db, 'account', accountId, { arr: outcomeArr });
  if (movement) insertRecord(db, 'arrMovement', newId(), { accountId, ...movement });
};

/**
 * Records the outcome of a renewal with its reason, and what follows from it. Runs inside an open change set.
 * @throws CarryonError BAD_REQUEST without a reason or without whom to log, CONSTRAINT for a next renewal that is not later.
 */
export const closeRenewal = (
  context: Context,
  closing: Closing,
): { cycleId: string; nextCycleId: string | null } => {
  const { db, newId } = context;
  const { accountId, outcome, outcomeArr, reason, decidedOn, decidedBy, nextRenewal, logAs } = closing;
  if (reason === null || reason.trim() === '') throw new CarryonError('BAD_REQUEST', { field: 'reason' });
  if (logAs !== null && decidedBy === null) throw new CarryonError('BAD_REQUEST', { field: 'decidedBy' });
  const cycle = ensureCycle(context, accountId);
  if (nextRenewal !== null && nextRenewal <= cycle.renewalDate)
    throw new CarryonError('CONSTRAINT', { field: 'nextRenewal', reason: 'not later' });
  updateRecord(db, 'renewalCycle', cycle.id, {
    phase: 'Close',
    outcome,
    outcomeArr,
    outcomeReason: reason,
    decidedOn,
    decidedBy,
  });
  moveArr(context, closing);
  if (logAs !== null && decidedBy !== null)
    insertRecord(db, 'decision', newId(), {
      accountId,
      decidedOn,
      kind: 'Renewal approval',
      title: logAs,
      approvedBy: decidedBy,
      reason,
    });
  if (nextRenewal === null) return { cycleId: cycle.id, nextCycleId: null };
  updateRecord(db, 'account', accountId, { renewalDate: nextRenewal });
  const nextCycleId = newId();
  insertRecord(db, 'renewalCycle', nextCycleId, { accountId, renewalDate: nextRenewal });
  return { cycleId: cycle.id, nextCycleId };
};
