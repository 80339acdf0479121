import type { ImportChoices, Mapping } from '../../../../shared/imports.ts';
import type { ImportField, ImportKindSpec } from '../kinds/kind.ts';
import { headerUnit, isMonthly, monthsOfYear } from '../map/header.ts';
import type { RowMoney } from '../types/amount.ts';
import { compileColumn, type CompiledColumn } from '../types/compile.ts';
import { dayUnit } from '../types/days.ts';
import { durationUnit } from '../types/duration.ts';
import type { Style } from './styles.ts';

/** A column of the file that fills a field, with its reader. */
export type StagedColumn = {
  readonly header: string;
  /** Its place in the file; -1 for a field that the user gave one value for every row. */
  readonly index: number;
  readonly constant: string | null;
  readonly field: ImportField;
  readonly compiled: CompiledColumn;
  readonly style: Style;
};

export type StagedColumns = {
  readonly columns: readonly StagedColumn[];
  readonly money: RowMoney;
  /** Currency for rows that name none themselves: of a header such as `ARR (EUR)`, or the user's choice. */
  readonly currency: string | null;
};

const unitMinutes = { seconds: 1 / 60, minutes: 1, hours: 60, days: 1440 } as const;

/** Compiles the readers of all mapped columns; `styleOf` says how column `n` writes numbers and days. */
export const compileColumns = (
  spec: ImportKindSpec,
  headers: readonly string[],
  mapping: Mapping,
  choices: ImportChoices,
  styleOf: (n: number) => Style,
): StagedColumns => {
  const money: RowMoney = { named: null, signed: null, digits: 2 };
  const exact = Object.values(mapping).includes('id');
  let currency: string | null = null;
  const columns: StagedColumn[] = [];
  headers.forEach((header, index) => {
    const name = mapping[header];
    const field = spec.fields.find((candidate) => candidate.name === name);
    if (!field) return;
    const unit = headerUnit(header);
    if (field.type === 'money') currency ??= unit.currency;
    const style = styleOf(columns.length);
    const minutes = durationUnit(header) ?? (choices.durationUnit ? unitMinutes[choices.durationUnit] : null);
    const factor = unit.factor * (field.annual && isMonthly(header) ? monthsOfYear : 1);
    const days = dayUnit(header)?.unit ?? 1;
    const compiled = compileColumn(field, { ...style, factor, minutes, days, exact }, money);
    columns.push({ header, index, constant: null, field, compiled, style });
  });
  for (const [name, constant] of Object.entries(choices.constants)) {
    const field = spec.fields.find((candidate) => candidate.name === name);
    if (!field || columns.some((column) => column.field === field)) continue;
    const style = styleOf(columns.length);
    const compiled = compileColumn(field, { ...style, factor: 1, minutes: 1, exact: false }, money);
    columns.push({ header: field.label, index: -1, constant, field, compiled, style });
  }
  return { columns, money, currency: currency ?? choices.currency ?? null };
};
