import type { ImportChoices } from '../../../../../shared/imports.ts';
import { minorDigits } from '../../../../../shared/money.ts';
import type { Db } from '../../../../db/open.ts';
import type { ImportField, ImportKindSpec } from '../../kinds/kind.ts';
import { stagedColumn } from '../../stage/queries.ts';
import { stagedTables, type Tables } from '../tables.ts';

/** A column that the import writes: the new value as SQL over `r` (staged) and `a` (the record). */
export type Written = {
  readonly field: ImportField;
  readonly policy: ImportChoices['overwrite'];
  readonly column: string;
  /** What an update makes of the column. */
  readonly updated: string;
  /** What a new record gets. */
  readonly inserted: string;
};

/** SQL of the value a record has where nothing is given; NULL unless the field cannot be empty. */
const initialOf = ({ entity }: Pick<ImportKindSpec, 'entity'>, field: ImportField): string => {
  const declared = entity.fields[field.name];
  if (declared === undefined || !declared.required) return 'NULL';
  if (declared.kind === 'list') return "'[]'";
  if (declared.kind === 'flag') return '0';
  return typeof declared.initial === 'string' ? `'${declared.initial}'` : 'NULL';
};

const blank = (field: ImportField): string =>
  field.type === 'list' ? `nullif(a.${stagedColumn(field.name)}, '[]')` : `a.${stagedColumn(field.name)}`;

/** How a column treats a value that is there: its own policy, else that of the import. */
export const policyOf = (choices: ImportChoices, field: string): ImportChoices['overwrite'] =>
  choices.columns[field] ?? choices.overwrite;

/** The columns of the record that the staged rows fill, and how (import spec, flow 4). */
export const writtenColumns = (
  spec: Pick<ImportKindSpec, 'entity'>,
  fields: readonly ImportField[],
  mapped: readonly string[],
  choices: ImportChoices,
): Written[] =>
  fields.flatMap((field) => {
    if (field.column === null) return [];
    const policy = policyOf(choices, field.name);
    const column = `"${field.column}"`;
    const staged = `r.${stagedColumn(field.name)}`;
    const current = `a.${column}`;
    const initial = initialOf(spec, field);
    const inserted = initial === 'NULL' ? staged : `coalesce(${staged}, ${initial})`;
    // A currency that no column of the file names is never cleared.
    const clears = choices.blank === 'clear' && mapped.includes(field.name) && !field.required;
    const kept = clears ? inserted : `coalesce(${staged}, ${current})`;
    const updated =
      policy === 'never'
        ? current
        : policy === 'onlyIfBlank'
          ? `coalesce(${blank(field)}, ${staged}, ${current})`
          : kept;
    return [{ field, policy, column, updated, inserted }];
  });

/** Notes the matched rows that change their record in at least one cell. */
export const noteChanged = (
  db: Db,
  { row, match, changed }: Tables,
  table: string,
  written: readonly Written[],
): void => {
  if (written.every(({ policy }) => policy === 'never')) return;
  const differs = written.map(({ column, updated }) => `a.${column} IS NOT ${updated}`).join('\n OR ');
  db.exec(`INSERT INTO ${changed} (line, num)
    SELECT m.line, m.num FROM ${match} m JOIN ${row} r ON r.line = m.line JOIN ${table} a ON a.num = m.num
    WHERE ${differs}`);
};

/**
 * Amounts that name no currency are in the account's own. They were staged with two digits; an account in a
 * currency with none or three gets them in its own minor units.
 */
export const rescaleAmounts = (db: Db, money: readonly string[]): void => {
  if (money.length === 0) return;
  const { row, match } = stagedTables;
  const foreign = db
    .prepare<[], string>('SELECT DISTINCT currency FROM account WHERE currency IS NOT NULL')
    .pluck()
    .all()
    .filter((code) => minorDigits(code) !== 2);
  for (const code of foreign) {
    const scale = (column: string) =>
      minorDigits(code) === 0 ? `CAST(round(${column} / 100.0) AS INTEGER)` : `${column} * 10`;
    const assignments = money.map(
      (field) => `${stagedColumn(field)} = ${scale(`${row}.${stagedColumn(field)}`)}`,
    );
    db.prepare(
      `UPDATE ${row} SET ${assignments.join(', ')}, currency = a.currency
       FROM ${match} m JOIN account a ON a.num = m.num
       WHERE m.line = ${row}.line AND ${row}.currency IS NULL AND a.currency = ?`,
    ).run(code);
  }
};
