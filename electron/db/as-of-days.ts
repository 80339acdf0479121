import { localDay, type Day } from '../../shared/dates.ts';
import { rowNumberOf } from './as-of-rows.ts';
import type { Db } from './open.ts';
import { prepared } from './statements.ts';

/** A day of the user's calendar that is worth going back to. */
export type MarkedDay = {
  readonly day: Day;
  /** Steps in which the plan was changed on that day. */
  readonly steps: number;
  /** The review that was held, or what the plan was frozen as; null for neither. */
  readonly review: string | null;
};

const instantsOf = (db: Db, accountId: string): string[] =>
  prepared<string>(
    db,
    `SELECT at FROM change_set WHERE id IN (
       SELECT set_id FROM change WHERE account_id = @accountId
       UNION SELECT set_id FROM change WHERE entity = 'account' AND row_num = @num
     ) ORDER BY id`,
  )
    .pluck()
    .all({ accountId, num: rowNumberOf(db, 'account', accountId) });

const reviewsOf = (db: Db, accountId: string): { day: Day; label: string }[] =>
  prepared<{ day: Day; label: string }>(
    db,
    `SELECT taken_on AS day, label FROM snapshot WHERE account_id = @accountId
     UNION ALL
     SELECT held_on, coalesce(title, type) FROM meeting WHERE account_id = @accountId AND type = 'QBR'`,
  ).all({ accountId });

/** The days on which a plan was changed or reviewed, the earliest first. */
export const markedDaysOf = (db: Db, accountId: string): MarkedDay[] => {
  const steps = new Map<Day, number>();
  for (const instant of instantsOf(db, accountId)) {
    const day = localDay(new Date(instant));
    steps.set(day, (steps.get(day) ?? 0) + 1);
  }
  const reviews = new Map(reviewsOf(db, accountId).map(({ day, label }) => [day, label]));
  return [...new Set([...steps.keys(), ...reviews.keys()])]
    .sort()
    .map((day) => ({ day, steps: steps.get(day) ?? 0, review: reviews.get(day) ?? null }));
};
