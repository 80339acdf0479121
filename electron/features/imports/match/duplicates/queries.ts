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
 * Rows that share a key with another row of the file. The certain keys are compared in all rows; a loose one
 * only where a new row has nothing stronger, and such a row gives way to one that has.
 */
export const refuseSecondRows = (db: Db, keys: readonly FileKey[], owned: boolean): void => {
  keys.forEach(({ field, label, loose }, index) => {
    const column = stagedColumn(field);
    const name = field === 'name' ? `name_key(r.${column})` : `lower(r.${column})`;
    const key = loose ? name : `r.${column}`;
    const stronger = loose
      ? keys.slice(0, index).map((before) => `r.${stagedColumn(before.field)} IS NULL`)
      : [];
    const weak = stronger.length === 0 ? '1' : stronger.join(' AND ');
    const unmatched = loose ? 'AND NOT EXISTS (SELECT 1 FROM staged_match m WHERE m.line = d.line)' : '';
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
      WHERE line <> first AND weak ${unmatched}`);
  });
};

/** A CRM ID that another account of the book has already: an account is one, and so is its id. */
export const refuseTakenIds = (db: Db): void => {
  db.exec(`INSERT INTO staged_late (line, field, value, code, message)
    SELECT r.line, 'crmId', r.crm_id, 'CRM_ID_TAKEN', 'Another account of the book has this CRM ID: ' || a.name || '.'
    FROM staged_row r JOIN account a ON a.crm_id = r.crm_id LEFT JOIN staged_match m ON m.line = r.line
    WHERE m.num IS NOT a.num AND ${notLate('r')}`);
};
