import { createHash } from 'node:crypto';

import type { Db } from '../../electron/db/open.ts';

/** Everything a schema is made of, as text: two equal texts are two equal schemas. */
export const schemaOf = (db: Db): string =>
  db
    .prepare<[], { line: string }>(
      `SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') AS line FROM sqlite_schema
       WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name`,
    )
    .all()
    .map(({ line }) => line)
    .join('\n');

export const schemaHash = (db: Db): string => createHash('sha256').update(schemaOf(db)).digest('hex');
