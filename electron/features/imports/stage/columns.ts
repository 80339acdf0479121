import type { ImportChoices, Mapping } from '../../../../shared/imports.ts';
import type { ImportField, ImportKindSpec } from '../kinds/kind.ts';
import { headerUnit } from '../map/header.ts';
import type { RowMoney } from '../types/amount.ts';
import { compileColumn, type CompiledColumn } from '../types/compile.ts';
import type { Style } from './styles.ts';

/** A column of the file that fills a field, with its reader. */
export type StagedColumn = {
  readonly header: string;
  /** Its place in the file. */
  readonly index: number;
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
    const compiled = compileColumn(field, { ...style, factor: unit.factor, exact }, money);
    columns.push({ header, index, field, compiled, style });
  });
  return { columns, money, currency: currency ?? choices.currency ?? null };
};
