import { describe, expect, it } from 'vitest';

import { openStorage } from '../../../electron/db/storage.ts';
import { columnName } from '../../../shared/entity.ts';
import { entityNames, entityOf } from '../../../shared/records/registry.ts';
import { newFolder } from './folders.ts';

type Column = { name: string; type: string; notnull: number; pk: number };

const storedAs: Readonly<Record<string, string>> = { integer: 'INTEGER', money: 'INTEGER', flag: 'INTEGER' };

const withSchema = <T>(look: (db: ReturnType<typeof openStorage>) => T): T => {
  const db = openStorage(newFolder());
  try {
    return look(db);
  } finally {
    db.close();
  }
};

describe('the schema', () => {
  it.each(entityNames)('has a column for every field of %s and no other', (name) => {
    const { table, fields } = entityOf(name);
    const columns = withSchema((db) =>
      db.prepare<[string], Column>('SELECT name, type, "notnull", pk FROM pragma_table_info(?)').all(table),
    );
    const found = Object.fromEntries(columns.map((column) => [column.name, column]));
    expect(Object.keys(found).sort()).toEqual(
      ['num', 'id', ...Object.keys(fields).map((field) => columnName(field))].sort(),
    );
    expect(found['num']).toMatchObject({ type: 'INTEGER', pk: 1 });
    expect(found['id']).toMatchObject({ type: 'TEXT', notnull: 1 });
    for (const [field, { kind, required }] of Object.entries(fields))
      expect({ field, ...found[columnName(field)] }).toMatchObject({
        field,
        type: storedAs[kind] ?? 'TEXT',
        notnull: required ? 1 : 0,
      });
  });

  it.each(entityNames)('lets references of %s lead where the declaration says', (name) => {
    const { table, fields } = entityOf(name);
    type Key = { table: string; from: string; to: string; on_delete: string };
    const keys = withSchema((db) =>
      db
        .prepare<[string], Key>(`SELECT "table", "from", "to", on_delete FROM pragma_foreign_key_list(?)`)
        .all(table),
    );
    const declared = Object.entries(fields).flatMap(([field, { kind, target, required }]) =>
      kind === 'reference' && target !== undefined
        ? [
            {
              table: columnName(target),
              from: columnName(field),
              to: 'id',
              on_delete: required ? 'CASCADE' : 'SET NULL',
            },
          ]
        : [],
    );
    const byColumn = (left: { from: string }, right: { from: string }) => left.from.localeCompare(right.from);
    expect(keys.sort(byColumn)).toEqual(declared.sort(byColumn));
  });

  it('stores no number with a fraction and checks every type', () => {
    type Table = { name: string; sql: string; strict: number };
    const tables = withSchema((db) =>
      db
        .prepare<[], Table>(
          `SELECT list.name, list.strict, sqlite_schema.sql FROM pragma_table_list AS list
           JOIN sqlite_schema ON sqlite_schema.name = list.name
           WHERE list.schema = 'main' AND list.type = 'table' AND list.name NOT LIKE 'sqlite_%'`,
        )
        .all(),
    );
    expect(tables.length).toBeGreaterThan(entityNames.length);
    for (const table of tables) expect(table).toMatchObject({ name: table.name, strict: 1 });
    for (const { sql } of tables) expect(sql).not.toMatch(/\b(?:REAL|ANY|NUMERIC|FLOAT)\b/u);
  });

  it.each(entityNames)('gives %s initial values that it would accept itself', (name) => {
    for (const [field, { initial, schema }] of Object.entries(entityOf(name).fields))
      if (initial !== undefined)
        expect({ field, ok: schema.safeParse(initial).success }).toEqual({ field, ok: true });
  });
});
