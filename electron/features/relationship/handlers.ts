import { CarryonError } from '../../../shared/errors.ts';
import type { CoreContext, Handlers } from '../../context.ts';
import { findRecord, insertRecord, recordsOfAccount, removeRecord, updateRecord } from '../../db/records.ts';

export const relationshipHandlers = ({
  db,
  newId,
  today,
  user,
  change,
}: CoreContext): Handlers<'relationship.answer'> => ({
  'relationship.answer': ({ accountId, check, verdict, reason }) => {
    if (!findRecord(db, 'account', accountId)) throw new CarryonError('NOT_FOUND');
    // An answer that nobody can explain later is worth nothing (row 17).
    if (verdict !== null && reason.trim() === '') throw new CarryonError('BAD_REQUEST', { field: 'reason' });
    const existing = recordsOfAccount(db, 'checkAnswer', accountId).find((answer) => answer.check === check);
    return change({ kind: 'edit', label: 'Answer relationship check' }, () => {
      const answer = verdict && { verdict, reason, answeredBy: user || null, answeredOn: today() };
      if (answer && existing) updateRecord(db, 'checkAnswer', existing.id, answer);
      else if (answer) insertRecord(db, 'checkAnswer', newId(), { accountId, check, ...answer });
      else if (existing) removeRecord(db, 'checkAnswer', existing.id);
      return {};
    });
  },
});
