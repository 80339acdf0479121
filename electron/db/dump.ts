import { entityNames, entities } from '../../shared/records/registry.ts';
import type { Db } from './open.ts';

/**
 * Every planning record as text, one line each, row numbers and ids included: two equal dumps are two equal
 * books. Tests compare it before and after undo; the history and what is derived are not part of it.
 */
export const dump = (db: Db): string =>
  entityNames
    .map((name) => {
      const { table } = entities[name];
      const rows = db.prepare(`SELECT * FROM ${table} ORDER BY num`).all();
      return rows.map((row) => `${table} ${JSON.stringify(row)}\n`).join('');
    })
    .join('');
