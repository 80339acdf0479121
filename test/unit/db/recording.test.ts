import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { dump } from '../../../electron/db/dump.ts';
import type { Db } from '../../../electron/db/open.ts';
import { openStorage } from '../../../electron/db/storage.ts';
import { undo } from '../../../electron/db/undo.ts';
import { columnName } from '../../../shared/entity.ts';
import { entityNames, entityOf, type EntityName } from '../../../shared/records/registry.ts';
import { fillBook, recorded } from './books.ts';
import { newFolder } from './folders.ts';

type Row = Readonly<Record<string, string | number | null>>;
type Book = ReadonlyMap<string, string>;

let db: Db;
beforeEach(() => {
  db = openStorage(newFolder());
  fillBook(db, 3);
});
afterEach(() => db.close());

const tableOf = (name: EntityName) => entityOf(name).table;
const firstRow = (name: EntityName): Row =>
  db.prepare<[], Row>(`SELECT * FROM ${tableOf(name)} ORDER BY num LIMIT 1`).get() ?? {};
const columns = (row: Row) =>
  Object.keys(row)
    .map((column) => `"${column}"`)
    .join(', ');
const places = (row: Row) =>
  Object.keys(row)
    .map(() => '?')
    .join(', ');
/** Some column of the row that can be given another text, and the text. A frozen plan only forgets its meeting. */
const edit = (name: EntityName): string => {
  if (name === 'snapshot') return 'meeting_id = NULL';
  const text = Object.entries(entityOf(name).fields).find(
    ([, { kind }]) => kind === 'text' || kind === 'note' || kind === 'day',
  );
  return `"${columnName(text?.[0] ?? 'name')}" = '2031-01-01'`;
};

const book = (): Book =>
  new Map(
    entityNames.flatMap((name) =>
      db
        .prepare<[], Row>(`SELECT * FROM ${tableOf(name)}`)
        .all()
        .map((row) => [`${name} ${String(row['num'])}`, JSON.stringify(row)] as const),
    ),
  );

/** What differs between two books, as `kind number`. */
const differences = (before: Book, after: Book) => {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.filter((key) => before.get(key) !== after.get(key)).sort();
};

/** What the newest change set says was changed, as `kind number`. */
const said = (): string[] =>
  db
    .prepare<[], string>(
      `SELECT DISTINCT entity || ' ' || row_num FROM change
       WHERE set_id = (SELECT max(id) FROM change_set)`,
    )
    .pluck()
    .all()
    .sort();

const refusal = (write: () => unknown): string => {
  try {
    write();
    return 'done';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
};

describe.each(entityNames)('a change to %s', (name) => {
  it('is refused outside of a change set, whatever the statement', () => {
    const table = tableOf(name);
    const row = firstRow(name);
    const before = dump(db);
    const again = `INTO ${table} (${columns(row)}) VALUES (${places(row)})`;
    const refused = 'SQLITE_CONSTRAINT_TRIGGER';
    expect(refusal(() => db.exec(`UPDATE ${table} SET ${edit(name)}`))).toBe(refused);
    expect(refusal(() => db.exec(`UPDATE OR IGNORE ${table} SET ${edit(name)}`))).toBe(refused);
    expect(refusal(() => db.exec(`DELETE FROM ${table}`))).toBe(refused);
    expect(refusal(() => db.prepare(`REPLACE ${again}`).run(Object.values(row)))).toBe(refused);
    expect(refusal(() => db.prepare(`INSERT OR IGNORE ${again}`).run(Object.values(row)))).toBe('done');
    expect(dump(db)).toBe(before);
    recorded(db, () => db.prepare(`DELETE FROM ${table} WHERE num = ?`).run(row['num']));
    const without = dump(db);
    expect(refusal(() => db.prepare(`INSERT ${again}`).run(Object.values(row)))).toBe(refused);
    // An outer OR clause takes the place of the one in a trigger; it must not open a way around.
    for (const or of ['IGNORE', 'REPLACE', 'FAIL', 'ABORT', 'ROLLBACK'])
      expect(refusal(() => db.prepare(`INSERT OR ${or} ${again}`).run(Object.values(row)))).toBe(refused);
    expect(dump(db)).toBe(without);
  });

  it('is recorded with all that it brings about, and undone to the letter', () => {
    const table = tableOf(name);
    const row = firstRow(name);
    const statements: readonly (() => unknown)[] = [
      () => db.exec(`UPDATE ${table} SET ${edit(name)} WHERE num = ${String(row['num'])}`),
      () =>
        db.prepare(`REPLACE INTO ${table} (${columns(row)}) VALUES (${places(row)})`).run(Object.values(row)),
      () => db.prepare(`DELETE FROM ${table} WHERE num = ?`).run(row['num']),
      () => db.exec(`DELETE FROM ${table}`),
    ];
    for (const statement of statements) {
      const before = book();
      const text = dump(db);
      recorded(db, statement);
      const changed = differences(before, book());
      // REPLACE of a row by itself deletes it with what belongs to it and writes it again: said, but no difference.
      expect(said()).toEqual(expect.arrayContaining(changed));
      expect(said().filter((key) => !changed.includes(key)).length).toBeLessThanOrEqual(1);
      undo(db, { at: '2026-03-05T12:00:00.000Z', by: 'Test' });
      expect(dump(db)).toBe(text);
    }
  });

  it('never moves a record to another number, id or account', () => {
    const table = tableOf(name);
    const { num } = firstRow(name);
    const owned = 'accountId' in entityOf(name).fields ? ["account_id = 'account 2'"] : [];
    for (const assignment of ['num = num + 1000', "id = 'another'", ...owned])
      expect(
        refusal(() =>
          recorded(db, () => db.exec(`UPDATE ${table} SET ${assignment} WHERE num = ${String(num)}`)),
        ),
      ).toBe('SQLITE_CONSTRAINT_TRIGGER');
  });
});

describe('deleting a record', () => {
  it('records the rows that go with it and the references that are cleared', () => {
    const ops = () =>
      db
        .prepare<[], string>(
          `SELECT op || ' ' || entity FROM change WHERE set_id = (SELECT max(id) FROM change_set)`,
        )
        .pluck()
        .all()
        .sort();
    recorded(db, () => db.prepare('DELETE FROM stakeholder WHERE id = ?').run('manager 0'));
    expect(ops()).toEqual(['delete stakeholder', 'update stakeholder']);
    recorded(db, () => db.prepare('DELETE FROM stakeholder WHERE id = ?').run('stakeholder 0'));
    expect(ops()).toEqual([
      'delete coverage',
      'delete relation',
      'delete stakeholder',
      'update attendee',
      'update surveyResponse',
      'update valueSummary',
    ]);
    recorded(db, () => db.prepare('DELETE FROM account WHERE id = ?').run('account 1'));
    const owned = entityNames.filter((name) => 'accountId' in entityOf(name).fields);
    expect(ops().filter((op) => op.startsWith('delete'))).toEqual(
      [...owned, 'stakeholder', 'account'].map((name) => `delete ${name}`).sort(),
    );
  });

  it('keeps a whole image, so that every value comes back exactly', () => {
    const row = firstRow('account');
    recorded(db, () => db.prepare('DELETE FROM account WHERE num = ?').run(row['num']));
    const image = db
      .prepare<[], string>("SELECT before FROM change WHERE entity = 'account' ORDER BY id DESC LIMIT 1")
      .pluck()
      .get();
    expect(JSON.parse(image ?? '')).toEqual(row);
  });
});

describe('editing a record', () => {
  it('records the columns that differ and no other', () => {
    recorded(db, () => db.exec("UPDATE account SET city = 'Zürich', phone = phone WHERE num = 1"));
    const change = db
      .prepare<[], { before: string; after: string }>(
        'SELECT before, after FROM change ORDER BY id DESC LIMIT 1',
      )
      .get();
    expect(Object.keys(JSON.parse(change?.before ?? '{}') as object)).toEqual(['city']);
    expect(JSON.parse(change?.after ?? '{}')).toEqual({ city: 'Zürich' });
  });

  it('records nothing when nothing differs', () => {
    const sets = () => db.prepare('SELECT count(*) FROM change_set').pluck().get();
    const before = sets();
    recorded(db, () => db.exec('UPDATE account SET city = city'));
    expect(sets()).toBe(before);
  });
});
