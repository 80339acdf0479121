import type { RejectedRow } from '../../../../shared/imports.ts';
import { minorDigits } from '../../../../shared/money.ts';
import type { Db } from '../../../db/open.ts';
import type { ImportField, ImportKindSpec, PlainKey } from '../kinds/kind.ts';
import { rowFlaws } from '../read/row-filter.ts';
import type { Table, TableEnd } from '../read/table-shape.ts';
import { isRefusal, spreadsheetDamage } from '../types/cell.ts';
import type { StagedColumns } from './columns.ts';
import { createStage, rejectWriter, rowWriter, type StagedValue } from './queries.ts';
import { makeSeen } from './seen.ts';

/** What filling the stage found. */
export type Filled = {
  readonly end: TableEnd;
  /** Fields that the staged rows have, in the order of their columns. */
  readonly fields: readonly ImportField[];
  /** Two rows may be about the same record. */
  readonly maybeTwice: boolean;
};

const longest = 500;

/** Fields of a staged row: the mapped and required ones, the composed one, the currency that amounts may name. */
const stagedFields = (spec: ImportKindSpec, { columns }: StagedColumns): ImportField[] => {
  const fields = columns.map(({ field }) => field);
  const add = (name: string): void => {
    const field = spec.fields.find((candidate) => candidate.name === name);
    if (field && !fields.includes(field)) fields.push(field);
  };
  for (const { name, required } of spec.fields) if (required) add(name);
  const has = (names: readonly string[]): boolean => fields.some(({ name }) => names.includes(name));
  const { composed, derived, references } = spec;
  if (composed && has(composed.from)) add(composed.field);
  if (derived && has(derived.from)) derived.to.forEach(add);
  for (const { field, by } of references) if (has(by.map((key) => key.field))) add(field);
  if (fields.some(({ type }) => type === 'money')) add('currency');
  return fields;
};

/**
 * Reads every row, types its cells and puts it into the staging database, or sets it aside with the reasons.
 * The plan is not touched.
 */
export const fillStage = (
  db: Db,
  spec: ImportKindSpec,
  table: Table,
  staged: StagedColumns,
  onBytes: (done: number) => void,
): Filled => {
  const { columns, money } = staged;
  const fields = stagedFields(spec, staged);
  createStage(db, fields);
  const rows = rowWriter(db, fields);
  const rejects = rejectWriter(db);
  const width = fields.length;
  const values: StagedValue[] = Array.from({ length: width + 1 }, () => null);
  const places = columns.map(({ field }) => fields.indexOf(field) + 1);
  const placeOf = (name: string): number => fields.findIndex((field) => field.name === name) + 1;

  const currencyPlace = placeOf('currency');
  const currencyColumn = columns.findIndex(({ field }) => field.name === 'currency');
  const moneyColumns = columns.flatMap(({ field }, n) => (field.type === 'money' ? [n] : []));
  const defaultDigits = staged.currency === null ? 2 : minorDigits(staged.currency);

  // Fields that no column fills begin every row blank.
  const unread = fields.flatMap((_, index) => (places.includes(index + 1) ? [] : [index + 1]));
  const composedPlace = spec.composed ? placeOf(spec.composed.field) : 0;
  const composedFrom = (spec.composed?.from ?? []).map(placeOf).filter((place) => place > 0);
  const required = spec.fields
    .filter((field) => field.required)
    .map((field) => ({ field, place: placeOf(field.name) }));
  const requiredHeader = (name: string): string | null =>
    columns.find(({ field }) => field.name === name)?.header ?? null;

  const isCertain = ({ by }: PlainKey): boolean => by === 'crmId' || by === 'externalId';
  const keyPlace = placeOf(spec.keys.find(isCertain)?.field ?? '');
  const otherKeys = spec.keys
    .filter((key) => !isCertain(key))
    .map(({ field }) => placeOf(field))
    .filter((place) => place > 0);
  const seen = makeSeen();
  // What no system has numbered is compared as a whole.
  let maybeTwice = spec.naturalKeys.length > 0;

  let line = 0;
  let reasons: RejectedRow[] = [];
  const refuse = (column: string | null, value: string | null, code: string, message: string): void => {
    reasons.push({ row: line, column, value: value?.slice(0, longest) ?? null, code, message });
  };

  const readCell = (n: number, cells: readonly string[]): void => {
    const column = columns[n];
    if (!column) return;
    const text = column.constant ?? cells[column.index] ?? '';
    const cell = column.compiled.read(text);
    if (isRefusal(cell)) {
      refuse(column.header, text, cell.code, cell.message);
      values[places[n] ?? 0] = null;
    } else values[places[n] ?? 0] = cell;
  };

  /** Reads a row's cells; the currency first, for it decides how many digits an amount has. */
  const readCells = (cells: readonly string[]): void => {
    money.signed = null;
    money.named = null;
    if (currencyColumn >= 0) {
      readCell(currencyColumn, cells);
      const named = values[currencyPlace];
      if (typeof named === 'string') money.named = named;
    }
    const digits = money.named === null ? defaultDigits : minorDigits(money.named);
    money.digits = digits;
    for (let n = 0; n < columns.length; n += 1) if (n !== currencyColumn) readCell(n, cells);
    if (currencyPlace === 0) return;
    values[currencyPlace] = money.named ?? money.signed ?? staged.currency;
    // A sign in a later cell named a currency with other digits than the amounts before it were read with.
    if (money.digits !== digits && reasons.length === 0) for (const n of moneyColumns) readCell(n, cells);
  };

  /** What cannot be read must not be written; columns that are left out may hold what they like. */
  const refuseUnreadable = (cells: readonly string[]): void => {
    for (const { header, index } of columns) {
      const text = cells[index] ?? '';
      if (text.includes('\ufffd'))
        refuse(
          header,
          text,
          'UNREADABLE_CHARACTERS',
          'Some characters cannot be read; choose another encoding.',
        );
    }
  };

  /** In a text file `#N/A` is how some programs write "nothing"; in a workbook it is a formula that failed. */
  const refuseFailedFormulas = (cells: readonly string[]): void => {
    for (const { header, index } of columns) {
      const text = cells[index] ?? '';
      if (text === '#N/A') refuse(header, text, spreadsheetDamage.code, spreadsheetDamage.message);
    }
  };

  /** Values that follow from others; a file of Carryon's own says them all itself. */
  const exact = columns.some(({ field }) => field.name === 'id');
  const derived = exact ? null : spec.derived;
  const derivedFrom = derived
    ? [...new Set([...derived.from, ...derived.to])].map((name) => [name, placeOf(name)] as const)
    : [];
  const derive = (): void => {
    if (!derived) return;
    const draft = Object.fromEntries(
      derivedFrom.flatMap(([name, place]) => (place > 0 ? [[name, values[place] ?? null]] : [])),
    );
    for (const [name, value] of Object.entries(derived.apply(draft))) {
      const place = placeOf(name);
      if (place > 0) values[place] = value;
    }
  };

  const compose = (): void => {
    if (composedPlace === 0 || values[composedPlace] !== null) return;
    const parts = composedFrom.flatMap((place) => values[place] ?? []);
    if (parts.length > 0) values[composedPlace] = parts.join(' ');
  };

  const noteKey = (): void => {
    const key = keyPlace > 0 ? values[keyPlace] : null;
    if (typeof key === 'string') {
      maybeTwice ||= seen(key);
      return;
    }
    // Without the certain key a row may be the same as one that has it: compare them all.
    maybeTwice ||= keyPlace > 0;
    for (const place of otherKeys) {
      const value = values[place];
      if (typeof value === 'string' && seen(value.toLowerCase())) maybeTwice = true;
    }
  };

  const end = table.readRows((cells, at, flaw) => {
    line = at;
    if (flaw & rowFlaws.tooLong)
      refuse(
        null,
        null,
        'LONG_ROW',
        `The row has more cells than the header; a "${table.delimiter}" inside a cell must stand in quotes.`,
      );
    if (flaw & rowFlaws.unclosedQuote)
      refuse(null, null, 'UNCLOSED_QUOTE', 'A quote opens in this row and never closes.');
    if (flaw & rowFlaws.unreadable) refuseUnreadable(cells);
    if (flaw & rowFlaws.spreadsheetError) refuseFailedFormulas(cells);
    values[0] = at;
    for (const place of unread) values[place] = null;
    readCells(cells);
    compose();
    if (reasons.length === 0) derive();
    for (const { field, place } of required) {
      if (reasons.length === 0 && (place === 0 || values[place] === null))
        refuse(requiredHeader(field.name), null, 'REQUIRED', `${field.label} is missing.`);
    }
    if (reasons.length > 0) {
      for (const reason of reasons) rejects.reason(reason);
      rejects.row(at, cells);
      reasons = [];
      return;
    }
    noteKey();
    rows.add(values);
  }, onBytes);
  rows.flush();
  return { end, fields, maybeTwice };
};
