import { CarryonError } from '../../../shared/errors.ts';
import type { CoreContext, Handlers } from '../../context.ts';
import { markedDaysOf } from '../../db/as-of-days.ts';
import { readPlanAsOf } from '../../db/as-of.ts';
import { snapshotHeads } from '../../db/plan.ts';
import { findRecord } from '../../db/records.ts';
import { readSnapshot, takeSnapshot } from '../../db/snapshots.ts';

type Channels = 'plan.asOf' | 'plan.days' | 'snapshot.take' | 'snapshot.list' | 'snapshot.get';

/** The plan as it was: of any day from the history, and as it was frozen. */
export const snapshotHandlers = ({ db, newId, today, change }: CoreContext): Handlers<Channels> => ({
  'plan.asOf': ({ accountId, day }) => {
    const plan = readPlanAsOf(db, accountId, day);
    if (!plan) throw new CarryonError('NOT_FOUND');
    return plan;
  },
  'plan.days': ({ accountId }) => markedDaysOf(db, accountId),

  'snapshot.take': ({ accountId, label }) =>
    change({ kind: 'create', label: 'Freeze plan' }, () => {
      const id = newId();
      const [meetingId, takenOn] = [null, today()];
      const snapshot = { id, accountId, meetingId, label, takenOn, today: takenOn, worked: false };
      if (!takeSnapshot(db, snapshot)) throw new CarryonError('NOT_FOUND');
      return { id };
    }),
  'snapshot.list': ({ accountId }) => {
    if (!findRecord(db, 'account', accountId)) throw new CarryonError('NOT_FOUND');
    return snapshotHeads(db, accountId);
  },
  'snapshot.get': ({ id }) => {
    const found = readSnapshot(db, id);
    if (!found) throw new CarryonError('NOT_FOUND');
    return found;
  },
});
