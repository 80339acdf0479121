import type { Db } from '../../db/open.ts';
import { prepared } from '../../db/statements.ts';

type Known = { readonly change: number; readonly floors: string };
const known = new WeakMap<Db, Known>();

/**
 * Per currency the smallest ARR that is still among its largest fifth (row 7), as JSON. Ranked within a
 * currency, because offline there is no rate to compare two with. Found once per change of the book.
 */
export const keyFloors = (db: Db): string => {
  const change = prepared<number>(db, 'SELECT coalesce(max(id), 0) FROM change').pluck().get() ?? 0;
  const last = known.get(db);
  if (last?.change === change) return last.floors;
  const floors =
    prepared<string>(
      db,
      `SELECT json_group_object(currency, floor) FROM (
         SELECT currency, min(arr) AS floor FROM (
           SELECT coalesce(currency, 'USD') AS currency, arr,
             row_number() OVER (PARTITION BY coalesce(currency, 'USD') ORDER BY arr DESC) AS place,
             count(*) OVER (PARTITION BY coalesce(currency, 'USD')) AS accounts
           FROM account WHERE arr IS NOT NULL
         ) WHERE place <= (accounts + 4) / 5 GROUP BY currency
       )`,
    )
      .pluck()
      .get() ?? '{}';
  known.set(db, { change, floors });
  return floors;
};
