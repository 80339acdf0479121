import type { Db } from '../../../../db/open.ts';
import { stagedColumn } from '../../stage/queries.ts';

const run = (db: Db, sql: string): number => db.prepare(sql).run().changes;

const open = `NOT EXISTS (SELECT 1 FROM staged_match t WHERE t.line = r.line)
  AND NOT EXISTS (SELECT 1 FROM staged_late l WHERE l.line = r.line)
  AND NOT EXISTS (SELECT 1 FROM staged_settled d WHERE d.line = r.line)`;

const within = (table: string): string =>
  `staged_row r JOIN staged_owner o ON o.line = r.line JOIN ${table} s ON s.account_id = o.id`;

/** By the record's own id; its account need not be named then. */
export const findRecordsById = (db: Db, table: string): number => {
  db.exec(`INSERT INTO staged_owner (line, num, id)
    SELECT r.line, a.num, a.id FROM staged_row r JOIN ${table} s ON s.id = r.id JOIN account a ON a.id = s.account_id
    WHERE r.id IS NOT NULL`);
  return run(
    db,
    `INSERT INTO staged_match (line, num, found_by)
     SELECT r.line, s.num, 'id' FROM staged_row r JOIN ${table} s ON s.id = r.id WHERE r.id IS NOT NULL`,
  );
};

/** How a key is compared: to the letter, or as people write it. */
const compared = (key: 'crmId' | 'email' | 'name', column: string): string => {
  if (key === 'crmId') return column;
  return key === 'email' ? `lower(${column})` : `name_key(${column})`;
};

/**
 * By a key within the row's account. Two different CRM ids are two different records; several records with
 * the same key are ambiguous, never a guess.
 */
export const findRecordsWithin = (
  db: Db,
  table: string,
  { key, field, hasCrmId }: { key: 'crmId' | 'email' | 'name'; field: string; hasCrmId: boolean },
): number => {
  const own = stagedColumn(field);
  const identity =
    key !== 'crmId' && hasCrmId ? 'AND (r.crm_id IS NULL OR s.crm_id IS NULL OR r.crm_id = s.crm_id)' : '';
  db.exec('DROP TABLE IF EXISTS temp.staged_candidate');
  db.exec(`CREATE TEMP TABLE staged_candidate AS
    SELECT r.line, min(s.num) AS num, count(*) AS found FROM ${within(table)}
      AND ${compared(key, `s.${own}`)} = ${compared(key, `r.${own}`)}
    WHERE r.${own} IS NOT NULL AND ${open} ${identity} GROUP BY r.line`);
  const what = { crmId: 'CRM ID', email: 'e-mail address', name: 'name' }[key];
  db.exec(`INSERT INTO staged_late (line, field, value, code, message)
    SELECT c.line, '${field}', r.${own}, 'AMBIGUOUS_MATCH',
      'More than one record of this account has this ${what} (' || c.found || ').'
    FROM staged_candidate c JOIN staged_row r ON r.line = c.line WHERE c.found > 1`);
  const found = run(
    db,
    `INSERT INTO staged_match (line, num, found_by) SELECT line, num, '${key}' FROM staged_candidate WHERE found = 1`,
  );
  db.exec('DROP TABLE temp.staged_candidate');
  return found;
};

/** A CRM id that is known at another account: the record has moved, and its history would stay behind. */
export const refuseElsewhere = (db: Db, table: string): number =>
  run(
    db,
    `INSERT INTO staged_late (line, field, value, code, message)
     SELECT r.line, 'crmId', r.crm_id, 'AT_ANOTHER_ACCOUNT',
       'This CRM ID is recorded at another account; move or delete it there first.'
     FROM staged_row r WHERE r.crm_id IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM staged_match t WHERE t.line = r.line)
       AND NOT EXISTS (SELECT 1 FROM staged_late l WHERE l.line = r.line)
       AND EXISTS (SELECT 1 FROM ${table} s WHERE s.crm_id = r.crm_id)`,
  );
