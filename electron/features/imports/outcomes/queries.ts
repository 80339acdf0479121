import type { ImportCounts, PreviewRow } from '../../../../shared/imports.ts';
import type { Db } from '../../../db/open.ts';
import type { Written } from '../match/outcome/queries.ts';
import { hasMore } from '../match/queries.ts';
import { stagedTables, tablesOf } from '../match/tables.ts';

type Outcome = PreviewRow['outcome'];
type OutcomeRow = { line: number; outcome: Outcome };

const { row, match, changed, more, owner } = stagedTables;

const count = (db: Db, sql: string): number => Number(db.prepare(sql).pluck().get());

/** Rows put beside a first one about the same record: what hangs on them says what becomes of them. */
const toldMore = (db: Db, outcome: 'new' | 'changed'): number =>
  hasMore(db)
    ? count(
        db,
        `SELECT count(*) FROM ${more} x JOIN staged_told t ON t.line = x.line WHERE t.outcome = '${outcome}'`,
      )
    : 0;

/** What the staged rows come to; `rows` is always the sum of the others. */
export const countOutcomes = (db: Db): ImportCounts => {
  const staged = count(db, `SELECT count(*) FROM ${row}`);
  const matched = count(db, `SELECT count(*) FROM ${match}`);
  const updated = count(db, `SELECT count(*) FROM ${changed}`);
  const rejectedRows = count(db, 'SELECT count(*) FROM staged_reject');
  const further = hasMore(db) ? count(db, `SELECT count(*) FROM ${more}`) : 0;
  const [furtherNew, furtherChanged] = [toldMore(db, 'new'), toldMore(db, 'changed')];
  return {
    rows: staged + further + rejectedRows,
    created: staged - matched + furtherNew,
    updated: updated + furtherChanged,
    unchanged: matched - updated + further - furtherNew - furtherChanged,
    rejectedRows,
  };
};

const outcomesOf = (db: Db): string => `
  SELECT r.line AS line,
    CASE WHEN m.line IS NULL THEN 'new' WHEN ch.line IS NULL THEN 'same' ELSE 'changed' END AS outcome
  FROM ${row} r
  LEFT JOIN ${match} m ON m.line = r.line
  LEFT JOIN ${changed} ch ON ch.line = r.line
  ${
    hasMore(db)
      ? `UNION ALL SELECT x.line, coalesce(t.outcome, 'same') FROM ${more} x LEFT JOIN staged_told t ON t.line = x.line`
      : ''
  }
  UNION ALL SELECT line, 'rejected' FROM staged_reject`;

/** One page of the staged rows with what becomes of them, in the order of the file. */
export const outcomePage = (
  db: Db,
  { outcome, offset, limit }: { outcome: Outcome | null; offset: number; limit: number },
): { total: number; rows: OutcomeRow[] } => {
  const where = outcome === null ? '' : 'WHERE outcome = @outcome';
  const parameters = outcome === null ? {} : { outcome };
  const outcomes = outcomesOf(db);
  const total = Number(db.prepare(`SELECT count(*) FROM (${outcomes}) ${where}`).pluck().get(parameters));
  const rows = db
    .prepare<unknown[], OutcomeRow>(
      `SELECT line, outcome FROM (${outcomes}) ${where} ORDER BY line LIMIT @limit OFFSET @offset`,
    )
    .all({ ...parameters, limit, offset });
  return { total, rows };
};

export type Value = string | number | null;
export type Cell = { readonly field: string; readonly before: Value; readonly after: Value };

/** What becomes of a record: its columns now (null for a new one) and after. */
export type StagedDetail = {
  readonly found: boolean;
  readonly foundBy: PreviewRow['matchedBy'];
  readonly cells: readonly Cell[];
  /** What the record is called. */
  readonly title: string;
  readonly currency: string | null;
  readonly account: string | null;
};

const sidesOf = (written: readonly Written[]): string[] =>
  written.flatMap(({ column, updated, inserted }, index) => [
    `a.${column} AS before${index}`,
    `CASE WHEN m.line IS NULL THEN ${inserted} ELSE ${updated} END AS after${index}`,
  ]);

const cellsOf = (written: readonly Written[], found: Readonly<Record<string, Value>>): Cell[] =>
  written.map(({ field }, index) => ({
    field: field.name,
    before: found[`before${index}`] ?? null,
    after: found[`after${index}`] ?? null,
  }));

/** The account a row belongs to, by its id; one that the import makes is in `account_row`. */
const accountName = (db: Db): string => {
  const made = count(db, "SELECT count(*) FROM staged_part WHERE prefix = 'account'") > 0;
  const there = '(SELECT c.name FROM account c WHERE c.id = o.id)';
  return made ? `coalesce(${there}, (SELECT p.name FROM account_row p WHERE p.account_id = o.id))` : there;
};

/** What the import would make of one staged row; `titles` name the columns that it may be called by. */
export const stagedDetail = (
  db: Db,
  { table, titles, there }: { table: string; titles: readonly string[]; there: readonly string[] },
  written: readonly Written[],
  line: number,
): StagedDetail | null => {
  const owned = table !== 'account';
  const title = titles.flatMap((column) => [
    ...(there.includes(column) ? [`r.${column}`] : []),
    `a.${column}`,
  ]);
  const found = db
    .prepare<[number], Record<string, Value>>(
      `SELECT ${[
        'm.found_by AS foundBy',
        'm.num AS num',
        `coalesce(${title.join(', ')}, '') AS title`,
        owned ? '(SELECT c.currency FROM account c WHERE c.id = o.id) AS currency' : 'a.currency AS currency',
        owned ? `${accountName(db)} AS account` : 'NULL AS account',
        ...sidesOf(written),
      ].join(', ')}
       FROM ${row} r LEFT JOIN ${match} m ON m.line = r.line LEFT JOIN ${table} a ON a.num = m.num
       ${owned ? `LEFT JOIN ${owner} o ON o.line = r.line` : ''}
       WHERE r.line = ?`,
    )
    .get(line);
  if (!found) return null;
  return {
    found: found['num'] !== null,
    foundBy: (found['foundBy'] ?? null) as PreviewRow['matchedBy'],
    title: String(found['title'] ?? ''),
    currency: (found['currency'] ?? null) as string | null,
    account: (found['account'] ?? null) as string | null,
    cells: cellsOf(written, found),
  };
};

/** The line of the first row about the same record, for a row put beside it. */
export const firstLine = (db: Db, line: number): number =>
  hasMore(db)
    ? (db.prepare<[number], number>(`SELECT first FROM ${more} WHERE line = ?`).pluck().get(line) ?? line)
    : line;

/** The columns that name a record of a part: of its row, of the record it is about, or of either. */
export type PartTitle = { readonly row: string | null; readonly record: string | null };

const titleOf = ({ row: ofRow, record }: PartTitle): string => {
  const columns = [
    ...(ofRow === null ? [] : [`r.${ofRow}`]),
    ...(record === null ? [] : [`a.${record}`]),
    "''",
  ];
  return `coalesce(${columns.join(', ')})`;
};

/** What becomes of the records of a part that a row of the file carries. */
export const partDetails = (
  db: Db,
  { prefix, table, title }: { prefix: string; table: string; title: PartTitle },
  written: readonly Written[],
  line: number,
): { found: boolean; title: string; cells: Cell[] }[] => {
  const tables = tablesOf(prefix);
  return db
    .prepare<[number], Record<string, Value>>(
      `SELECT m.num AS num, ${titleOf(title)} AS title,
         ${sidesOf(written).join(', ')}
       FROM ${tables.row} r LEFT JOIN ${tables.match} m ON m.line = r.line LEFT JOIN ${table} a ON a.num = m.num
       WHERE r.file_line = ? ORDER BY r.line LIMIT 100`,
    )
    .all(line)
    .map((found) => ({
      found: found['num'] !== null,
      title: String(found['title'] ?? ''),
      cells: cellsOf(written, found),
    }));
};

/** A row that was set aside: its cells and the reasons. */
export const rejectDetail = (db: Db, line: number): { cells: string[]; reasons: PreviewRow['reasons'] } => {
  const cells = db
    .prepare<[number], string>('SELECT cells FROM staged_reject WHERE line = ?')
    .pluck()
    .get(line);
  const reasons = db
    .prepare<[number], PreviewRow['reasons'][number]>(
      'SELECT header, value, code, message FROM staged_reason WHERE line = ? ORDER BY id',
    )
    .all(line);
  return { cells: cells === undefined ? [] : (JSON.parse(cells) as string[]), reasons };
};
