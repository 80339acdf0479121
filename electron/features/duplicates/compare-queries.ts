import { columnName } from '../../../shared/entity.ts';
import { entities, entityOf, type EntityName } from '../../../shared/records/registry.ts';
import type { Db } from '../../db/open.ts';
import { prepared } from '../../db/statements.ts';
import { referencesTo } from './references.ts';

type Change = { id: number; op: 'insert' | 'update' | 'delete'; before: string | null };

/**
 * Since which change of the history each field of a record holds what it holds.
 * @returns by field; a field that was never changed since the record was made has the change that made it
 */
export const heldSince = (db: Db, entity: EntityName, id: string): ReadonlyMap<string, number> => {
  const { table } = entities[entity];
  const where =
    entity === 'account'
      ? "c.entity = 'account' AND c.row_num = t.num"
      : 'c.account_id = t.account_id AND c.entity = @entity AND c.row_num = t.num';
  const changes = prepared<Change>(
    db,
    `SELECT c.id, c.op, c.before FROM ${table} t JOIN change c ON ${where} WHERE t.id = @id ORDER BY c.id`,
  ).all(entity === 'account' ? { id } : { id, entity });
  const fields = Object.keys(entityOf(entity).fields).map((field) => [field, columnName(field)] as const);
  const since = new Map<string, number>();
  for (const { id: at, op, before } of changes) {
    const changed = op === 'update' ? (JSON.parse(before ?? '{}') as Record<string, unknown>) : null;
    for (const [field, column] of fields)
      if (changed === null || Object.hasOwn(changed, column)) since.set(field, at);
  }
  return since;
};

/** How many records of each kind refer to a record. */
export const childrenOf = (db: Db, entity: EntityName, id: string): ReadonlyMap<EntityName, number> => {
  const counts = new Map<EntityName, number>();
  for (const { entity: child, table, column } of referencesTo(entity)) {
    const count =
      prepared<number>(db, `SELECT count(*) FROM ${table} WHERE ${column} = ?`).pluck().get(id) ?? 0;
    if (count > 0) counts.set(child, (counts.get(child) ?? 0) + count);
  }
  return counts;
};
