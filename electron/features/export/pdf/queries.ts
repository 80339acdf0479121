import type { Db } from '../../../db/open.ts';
import { prepared } from '../../../db/statements.ts';
import type { HistoryLine } from './pages/facts.ts';

/** Change sets that touched an account, its own row among them. */
const ofAccount = `FROM change_set WHERE id IN (
  SELECT set_id FROM change WHERE account_id = @accountId
  UNION SELECT set_id FROM change
  WHERE entity = 'account' AND row_num = (SELECT num FROM account WHERE id = @accountId)
)`;

/** The newest changes of a plan, newest first, and how many are older. */
export const historyLines = (
  db: Db,
  accountId: string,
  limit: number,
): { readonly history: HistoryLine[]; readonly earlierChanges: number } => {
  const history = prepared<HistoryLine>(
    db,
    `SELECT at, by, label, last_change - first_change + 1 AS changes ${ofAccount}
     ORDER BY change_set.id DESC LIMIT @limit`,
  ).all({ accountId, limit });
  const all = prepared<number>(db, `SELECT count(*) ${ofAccount}`).pluck().get({ accountId }) ?? 0;
  return { history, earlierChanges: all - history.length };
};
