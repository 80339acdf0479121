import type { ImportCounts, PreviewRow } from '../../../../shared/imports.ts';
import type { Db } from '../../../db/open.ts';
import type { Written } from '../match/outcome/queries.ts';

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

type Outcome = PreviewRow['outcome'];
type OutcomeRow = { line: number; outcome: Outcome };

const outcomes = `
  SELECT r.line AS line,
    CASE WHEN m.line IS NULL THEN 'new' WHEN ch.line IS NULL THEN 'same' ELSE 'changed' END AS outcome
  FROM staged_row r
  LEFT JOIN staged_match m ON m.line = r.line
  LEFT JOIN staged_changed ch ON ch.line = r.line
  UNION ALL SELECT line, 'rejected' FROM staged_reject`;

/** One page of the staged rows with what becomes of them, in the order of the file. */
export const outcomePage = (
  db: Db,
  { outcome, offset, limit }: { outcome: Outcome | null; offset: number; limit: number },
): { total: number; rows: OutcomeRow[] } => {
  const where = outcome === null ? '' : 'WHERE outcome = @outcome';
  const parameters = outcome === null ? {} : { outcome };
  const total = Number(db.prepare(`SELECT count(*) FROM (${outcomes}) ${where}`).pluck().get(parameters));
  const rows = db
    .prepare<unknown[], OutcomeRow>(
      `SELECT line, outcome FROM (${outcomes}) ${where} ORDER BY line LIMIT @limit OFFSET @offset`,
    )
    .all({ ...parameters, limit, offset });
  return { total, rows };
};

export type StagedDetail = {
  readonly foundBy: PreviewRow['matchedBy'];
  /** Per column: the value now (null for a new record) and the value after. */
  readonly cells: readonly { field: string; before: string | number | null; after: string | number | null }[];
  readonly name: string;
  readonly currency: string | null;
};

/** What the import would make of one staged row. */
export const stagedDetail = (
  db: Db,
  table: string,
  written: readonly Written[],
  line: number,
): StagedDetail | null => {
  const columns = written.flatMap(({ column, updated, inserted }, index) => [
    `a.${column} AS before${index}`,
    `CASE WHEN m.line IS NULL THEN ${inserted} ELSE ${updated} END AS after${index}`,
  ]);
  const currency = table === 'account' ? ', a.currency AS currency' : '';
  const row = db
    .prepare<[number], Record<string, string | number | null>>(
      `SELECT m.found_by AS foundBy, coalesce(r.name, a.name) AS name${currency}${columns.length > 0 ? ', ' : ''}${columns.join(', ')}
       FROM staged_row r LEFT JOIN staged_match m ON m.line = r.line LEFT JOIN ${table} a ON a.num = m.num
       WHERE r.line = ?`,
    )
    .get(line);
  if (!row) return null;
  return {
    foundBy: (row['foundBy'] ?? null) as PreviewRow['matchedBy'],
    name: String(row['name'] ?? ''),
    currency: (row['currency'] ?? null) as string | null,
    cells: written.map(({ field }, index) => ({
      field: field.name,
      before: row[`before${index}`] ?? null,
      after: row[`after${index}`] ?? null,
    })),
  };
};

/** A row that was set aside: its cells and the reasons. */
export const rejectDetail = (db: Db, line: number): { cells: string[]; reasons: string[] } => {
  const cells = db
    .prepare<[number], string>('SELECT cells FROM staged_reject WHERE line = ?')
    .pluck()
    .get(line);
  const reasons = db
    .prepare<[number], string>(
      `SELECT CASE WHEN header IS NULL THEN message ELSE header || ': ' || message END
       FROM staged_reason WHERE line = ? ORDER BY id`,
    )
    .pluck()
    .all(line);
  return { cells: cells === undefined ? [] : (JSON.parse(cells) as string[]), reasons };
};
