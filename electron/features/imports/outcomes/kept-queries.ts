import type { Db } from '../../../db/open.ts';
import { hasTable, partPrefixes } from '../match/queries.ts';
import { stagedTables, tablesOf } from '../match/tables.ts';
import { stagedColumn } from '../stage/queries.ts';

export type Kept = {
  readonly line: number;
  readonly prefix: string;
  readonly field: string;
  /** What the file says. */
  readonly file: string | number | null;
  /** What stays. */
  readonly kept: string | number | null;
  readonly currency: string | null;
};

/** Prefixes whose rows may have given way, with the table of what did. */
const prefixes = (db: Db): string[] =>
  ['staged', ...partPrefixes(db)].filter((prefix) => hasTable(db, tablesOf(prefix).held));

/** Cells that keep what a person wrote there since the last import. */
export const countKept = (db: Db): number =>
  prefixes(db).reduce(
    (sum, prefix) =>
      sum +
      Number(
        db
          .prepare(`SELECT count(*) FROM ${tablesOf(prefix).held}`)
          .pluck()
          .get(),
      ),
    0,
  );

/** The first of those cells, in the order of the file. */
export const keptCells = (db: Db, most: number): Kept[] =>
  prefixes(db)
    .flatMap((prefix) => {
      const { row, held, owner, match } = tablesOf(prefix);
      const fileLine = prefix === 'staged' ? 'r.line' : 'r.file_line';
      const cells = db
        .prepare<[number], Omit<Kept, 'prefix' | 'kept'> & { at: number }>(
          `SELECT ${fileLine} AS line, r.line AS at, k.field, k.value AS file,
             coalesce((SELECT a.currency FROM ${owner} o JOIN account a ON a.id = o.id WHERE o.line = r.line),
               (SELECT a.currency FROM ${match} m JOIN account a ON a.num = m.num WHERE m.line = r.line)) AS currency
           FROM ${held} k JOIN ${row} r ON r.line = k.line ORDER BY r.line, k.field LIMIT ?`,
        )
        .all(most);
      return cells.map(({ at, ...cell }) => ({
        ...cell,
        prefix,
        kept:
          db
            .prepare<[number], string | number | null>(
              `SELECT ${stagedColumn(cell.field)} FROM ${row} WHERE line = ?`,
            )
            .pluck()
            .get(at) ?? null,
      }));
    })
    .sort((left, right) => left.line - right.line)
    .slice(0, most);

/** What a row of the file is called, and the currency of its amounts. */
export const rowNames = (db: Db, title: string | null): ReadonlyMap<number, string> => {
  const { row, held } = stagedTables;
  if (title === null) return new Map();
  return new Map(
    db
      .prepare<[], { line: number; name: string | null }>(
        `SELECT r.line, r.${title} AS name FROM ${row} r WHERE r.line IN (SELECT line FROM ${held})`,
      )
      .all()
      .map(({ line, name }) => [line, name ?? '']),
  );
};
