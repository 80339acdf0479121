import type { Db } from '../../../../db/open.ts';
import { stagedColumn } from '../../stage/queries.ts';
import { hasMore } from '../queries.ts';
import { stagedTables } from '../tables.ts';
import { perRow } from './part.ts';

const { row, more } = stagedTables;

const list = (names: readonly string[]): string => names.map((name) => stagedColumn(name)).join(', ');

/** The rows of the file that stand, `r`, those put beside a first one included, with their account and record, `h`. */
const rows = (db: Db, fields: readonly string[]): string => {
  const columns = ['line', ...fields.map(stagedColumn)].join(', ');
  const further = hasMore(db) ? `UNION ALL SELECT ${columns} FROM ${more}` : '';
  return `(SELECT ${columns} FROM ${row} ${further}) r JOIN staged_home h ON h.line = r.line`;
};

/** The one contact that a row carries, if it names one. */
export const fillContacts = (
  db: Db,
  { from, to, names }: { from: readonly string[]; to: readonly string[]; names: readonly string[] },
): void => {
  const [name, ...parts] = names;
  const whole = parts.map((part) => `coalesce(r.${stagedColumn(part)}, '')`).join(" || ' ' || ");
  const composed = parts.length === 0 ? 'NULL' : `nullif(trim(${whole}), '')`;
  const called =
    name === undefined || name === '' ? composed : `coalesce(r.${stagedColumn(name)}, ${composed})`;
  const read = [...new Set([...from, ...names])].filter((field) => field !== '');
  db.exec(
    `INSERT INTO contact_row (line, file_line, ${list(['name', ...to])})
     SELECT r.line, r.line, ${[called, ...from.map((field) => `r.${stagedColumn(field)}`)].join(', ')}
     FROM ${rows(db, read)} WHERE ${called} IS NOT NULL`,
  );
};

/** The people that a cell of a meeting names; with `link` one who is on the map is found by name or address. */
export const fillAttendees = (db: Db, link: boolean): void => {
  db.exec(
    `INSERT INTO attendee_row (line, file_line, meeting_id, name)
     SELECT r.line * ${perRow} + j.key, r.line, h.record_id, j.value
     FROM ${rows(db, ['attendees'])} JOIN json_each(r.attendees) j WHERE r.attendees IS NOT NULL`,
  );
  if (!link) return;
  const person = (test: string): string =>
    `(SELECT CASE WHEN count(*) = 1 THEN min(s.id) END FROM stakeholder s
      JOIN staged_home h ON h.line = attendee_row.file_line WHERE s.account_id = h.account_id AND ${test})`;
  db.exec(`UPDATE attendee_row SET stakeholder_id = coalesce(
    ${person('name_key(s.name) = name_key(attendee_row.name)')}, ${person('lower(s.email) = lower(attendee_row.name)')})`);
  db.exec(`UPDATE attendee_row SET name = (SELECT s.name FROM stakeholder s WHERE s.id = attendee_row.stakeholder_id)
    WHERE name LIKE '%@%' AND stakeholder_id IS NOT NULL`);
};

/** The actions that a cell of a meeting lists. */
export const fillActions = (db: Db): void => {
  db.exec(
    `INSERT INTO action_row (line, file_line, meeting_id, title)
     SELECT r.line * ${perRow} + j.key, r.line, h.record_id, j.value
     FROM ${rows(db, ['actions'])} JOIN json_each(r.actions) j WHERE r.actions IS NOT NULL`,
  );
};

/** A meeting that was held moves its attendees' last contact up to its day (row 38). */
export const fillSeen = (db: Db, today: string): void => {
  db.prepare(
    `INSERT INTO seen_row (line, file_line, stakeholder_id, last_contact)
     SELECT min(p.line), min(p.file_line), p.stakeholder_id, max(r.held_on)
     FROM attendee_row p JOIN ${row} r ON r.line = p.file_line JOIN stakeholder s ON s.id = p.stakeholder_id
     WHERE r.held_on <= ? AND coalesce(s.last_contact, '') < r.held_on GROUP BY p.stakeholder_id`,
  ).run(today);
};

export const matchSeen = (db: Db): void => {
  db.exec(`INSERT INTO seen_match (line, num, found_by)
    SELECT p.line, s.num, 'id' FROM seen_row p JOIN stakeholder s ON s.id = p.stakeholder_id`);
};

/** What rows call signals. */
export const namedSignals = (db: Db): string[] =>
  db
    .prepare<[], string>(`SELECT DISTINCT r.signal FROM ${rows(db, ['signal'])} WHERE r.signal IS NOT NULL`)
    .pluck()
    .all();

/** Rows with a signal that the scorecard does not have. */
export const refuseUnknownSignals = (db: Db, unknown: Readonly<Record<string, string>>): void => {
  db.prepare(
    `INSERT OR IGNORE INTO staged_late (line, field, value, code, message)
     SELECT r.line, 'signal', r.signal, 'UNKNOWN_SIGNAL', w.value
     FROM ${rows(db, ['signal'])} JOIN json_each(?) w ON w.key = r.signal`,
  ).run(JSON.stringify(unknown));
};

const scoreColumns = ['score', 'trend', 'source', 'note', 'scoredOn'] as const;

/** One score a row. */
export const fillLongScores = (
  db: Db,
  keys: Readonly<Record<string, string>>,
  there: readonly string[],
): void => {
  const given = scoreColumns.filter((field) => there.includes(field));
  const says = given
    .filter((field) => field !== 'scoredOn')
    .map((field) => `r.${stagedColumn(field)} IS NOT NULL`);
  if (says.length === 0) return;
  db.prepare(
    `INSERT INTO score_row (line, file_line, assessment_id, signal, ${list(given)})
     SELECT r.line * ${perRow}, r.line, h.record_id, w.value, ${given.map((field) => `r.${stagedColumn(field)}`).join(', ')}
     FROM ${rows(db, ['signal', ...given])} JOIN json_each(?) w ON w.key = r.signal WHERE ${says.join(' OR ')}`,
  ).run(JSON.stringify(keys));
};

/** One score a column. */
export const fillWideScores = (
  db: Db,
  signals: readonly { readonly field: string; readonly key: string }[],
): void => {
  signals.forEach(({ field, key }, index) => {
    db.prepare(
      `INSERT INTO score_row (line, file_line, assessment_id, signal, score, scored_on)
       SELECT r.line * ${perRow} + ${index + 1}, r.line, h.record_id, ?, r.${stagedColumn(field)}, r.scored_on
       FROM ${rows(db, [field, 'scoredOn'])} WHERE r.${stagedColumn(field)} IS NOT NULL`,
    ).run(key);
  });
};

/** Two rows that score the same signal of one account and day. */
export const refuseSecondScores = (db: Db): void => {
  db.exec(`INSERT OR IGNORE INTO staged_late (line, field, value, code, message)
    SELECT file_line, 'signal', signal, 'DUPLICATE_ROW',
      'Line ' || first || ' of the file scores the same signal of this account on this day.'
    FROM (SELECT p.file_line, p.signal,
        first_value(p.file_line) OVER (PARTITION BY p.assessment_id, p.signal ORDER BY p.line) AS first
      FROM score_row p) WHERE file_line <> first`);
  db.exec(`DELETE FROM score_row WHERE line IN (SELECT line FROM (
    SELECT line, row_number() OVER (PARTITION BY assessment_id, signal ORDER BY line) AS n FROM score_row) WHERE n > 1)`);
};

/** How a typed value is stored as a custom value (see `custom-value.ts`). */
const storedForm: Readonly<Record<string, (value: string) => string>> = {
  yesNo: (value) => `CASE ${value} WHEN 1 THEN 'yes' ELSE 'no' END`,
  money: (value) => `CAST(${value} AS TEXT)`,
};

/** The value of a custom field in every row that has one. */
export const fillCustomValues = (
  db: Db,
  { field, index, id, kind }: { field: string; index: number; id: string; kind: string },
): void => {
  const value = `r.${stagedColumn(field)}`;
  db.prepare(
    `INSERT INTO custom_row (line, file_line, custom_field_id, value)
     SELECT r.line * ${perRow} + ${index}, r.line, ?, ${(storedForm[kind] ?? ((column) => column))(value)}
     FROM ${rows(db, [field])} WHERE ${value} IS NOT NULL`,
  ).run(id);
};

/** A custom field that the import makes. */
export const fillCustomField = (
  db: Db,
  values: {
    line: number;
    id: string;
    label: string;
    kind: string;
    choices: readonly string[];
    position: number;
  },
): void => {
  db.prepare(
    'INSERT INTO field_row (line, file_line, label, kind, choices, position) VALUES (@line, 0, @label, @kind, @choices, @position)',
  ).run({
    line: values.line,
    label: values.label,
    kind: values.kind,
    choices: JSON.stringify(values.choices),
    position: values.position,
  });
  db.prepare('INSERT INTO field_made (line, id) VALUES (?, ?)').run(values.line, values.id);
};

/** Different values of a field, for the choices of a custom field; at most `most`. */
export const differentValues = (db: Db, field: string, most: number): string[] =>
  db
    .prepare<[number], string>(
      `SELECT DISTINCT ${stagedColumn(field)} FROM ${row} WHERE ${stagedColumn(field)} IS NOT NULL ORDER BY 1 LIMIT ?`,
    )
    .pluck()
    .all(most);

/** Accounts that the import makes or fills: one row each, with the first value that a row of it gives. */
export const fillAccounts = (
  db: Db,
  accounts: readonly {
    readonly line: number;
    readonly id: string;
    readonly made: boolean;
    readonly name: string | null;
    readonly crmId: string | null;
    readonly domain: string | null;
    readonly currency: string | null;
  }[],
): void => {
  const add = db.prepare(
    `INSERT INTO account_row (line, file_line, account_id, name, crm_id, domain, currency)
     VALUES (@line, @line, @id, @name, @crmId, @domain, @currency)`,
  );
  const make = db.prepare('INSERT INTO account_made (line, id) VALUES (?, ?)');
  for (const { made, ...values } of accounts) {
    add.run(values);
    if (made) make.run(values.line, values.id);
  }
};

/** A row for every account that rows carry something about. */
export const addCarriedAccounts = (
  db: Db,
  fields: readonly { readonly from: string; readonly to: string }[],
): void => {
  const says = fields.map(({ from }) => `r.${stagedColumn(from)} IS NOT NULL`).join(' OR ');
  db.exec(
    `INSERT INTO account_row (line, file_line, account_id)
     SELECT min(r.line), min(r.line), o.id FROM ${row} r JOIN staged_owner o ON o.line = r.line
     WHERE (${says}) AND o.id NOT IN (SELECT account_id FROM account_row) GROUP BY o.id`,
  );
  for (const { from, to } of fields) {
    const value = `r.${stagedColumn(from)}`;
    db.exec(
      `UPDATE account_row SET ${stagedColumn(to)} = v.value FROM (
         SELECT id, value FROM (
           SELECT o.id, ${value} AS value, row_number() OVER (PARTITION BY o.id ORDER BY r.line) AS n
           FROM ${row} r JOIN staged_owner o ON o.line = r.line WHERE ${value} IS NOT NULL) WHERE n = 1) v
       WHERE v.id = account_row.account_id AND account_row.${stagedColumn(to)} IS NULL`,
    );
  }
};

export const matchAccountRows = (db: Db): void => {
  db.exec(`INSERT INTO account_match (line, num, found_by)
    SELECT p.line, a.num, 'id' FROM account_row p JOIN account a ON a.id = p.account_id`);
};
