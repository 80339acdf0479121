import { schemaVersion } from '../../electron/db/migrate.ts';
import type { Db } from '../../electron/db/open.ts';

const write = (db: Db, count: number): void => {
  const account = db.prepare('INSERT INTO account (id, name, city, arr, products) VALUES (?, ?, ?, ?, ?)');
  const person = db.prepare('INSERT INTO stakeholder (id, account_id, name, notes) VALUES (?, ?, ?, ?)');
  for (let index = 0; index < count; index += 1) {
    account.run(`account ${index}`, `Account ${index}`, 'Zürich', index * 1000, '["Core"]');
    person.run(`person ${index}`, `account ${index}`, `Person ${index}`, 'note '.repeat(index % 40));
  }
};

/**
 * Accounts with a stakeholder each, in a database of any version, with the statements of that version: what
 * the core does today may need tables that were not there yet.
 */
export const writeOldRows = (db: Db, count: number): void => {
  const recording = schemaVersion(db) >= 2;
  const changes = () => Number(db.prepare('SELECT coalesce(max(id), 0) FROM change').pluck().get());
  db.transaction(() => {
    if (!recording) {
      write(db, count);
      return;
    }
    const first = changes() + 1;
    const { lastInsertRowid: set } = db
      .prepare(
        "INSERT INTO change_set (at, by, kind, label) VALUES ('2026-03-05T12:00:00.000Z', '', 'create', 'Test')",
      )
      .run();
    db.prepare('UPDATE open_change_set SET set_id = ?').run(set);
    write(db, count);
    db.prepare('UPDATE open_change_set SET set_id = NULL').run();
    db.prepare('UPDATE change_set SET first_change = ?, last_change = ? WHERE id = ?').run(
      first,
      changes(),
      set,
    );
  }).immediate();
};

/** Those rows as text; columns of the first version only, so that it compares across versions. */
export const oldRowsOf = (db: Db): string =>
  JSON.stringify([
    db.prepare('SELECT num, id, name, city, arr, products FROM account ORDER BY num').all(),
    db.prepare('SELECT num, id, account_id, name, notes FROM stakeholder ORDER BY num').all(),
  ]);
