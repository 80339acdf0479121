import { entities, type EntityName } from '../../../shared/records/registry.ts';
import type { Db } from '../../db/open.ts';
import { prepared } from '../../db/statements.ts';

/** The account a record belongs to, or undefined when there is no such record. */
export const accountOf = (db: Db, entity: EntityName, id: string): string | undefined =>
  prepared<string>(db, `SELECT account_id FROM ${entities[entity].table} WHERE id = ?`).pluck().get(id);

/** Whether a record of another account refers to this one by a column of its table. */
export const isReferredFromElsewhere = (
  db: Db,
  { entity, column, id, accountId }: { entity: EntityName; column: string; id: string; accountId: string },
): boolean =>
  prepared(
    db,
    `SELECT 1 FROM ${entities[entity].table} WHERE "${column}" = ? AND account_id <> ? LIMIT 1`,
  ).get(id, accountId) !== undefined;
