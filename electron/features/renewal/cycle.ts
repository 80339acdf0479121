import { openCycle } from '../../../shared/domain/renewal-plan.ts';
import { CarryonError } from '../../../shared/errors.ts';
import type { RenewalCycle } from '../../../shared/records/renewal.ts';
import type { CoreContext } from '../../context.ts';
import { findRecord, insertRecord, recordsOfAccount } from '../../db/records.ts';

/**
 * The renewal that an account is working on; one is begun from its renewal date when there is none. Runs
 * inside an open change set.
 * @throws CarryonError NOT_FOUND, or CONSTRAINT when the account has no renewal date.
 */
export const ensureCycle = (
  { db, newId }: Pick<CoreContext, 'db' | 'newId'>,
  accountId: string,
): RenewalCycle => {
  const open = openCycle(recordsOfAccount(db, 'renewalCycle', accountId));
  if (open) return open;
  const account = findRecord(db, 'account', accountId);
  if (!account) throw new CarryonError('NOT_FOUND');
  if (account.renewalDate === null)
    throw new CarryonError('CONSTRAINT', { field: 'renewalDate', reason: 'missing' });
  const id = newId();
  insertRecord(db, 'renewalCycle', id, { accountId, renewalDate: account.renewalDate });
  const begun = findRecord(db, 'renewalCycle', id);
  if (!begun) throw new CarryonError('INTERNAL');
  return begun;
};
