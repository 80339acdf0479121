import type { Db } from '../../../db/open.ts';

export type Reject = { readonly line: number; readonly cells: readonly string[]; readonly reason: string };

const pageSize = 1000;

/** Hands over the rows that were set aside, in the order of the file, with their reasons as one sentence. */
export const eachReject = (db: Db, onReject: (reject: Reject) => void): void => {
  const page = db.prepare<[number, number], { line: number; cells: string; reason: string | null }>(
    `SELECT j.line, j.cells,
       (SELECT group_concat(CASE WHEN header IS NULL THEN message ELSE header || ': ' || message END, ' ')
        FROM staged_reason s WHERE s.line = j.line) AS reason
     FROM staged_reject j WHERE j.line > ? ORDER BY j.line LIMIT ?`,
  );
  let after = 0;
  for (;;) {
    const rows = page.all(after, pageSize);
    for (const { line, cells, reason } of rows)
      onReject({ line, cells: JSON.parse(cells) as string[], reason: reason ?? '' });
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    after = last.line;
  }
};
