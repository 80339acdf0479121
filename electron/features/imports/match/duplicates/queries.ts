import type { Db } from '../../../../db/open.ts';
import type { ImportField, PlainKey } from '../../kinds/kind.ts';
import { stagedColumn } from '../../stage/queries.ts';
import { ofRow } from '../compare.ts';
import { stagedTables, type Tables } from '../tables.ts';

/** A key that tells rows of one file apart; a loose one is compared only where a row has nothing stronger. */
export type FileKey = { readonly key: PlainKey; readonly label: string; readonly loose: boolean };

const notLate = (row: string): string =>
  `NOT EXISTS (SELECT 1 FROM staged_late l WHERE l.line = ${row}.line)`;

/**
 * What becomes of a row about a record that an earlier row is about already: it is set aside, or, where every
 * row says something more that hangs on the record, put beside the first one.
 */
export type Second = 'refuse' | 'join';

const columns = 'line INTEGER PRIMARY KEY, first INTEGER NOT NULL, field TEXT, value TEXT, message TEXT';

const beginSeconds = (db: Db): void => {
  db.exec(`DROP TABLE IF EXISTS temp.staged_second; CREATE TEMP TABLE staged_second (${columns})`);
};

const refuseSeconds = (db: Db): void => {
  db.exec(`INSERT INTO staged_late (line, field, value, code, message)
    SELECT line, field, value, 'DUPLICATE_ROW', message FROM temp.staged_second`);
};

/** Moves the rows beside the first ones about the same record; what those leave blank they get. */
const joinSeconds = (db: Db, fields: readonly ImportField[]): void => {
  const { row, more, match, owner } = stagedTables;
  const all = ['line', ...fields.map(({ name }) => stagedColumn(name))].join(', ');
  db.exec(
    `INSERT INTO ${more} (${all}, first)
     SELECT ${all
       .split(', ')
       .map((column) => `r.${column}`)
       .join(', ')}, s.first
     FROM ${row} r JOIN temp.staged_second s ON s.line = r.line`,
  );
  for (const table of [row, match, owner])
    db.exec(`DELETE FROM ${table} WHERE line IN (SELECT line FROM temp.staged_second)`);
};

const settleSeconds = (db: Db, second: Second, fields: readonly ImportField[]): void => {
  if (second === 'refuse') refuseSeconds(db);
  else joinSeconds(db, fields);
  db.exec('DROP TABLE temp.staged_second');
};

/** Several rows about one record: the first stays. */
export const settleSecondMatches = (
  db: Db,
  { match }: Tables,
  second: Second,
  fields: readonly ImportField[],
): void => {
  beginSeconds(db);
  db.exec(`INSERT INTO staged_second (line, first, message)
    SELECT line, first, 'Line ' || first || ' of the file is about the same record.'
    FROM (SELECT m.line, first_value(m.line) OVER (PARTITION BY m.num ORDER BY m.line) AS first
          FROM ${match} m WHERE ${notLate('m')})
    WHERE line <> first`);
  settleSeconds(db, second, fields);
};

/**
 * Rows that share a key with another row of the file. The certain keys are compared in all rows; a loose one
 * only where a new row has nothing stronger, and such a row gives way to one that has.
 */
export const settleSecondRows = (
  db: Db,
  { row, owner, match }: Tables,
  {
    keys,
    owned,
    second,
    fields,
  }: {
    keys: readonly FileKey[];
    owned: boolean;
    second: Second;
    fields: readonly ImportField[];
  },
): void => {
  keys.forEach(({ key, label, loose }, index) => {
    const column = stagedColumn(key.field);
    const stronger = loose
      ? keys.slice(0, index).map((before) => `r.${stagedColumn(before.key.field)} IS NULL`)
      : [];
    const weak = stronger.length === 0 ? '1' : stronger.join(' AND ');
    const unmatched = loose ? `AND NOT EXISTS (SELECT 1 FROM ${match} m WHERE m.line = d.line)` : '';
    beginSeconds(db);
    db.exec(`INSERT INTO staged_second (line, first, field, value, message)
      SELECT line, first, '${key.field}', value, 'Line ' || first || ' of the file has the same ${label}.'
      FROM (
        SELECT r.line, r.${column} AS value, ${weak} AS weak,
          first_value(r.line) OVER (
            PARTITION BY ${owned ? 'o.id, ' : ''}${ofRow(key.compared, key.field)} ORDER BY ${[...stronger, 'r.line'].join(', ')}
          ) AS first
        FROM ${row} r ${owned ? `JOIN ${owner} o ON o.line = r.line` : ''}
        WHERE r.${column} IS NOT NULL AND ${notLate('r')}
      ) AS d
      WHERE line <> first AND weak ${unmatched}`);
    settleSeconds(db, second, fields);
  });
};

/** New rows with the same values of a natural key: further rows about one record that is still to be made. */
export const settleSameKey = (
  db: Db,
  { row, owner, match }: Tables,
  { key, second, fields }: { key: string; second: Second; fields: readonly ImportField[] },
): void => {
  beginSeconds(db);
  db.exec(`INSERT INTO staged_second (line, first, message)
    SELECT line, first, 'Line ' || first || ' of the file is about the same record.' FROM (
      SELECT r.line, first_value(r.line) OVER (PARTITION BY o.id, ${key} ORDER BY r.line) AS first
      FROM ${row} r JOIN ${owner} o ON o.line = r.line
      WHERE ${notLate('r')} AND NOT EXISTS (SELECT 1 FROM ${match} m WHERE m.line = r.line)
    ) WHERE line <> first`);
  settleSeconds(db, second, fields);
};

/** Rows that say word for word what an earlier one says; those that another system has numbered are told apart. */
export const refuseSameRows = (
  db: Db,
  { row, owner }: Tables,
  fields: readonly ImportField[],
  certain: string | null,
): void => {
  const open =
    fields.some(({ name }) => name === certain) && certain !== null
      ? `AND r.${stagedColumn(certain)} IS NULL`
      : '';
  const all = ['o.id', ...fields.map(({ name }) => `r.${stagedColumn(name)}`)].join(', ');
  db.exec(`INSERT INTO staged_late (line, field, value, code, message)
    SELECT line, NULL, NULL, 'DUPLICATE_ROW', 'Line ' || first || ' of the file says the same.' FROM (
      SELECT r.line, first_value(r.line) OVER (PARTITION BY ${all} ORDER BY r.line) AS first
      FROM ${row} r JOIN ${owner} o ON o.line = r.line WHERE ${notLate('r')} ${open}
    ) WHERE line <> first`);
};

/**
 * Rows put beside a first one that say something else about their record than it does; what the first one
 * leaves blank it takes from them.
 */
export const refuseContradictions = (db: Db, fields: readonly ImportField[]): void => {
  const { row, more } = stagedTables;
  for (const { name, label } of fields) {
    const column = stagedColumn(name);
    db.exec(`UPDATE ${row} SET ${column} = (
        SELECT x.${column} FROM ${more} x WHERE x.first = ${row}.line AND x.${column} IS NOT NULL ORDER BY x.line LIMIT 1)
      WHERE ${column} IS NULL AND line IN (SELECT first FROM ${more})`);
    db.exec(`INSERT OR IGNORE INTO staged_late (line, field, value, code, message)
      SELECT x.line, '${name}', x.${column}, 'CONTRADICTS',
        'Line ' || x.first || ' of the file says something else here about the same record: ${label}.'
      FROM ${more} x JOIN ${row} r ON r.line = x.first
      WHERE x.${column} IS NOT NULL AND x.${column} IS NOT r.${column} AND ${notLate('x')}`);
  }
};

/** Rows put beside one that is set aside go with it. */
export const refuseOrphans = (db: Db): void => {
  const { more } = stagedTables;
  db.exec(`INSERT OR IGNORE INTO staged_late (line, field, value, code, message)
    SELECT x.line, l.field, NULL, l.code, 'Line ' || x.first || ', which is about the same record, is rejected: ' || l.message
    FROM ${more} x JOIN staged_late l ON l.line = x.first`);
};

/** A CRM ID that another account of the book has already: an account is one, and so is its id. */
export const refuseTakenIds = (db: Db): void => {
  const { row, match } = stagedTables;
  db.exec(`INSERT INTO staged_late (line, field, value, code, message)
    SELECT r.line, 'crmId', r.crm_id, 'CRM_ID_TAKEN', 'Another account of the book has this CRM ID: ' || a.name || '.'
    FROM ${row} r JOIN account a ON a.crm_id = r.crm_id LEFT JOIN ${match} m ON m.line = r.line
    WHERE m.num IS NOT a.num AND ${notLate('r')}`);
};

/** Makes room for further rows about the same records, and puts back those of an earlier run. */
export const prepareMore = (db: Db, fields: readonly ImportField[], there: boolean): void => {
  const { row, more } = stagedTables;
  const all = ['line', ...fields.map(({ name }) => stagedColumn(name))].join(', ');
  if (!there) {
    db.exec(`CREATE TABLE ${more} AS SELECT ${all}, 0 AS first FROM ${row} WHERE 0`);
    db.exec(`CREATE INDEX staged_more_by_first ON ${more} (first)`);
    return;
  }
  db.exec(`INSERT INTO ${row} (${all}) SELECT ${all} FROM ${more}; DELETE FROM ${more};`);
};
