import { CarryonError } from '../../../shared/errors.ts';
import type { CoreContext, Handlers } from '../../context.ts';
import { findRecord, insertRecord, updateRecord } from '../../db/records.ts';

export const decisionHandlers = ({ db, newId, change }: CoreContext): Handlers<'decision.settle'> => ({
  'decision.settle': ({ requestId, ...line }) => {
    const request = findRecord(db, 'decisionRequest', requestId);
    if (!request) throw new CarryonError('NOT_FOUND');
    // What has been settled or withdrawn meanwhile is not settled again.
    if (request.status !== 'Open') throw new CarryonError('CONFLICT', { field: 'status' });
    return change({ kind: 'create', label: 'Log decision' }, () => {
      const decisionId = newId();
      insertRecord(db, 'decision', decisionId, { ...line, accountId: request.accountId });
      updateRecord(db, 'decisionRequest', requestId, { status: 'Decided' });
      return { decisionId };
    });
  },
});
