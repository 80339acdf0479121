import type { ImportCounts } from '../../../../shared/imports.ts';
import type { Db } from '../../../db/open.ts';

const count = (db: Db, sql: string): number => Number(db.prepare(sql).pluck().get());

/** What the staged rows come to; `rows` is always the sum of the others. */
export const countOutcomes = (db: Db): ImportCounts => {
  const staged = count(db, 'SELECT count(*) FROM staged_row');
  const matched = count(db, 'SELECT count(*) FROM staged_match');
  const updated = count(db, 'SELECT count(*) FROM staged_changed');
  const rejectedRows = count(db, 'SELECT count(*) FROM staged_reject');
  return {
    rows: staged + rejectedRows,
    created: staged - matched,
    updated,
    unchanged: matched - updated,
    rejectedRows,
  };
};
