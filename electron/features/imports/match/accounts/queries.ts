import type { Db } from '../../../../db/open.ts';
import { stagedColumn } from '../../stage/queries.ts';

const run = (db: Db, sql: string): number => db.prepare(sql).run().changes;
const value = (field: string | null): string => (field === null ? 'NULL' : `r.${stagedColumn(field)}`);

type Target = 'staged_match' | 'staged_owner';

const open = (target: Target): string =>
  `NOT EXISTS (SELECT 1 FROM ${target} t WHERE t.line = r.line) AND NOT EXISTS (SELECT 1 FROM staged_late l WHERE l.line = r.line)
  AND NOT EXISTS (SELECT 1 FROM staged_settled s WHERE s.line = r.line)`;

const into = (target: Target, foundBy: string): string =>
  target === 'staged_match'
    ? `INSERT INTO staged_match (line, num, found_by) SELECT line, num, '${foundBy}'`
    : 'INSERT INTO staged_owner (line, num, id) SELECT line, num, id';

/** An exact key: at most one account has it. */
export const findAccountsBy = (db: Db, target: Target, column: 'id' | 'crm_id', field: string): number =>
  run(
    db,
    `${into(target, column === 'id' ? 'id' : 'crmId')} FROM (
       SELECT r.line, a.num, a.id FROM staged_row r JOIN account a ON a.${column} = ${value(field)}
       WHERE ${value(field)} IS NOT NULL AND ${open(target)} ORDER BY r.line)`,
  );

/** What the user said: this name, domain or CRM ID of the file is that account of the book. */
export const findAccountsSaid = (
  db: Db,
  fields: readonly string[],
  said: Readonly<Record<string, string>>,
): number => {
  const texts = Object.entries(said);
  if (texts.length === 0 || fields.length === 0) return 0;
  const named = fields.map((field) => `name_key(${value(field)}) = name_key(w.key)`).join(' OR ');
  return db
    .prepare(
      `${into('staged_owner', 'said')} FROM (
         SELECT r.line, a.num, a.id FROM staged_row r JOIN json_each(?) w ON ${named} JOIN account a ON a.id = w.value
         WHERE ${open('staged_owner')} GROUP BY r.line)`,
    )
    .run(JSON.stringify(said)).changes;
};

/** What the user said: the row at this line is that account of the book. */
export const matchSaid = (db: Db, said: Readonly<Record<string, string>>): number =>
  db
    .prepare(
      `INSERT OR IGNORE INTO staged_match (line, num, found_by)
       SELECT r.line, a.num, 'said' FROM json_each(?) w JOIN staged_row r ON r.line = CAST(w.key AS INTEGER)
       JOIN account a ON a.id = w.value`,
    )
    .run(JSON.stringify(said)).changes;

/** Two different CRM ids are two different accounts, whatever else they share. */
const sameIdentity = (crmId: string | null): string =>
  `(${value(crmId)} IS NULL OR a.crm_id IS NULL OR a.crm_id = ${value(crmId)})`;

const accept = (db: Db, target: Target, foundBy: string, field: string, pairs: string): number => {
  db.exec('DROP TABLE IF EXISTS temp.staged_candidate');
  db.exec(
    `CREATE TEMP TABLE staged_candidate AS
     SELECT line, min(num) AS num, min(id) AS id, count(*) AS found FROM (${pairs}) GROUP BY line`,
  );
  const what = foundBy === 'domain' ? 'domain' : 'name';
  db.exec(
    `INSERT INTO staged_late (line, field, value, code, message)
     SELECT c.line, '${field}', ${value(field)}, 'AMBIGUOUS_MATCH',
       'More than one account has this ${what} (' || c.found || '). Add a column with the CRM ID.'
     FROM staged_candidate c JOIN staged_row r ON r.line = c.line WHERE c.found > 1`,
  );
  const found = run(db, `${into(target, foundBy)} FROM staged_candidate WHERE found = 1`);
  db.exec('DROP TABLE temp.staged_candidate');
  return found;
};

/** By internet domain; several accounts with the same one are ambiguous, never a guess. */
export const findAccountsByDomain = (
  db: Db,
  target: Target,
  { field, crmId, of }: { field: string; crmId: string | null; of: 'domain' | 'email' },
): number => {
  const domain =
    of === 'domain' ? value(field) : `lower(substr(${value(field)}, instr(${value(field)}, '@') + 1))`;
  return accept(
    db,
    target,
    'domain',
    field,
    `SELECT r.line, a.num, a.id FROM staged_row r JOIN account a ON a.domain = ${domain}
     WHERE ${value(field)} IS NOT NULL AND ${open(target)} AND ${sameIdentity(crmId)}`,
  );
};

const indexNames = (db: Db): void => {
  db.exec('DROP TABLE IF EXISTS temp.account_key');
  db.exec(
    'CREATE TEMP TABLE account_key AS SELECT name_key(name) AS key, num, id, crm_id FROM account ORDER BY key',
  );
  db.exec('CREATE INDEX temp.account_by_key ON account_key (key)');
};

/** By name, ignoring case, accents and punctuation. */
export const findAccountsByName = (
  db: Db,
  target: Target,
  { field, crmId }: { field: string; crmId: string | null },
): number => {
  const waiting = db
    .prepare(`SELECT 1 FROM staged_row r WHERE ${value(field)} IS NOT NULL AND ${open(target)} LIMIT 1`)
    .get();
  if (waiting === undefined) return 0;
  indexNames(db);
  return accept(
    db,
    target,
    'name',
    field,
    `SELECT r.line, a.num, a.id FROM staged_row r JOIN account_key a ON a.key = name_key(${value(field)})
     WHERE ${value(field)} IS NOT NULL AND ${open(target)} AND ${sameIdentity(crmId)}`,
  );
};

/** Rows whose account is not in the book. */
export const refuseOwnerless = (db: Db, fields: readonly string[]): number => {
  const first = fields.map((field) => `WHEN ${value(field)} IS NOT NULL THEN '${field}'`).join(' ');
  const text = fields.map((field) => value(field)).join(', ');
  const named = fields.length === 0 ? 'NULL' : `CASE ${first} END`;
  const shown = fields.length === 0 ? 'NULL' : fields.length === 1 ? text : `coalesce(${text})`;
  return run(
    db,
    `INSERT INTO staged_late (line, field, value, code, message)
     SELECT r.line, ${named}, ${shown}, 'ACCOUNT_NOT_FOUND',
       'No account of the book matches this row; choose the account, or let the import create it.'
     FROM staged_row r WHERE ${open('staged_owner')}`,
  );
};
