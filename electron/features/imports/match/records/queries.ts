import type { Db } from '../../../../db/open.ts';
import type { PlainKey } from '../../kinds/kind.ts';
import { stagedColumn } from '../../stage/queries.ts';
import { ofRecord, ofRow } from '../compare.ts';
import type { Tables } from '../tables.ts';

const run = (db: Db, sql: string): number => db.prepare(sql).run().changes;

const open = ({ match, settled }: Tables): string =>
  `NOT EXISTS (SELECT 1 FROM ${match} t WHERE t.line = r.line)
  AND NOT EXISTS (SELECT 1 FROM staged_late l WHERE l.line = r.line)
  AND NOT EXISTS (SELECT 1 FROM ${settled} d WHERE d.line = r.line)`;

/** By the record's own id; its account need not be named then. */
export const findRecordsById = (db: Db, { row, match, owner }: Tables, table: string): number => {
  db.exec(`INSERT INTO ${owner} (line, num, id)
    SELECT r.line, a.num, a.id FROM ${row} r JOIN ${table} s ON s.id = r.id JOIN account a ON a.id = s.account_id
    WHERE r.id IS NOT NULL`);
  return run(
    db,
    `INSERT INTO ${match} (line, num, found_by)
     SELECT r.line, s.num, 'id' FROM ${row} r JOIN ${table} s ON s.id = r.id WHERE r.id IS NOT NULL`,
  );
};

const called: Readonly<Record<PlainKey['by'], string>> = {
  id: 'Carryon ID',
  crmId: 'CRM ID',
  externalId: 'ID',
  domain: 'domain',
  email: 'e-mail address',
  name: 'name',
};

/**
 * By a key within the row's account. Two different ids of another system are two different records; several
 * records with the same key are ambiguous, never a guess.
 * @param certain the field with that id, when the file has it.
 */
export const findRecordsWithin = (
  db: Db,
  tables: Tables,
  { table, key, certain }: { table: string; key: PlainKey; certain: string | null },
): number => {
  const { row, match, owner } = tables;
  const id = certain === null ? null : stagedColumn(certain);
  const identity =
    id !== null && certain !== key.field
      ? `AND (r.${id} IS NULL OR s.${id} IS NULL OR r.${id} = s.${id})`
      : '';
  const value = `r.${stagedColumn(key.field)}`;
  db.exec('DROP TABLE IF EXISTS temp.staged_candidate');
  db.exec(`CREATE TEMP TABLE staged_candidate AS
    SELECT r.line, min(s.num) AS num, count(*) AS found
    FROM ${row} r JOIN ${owner} o ON o.line = r.line JOIN ${table} s ON s.account_id = o.id
      AND ${ofRecord(key.compared, key.field)} = ${ofRow(key.compared, key.field)}
    WHERE ${value} IS NOT NULL AND ${open(tables)} ${identity} GROUP BY r.line`);
  db.exec(`INSERT INTO staged_late (line, field, value, code, message)
    SELECT c.line, '${key.field}', ${value}, 'AMBIGUOUS_MATCH',
      'More than one record of this account has this ${called[key.by]} (' || c.found || ').'
    FROM staged_candidate c JOIN ${row} r ON r.line = c.line WHERE c.found > 1`);
  const found = run(
    db,
    `INSERT INTO ${match} (line, num, found_by) SELECT line, num, '${key.by}' FROM staged_candidate WHERE found = 1`,
  );
  db.exec('DROP TABLE temp.staged_candidate');
  return found;
};

/** An id of another system that is known at another account: the record has moved, and its history would stay behind. */
export const refuseElsewhere = (
  db: Db,
  { row, match }: Tables,
  { table, certain, label }: { table: string; certain: string; label: string },
): number => {
  const id = stagedColumn(certain);
  return run(
    db,
    `INSERT INTO staged_late (line, field, value, code, message)
     SELECT r.line, '${certain}', r.${id}, 'AT_ANOTHER_ACCOUNT',
       'This ${label} is recorded at another account; move or delete it there first.'
     FROM ${row} r WHERE r.${id} IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM ${match} t WHERE t.line = r.line)
       AND NOT EXISTS (SELECT 1 FROM staged_late l WHERE l.line = r.line)
       AND EXISTS (SELECT 1 FROM ${table} s WHERE s.${id} = r.${id})`,
  );
};
