import type { LikeAccount } from '../../../../shared/import-check.ts';
import type { Db } from '../../../db/open.ts';

/** Every account of the book as far as it is compared. */
export const comparableAccounts = (db: Db): LikeAccount[] =>
  db
    .prepare<[], LikeAccount>(
      'SELECT id, name, domain, crm_id AS crmId, city, country FROM account ORDER BY num',
    )
    .all();

export type NewRow = {
  readonly row: number;
  readonly name: string;
  readonly domain: string | null;
  readonly crmId: string | null;
};

/** Rows that would make an account. */
export const newAccountRows = (db: Db, there: readonly string[], most: number): NewRow[] => {
  const column = (field: string, name: string): string => (there.includes(field) ? `r.${name}` : 'NULL');
  return db
    .prepare<[number], NewRow>(
      `SELECT r.line AS "row", r.name, ${column('domain', 'domain')} AS domain, ${column('crmId', 'crm_id')} AS crmId
       FROM staged_row r WHERE NOT EXISTS (SELECT 1 FROM staged_match m WHERE m.line = r.line) ORDER BY r.line LIMIT ?`,
    )
    .all(most);
};

/** Accounts that rows made of another kind would make. */
export const createdAccounts = (db: Db): NewRow[] =>
  db
    .prepare<[], NewRow>(
      `SELECT p.line AS "row", p.name, p.domain, p.crm_id AS crmId FROM account_row p
       WHERE NOT EXISTS (SELECT 1 FROM account_match m WHERE m.line = p.line) ORDER BY p.line`,
    )
    .all();

export type Unfound = {
  readonly text: string;
  /** What the first of the rows has in the column of names, or null. */
  readonly called: string | null;
  readonly rows: number;
  readonly row: number;
  readonly ambiguous: boolean;
};

/**
 * What rows that found no account call it, and what those that found several do, with how many rows; those of most
 * rows first.
 * @param headers columns that name an account: an ambiguous match on another is about the record itself
 * @param nameIndex the place of the column of account names in the file; -1 when there is none
 */
export const unfoundAccounts = (
  db: Db,
  headers: readonly string[],
  { nameIndex, most }: { readonly nameIndex: number; readonly most: number },
): Unfound[] =>
  db
    .prepare<[string | null, string, number], Omit<Unfound, 'ambiguous'> & { ambiguous: number }>(
      `SELECT f.*, nullif(trim(json_extract(r.cells, ?)), f.text) AS called FROM (
         SELECT value AS text, count(*) AS rows, min(line) AS "row", code = 'AMBIGUOUS_MATCH' AS ambiguous
         FROM staged_reason WHERE value IS NOT NULL AND (code = 'ACCOUNT_NOT_FOUND'
           OR code = 'AMBIGUOUS_MATCH' AND header IN (SELECT value FROM json_each(?)))
         GROUP BY value, code) f
       LEFT JOIN staged_reject r ON r.line = f."row" ORDER BY f.rows DESC, f."row" LIMIT ?`,
    )
    .all(nameIndex < 0 ? null : `$[${nameIndex}]`, JSON.stringify(headers), most)
    .map((found) => ({ ...found, called: found.called || null, ambiguous: found.ambiguous === 1 }));
