import { columnName } from '../../shared/entity.ts';
import { entities, type EntityName } from '../../shared/records/registry.ts';
import type { Db } from './open.ts';

const columnsOf = (db: Db, table: string): string[] =>
  db
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(({ name }) => name);

const image = (row: 'OLD' | 'NEW', columns: readonly string[]) =>
  `json_object(${columns.map((column) => `'${column}', ${row}."${column}"`).join(', ')})`;

/** Only the columns that differ, as rows of key, old and new value. */
const differences = (columns: readonly string[]) =>
  columns
    .map(
      (column) =>
        `SELECT '${column}' AS key, OLD."${column}" AS old, NEW."${column}" AS new WHERE OLD."${column}" IS NOT NEW."${column}"`,
    )
    .join('\n    UNION ALL ');

const triggers = (entity: EntityName, table: string, columns: readonly string[]): string => {
  const owner = (row: 'OLD' | 'NEW') => (columns.includes('account_id') ? `${row}.account_id` : 'NULL');
  const into =
    "INSERT INTO change (set_id, entity, row_num, account_id, op, before, after)\n  SELECT coalesce((SELECT set_id FROM open_change_set), RAISE(ABORT, 'no open change set')),";
  return `
DROP TRIGGER IF EXISTS ${table}_history_insert;
CREATE TRIGGER ${table}_history_insert AFTER INSERT ON ${table} BEGIN
  ${into} '${entity}', NEW.num, ${owner('NEW')}, 'insert', NULL, NULL;
END;
DROP TRIGGER IF EXISTS ${table}_history_delete;
CREATE TRIGGER ${table}_history_delete AFTER DELETE ON ${table} BEGIN
  ${into} '${entity}', OLD.num, ${owner('OLD')}, 'delete', ${image('OLD', columns)}, NULL;
END;
DROP TRIGGER IF EXISTS ${table}_history_update;
CREATE TRIGGER ${table}_history_update AFTER UPDATE ON ${table} BEGIN
  ${into} '${entity}', NEW.num, ${owner('NEW')}, 'update', json_group_object(key, old), json_group_object(key, new)
  FROM (
    ${differences(columns)}
  ) HAVING count(*) > 0;
END;
`;
};

/**
 * Gives every planning table the triggers that record its changes. They are derived from the table's real
 * columns, after each migration, so that a new column is in the history from its first day.
 * A record keeps its row number, id and account for ever: the history finds it by the first, and belongs to
 * the last, with the facts and whatever refers to the record.
 * Outside of a change set they raise: a constraint on `set_id` would be passed over by `INSERT OR IGNORE`.
 */
export const writeHistoryTriggers = (db: Db): void => {
  const recording = columnsOf(db, 'change').length > 0;
  if (!recording) return;
  for (const [name, entity] of Object.entries(entities) as [EntityName, { name: string }][]) {
    const table = columnName(entity.name);
    const columns = columnsOf(db, table);
    if (columns.length === 0) continue;
    db.exec(triggers(name, table, columns));
    const fixed = ['num', 'id', 'account_id'].filter((column) => columns.includes(column));
    db.exec(`
DROP TRIGGER IF EXISTS ${table}_identity;
CREATE TRIGGER ${table}_identity BEFORE UPDATE OF ${fixed.join(', ')} ON ${table}
WHEN ${fixed.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ')}
BEGIN SELECT RAISE(ABORT, 'identity never changes'); END;
`);
  }
};
