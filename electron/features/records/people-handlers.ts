import { CarryonError } from '../../../shared/errors.ts';
import type { CoreContext, Handlers } from '../../context.ts';
import { findRecord, insertRecord, updateRecord } from '../../db/records.ts';
import { refuseContradictions } from './consistency.ts';

type Channels = 'stakeholder.add' | 'stakeholder.leave';

/** Adding and losing people: several records, one step of undo. */
export const peopleHandlers = ({ db, newId, change }: CoreContext): Handlers<Channels> => ({
  'stakeholder.add': ({ values, attendeeIds, reportIds }) => {
    const { accountId } = values;
    if (accountId === undefined || !findRecord(db, 'account', accountId)) throw new CarryonError('NOT_FOUND');
    const id = values.id ?? newId();
    return change({ kind: 'create', label: 'Add stakeholder' }, () => {
      insertRecord(db, 'stakeholder', id, values);
      refuseContradictions(db, 'stakeholder', id);
      for (const attendeeId of attendeeIds) {
        if (!updateRecord(db, 'attendee', attendeeId, { stakeholderId: id }))
          throw new CarryonError('NOT_FOUND');
        refuseContradictions(db, 'attendee', attendeeId);
      }
      for (const reportId of reportIds) {
        if (!updateRecord(db, 'stakeholder', reportId, { reportsToId: id }))
          throw new CarryonError('NOT_FOUND');
        refuseContradictions(db, 'stakeholder', reportId);
      }
      return { id };
    });
  },

  'stakeholder.leave': ({ stakeholderId, leftOn, actions }) => {
    const person = findRecord(db, 'stakeholder', stakeholderId);
    if (!person) throw new CarryonError('NOT_FOUND');
    // Nobody can leave a role that nobody fills.
    if (person.isPlaceholder) throw new CarryonError('BAD_REQUEST', { field: 'isPlaceholder' });
    return change({ kind: 'edit', label: 'Mark stakeholder as left' }, () => {
      updateRecord(db, 'stakeholder', stakeholderId, { leftOn });
      for (const action of actions) {
        const id = newId();
        insertRecord(db, 'action', id, { accountId: person.accountId, ...action });
        refuseContradictions(db, 'action', id);
      }
      return { actions: actions.length };
    });
  },
});
