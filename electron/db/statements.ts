import type { Statement } from 'better-sqlite3';

import type { Db } from './open.ts';

const known = new WeakMap<Db, Map<string, Statement>>();

/** A statement prepared once per connection. `sql` is a constant of ours, never text from outside. */
export const prepared = <Row = unknown>(db: Db, sql: string): Statement<unknown[], Row> => {
  const statements = known.get(db) ?? new Map<string, Statement>();
  known.set(db, statements);
  const statement = statements.get(sql) ?? db.prepare(sql);
  statements.set(sql, statement);
  return statement as Statement<unknown[], Row>;
};
