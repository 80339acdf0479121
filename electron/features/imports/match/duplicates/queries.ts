import type { Db } from '../../../../db/open.ts';
import { stagedColumn } from '../../stage/queries.ts';

/** A key that tells rows of one file apart; `weaker` than those before it. */
export type FileKey = { readonly field: string; readonly label: string; readonly loose: boolean };

const notLate = (row: string): string =>
  `NOT EXISTS (SELECT 1 FROM staged_late l WHERE l.line = ${row}.line)`;

/** Several rows about one record: the first stays, the others are set aside. */
export const refuseSecondMatches = (db: Db): void => {
  db.exec(`INSERT INTO staged_late (line, field, value, code, message)
    SELECT line, NULL, NULL, 'DUPLICATE_ROW', 'Line ' || first || ' of the file is about the same record.'
    FROM (SELECT m.line, first_value(m.line) OVER (PARTITION BY m.num ORDER BY m.line) AS first
          FROM staged_match m WHERE ${notLate('m')})
    WHERE line <> first`);
};

/**
 * New rows that share a key with another row of the file. A row is compared by its strongest key only, and
 * gives way to a row that has a stronger one.
 */
export const refuseSecondNew = (db: Db, keys: readonly FileKey[], owned: boolean): void => {
  keys.forEach(({ field, label, loose }, index) => {
    const column = stagedColumn(field);
    const key = loose ? (field === 'name' ? `name_key(r.${column})` : `lower(r.${column})`) : `r.${column}`;
    const stronger = keys.slice(0, index).map((before) => `r.${stagedColumn(before.field)} IS NULL`);
    const weak = stronger.length === 0 ? '1' : stronger.join(' AND ');
    db.exec(`INSERT INTO staged_late (line, field, value, code, message)
      SELECT line, '${field}', value, 'DUPLICATE_ROW', 'Line ' || first || ' of the file has the same ${label}.'
      FROM (
        SELECT r.line, r.${column} AS value, ${weak} AS weak,
          first_value(r.line) OVER (
            PARTITION BY ${owned ? 'o.id, ' : ''}${key} ORDER BY ${[...stronger, 'r.line'].join(', ')}
          ) AS first
        FROM staged_row r ${owned ? 'JOIN staged_owner o ON o.line = r.line' : ''}
        WHERE r.${column} IS NOT NULL AND ${notLate('r')}
      ) AS d
      WHERE line <> first AND weak
        AND NOT EXISTS (SELECT 1 FROM staged_match m WHERE m.line = d.line)`);
  });
};
