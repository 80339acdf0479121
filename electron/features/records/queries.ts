import { entities, type EntityName } from '../../../shared/records/registry.ts';
import type { Db } from '../../db/open.ts';
import { prepared } from '../../db/statements.ts';

/** The account a record belongs to, or undefined when there is no such record. */
export const accountOf = (db: Db, entity: EntityName, id: string): string | undefined =>
  prepared<string>(db, `SELECT account_id FROM ${entities[entity].table} WHERE id = ?`).pluck().get(id);
