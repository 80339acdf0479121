import type { Db } from '../../../../db/open.ts';
import type { OwnerFields } from '../../kinds/kind.ts';
import { stagedColumn } from '../../stage/queries.ts';
import { groupAccounts, type NamedAccount, type NewAccount } from './group.ts';

const column = (there: readonly string[], field: string): string =>
  there.includes(field) ? `r.${stagedColumn(field)}` : 'NULL';

const unowned = `NOT EXISTS (SELECT 1 FROM staged_owner o WHERE o.line = r.line)
  AND NOT EXISTS (SELECT 1 FROM staged_late l WHERE l.line = r.line)`;

/** Accounts to be made for rows that found none, with the rows that belong to each. */
export const missingAccounts = (db: Db, owner: OwnerFields, there: readonly string[]): NewAccount[] =>
  groupAccounts(
    db
      .prepare<[], NamedAccount>(
        `SELECT r.line, ${column(there, owner.crmId)} AS crmId, ${column(there, owner.domain)} AS domain,
           ${column(there, owner.name)} AS name, ${column(there, 'currency')} AS currency
         FROM staged_row r WHERE ${unowned} ORDER BY r.line`,
      )
      .all(),
  );

/** Gives rows the account that will be made for them. */
export const ownByNew = (
  db: Db,
  accounts: readonly NewAccount[],
  newId: () => string,
): Map<NewAccount, string> => {
  const own = db.prepare('INSERT INTO staged_owner (line, num, id) VALUES (?, 0, ?)');
  const ids = new Map<NewAccount, string>();
  for (const account of accounts) {
    const id = newId();
    ids.set(account, id);
    for (const line of account.lines) own.run(line, id);
  }
  return ids;
};
