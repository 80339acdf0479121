import { localDay, type Day } from '../../shared/dates.ts';
import { rowNumberOf } from './as-of-rows.ts';
import type { Db } from './open.ts';
import { prepared } from './statements.ts';

/** A day of the user's calendar on which a plan was changed, and in how many steps. */
export type ChangedDay = { readonly day: Day; readonly steps: number };

/** The days on which a plan was changed, the earliest first. */
export const changedDaysOf = (db: Db, accountId: string): ChangedDay[] => {
  const instants = prepared<string>(
    db,
    `SELECT at FROM change_set WHERE id IN (
       SELECT set_id FROM change WHERE account_id = @accountId
       UNION SELECT set_id FROM change WHERE entity = 'account' AND row_num = @num
     ) ORDER BY id`,
  )
    .pluck()
    .all({ accountId, num: rowNumberOf(db, 'account', accountId) });
  const steps = new Map<Day, number>();
  for (const instant of instants) {
    const day = localDay(new Date(instant));
    steps.set(day, (steps.get(day) ?? 0) + 1);
  }
  return [...steps].map(([day, count]) => ({ day, steps: count })).sort((a, b) => (a.day < b.day ? -1 : 1));
};
