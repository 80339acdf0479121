import { endOfLocalDay, type Day } from '../../../../shared/dates.ts';
import type { Db } from '../../../db/open.ts';
import { prepared } from '../../../db/statements.ts';
import type { HistoryLine } from './pages/facts.ts';

/** Change sets that touched an account, its own row among them, made before an instant. */
const ofAccount = `FROM change_set WHERE at < @end AND id IN (
  SELECT set_id FROM change WHERE account_id = @accountId
  UNION SELECT set_id FROM change
  WHERE entity = 'account' AND row_num = (SELECT num FROM account WHERE id = @accountId)
)`;

/** The newest changes of a plan at the end of a day of the user's calendar, newest first, and how many are older. */
export const historyLines = (
  db: Db,
  { accountId, asOf, limit }: { readonly accountId: string; readonly asOf: Day; readonly limit: number },
): { readonly history: HistoryLine[]; readonly earlierChanges: number } => {
  const end = endOfLocalDay(asOf).toISOString();
  const history = prepared<HistoryLine>(
    db,
    `SELECT at, by, label, last_change - first_change + 1 AS changes ${ofAccount}
     ORDER BY change_set.id DESC LIMIT @limit`,
  ).all({ accountId, end, limit });
  const all = prepared<number>(db, `SELECT count(*) ${ofAccount}`).pluck().get({ accountId, end }) ?? 0;
  return { history, earlierChanges: all - history.length };
};
