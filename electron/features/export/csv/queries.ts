import type { Db } from '../../../db/open.ts';
import { allRecords } from '../../../db/records.ts';
import type { ExportContext, ExportTable } from './columns.ts';

export type ExportRow = readonly (string | number | null)[];

const pageSize = 1000;

/** Hands over every record in the order they were made; the last value of a row is its account's currency. */
export const eachRow = (
  db: Db,
  { table, joins, columns }: ExportTable,
  onRow: (row: ExportRow) => void,
): void => {
  const account = table === 'account' ? 'a.num = t.num' : 'a.id = t.account_id';
  const page = db
    .prepare<[number, number], (string | number | null)[]>(
      `SELECT t.num, ${columns.map(({ source }) => source).join(', ')}, a.currency
       FROM ${table} t JOIN account a ON ${account} ${joins} WHERE t.num > ? ORDER BY t.num LIMIT ?`,
    )
    .raw();
  let after = 0;
  for (;;) {
    const rows = page.all(after, pageSize);
    for (const [, ...values] of rows) onRow(values);
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    after = Number(last[0]);
  }
};

export const countRows = (db: Db, { table }: ExportTable): number =>
  Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());

/** What the workspace adds to the columns of an export. */
export const exportContext = (db: Db): ExportContext => ({
  customFields: allRecords(db, 'customField'),
  signals: allRecords(db, 'scorecard')
    .reverse()
    .flatMap(({ signals }) => signals),
});
