import { closeSync, openSync, rmSync, writeSync } from 'node:fs';

import { byteOrderMark, csvRow, escapeFormula, joinList } from '../../../../shared/csv.ts';
import type { ImportKind } from '../../../../shared/imports.ts';
import { minorDigits } from '../../../../shared/money.ts';
import { asStorageError } from '../../../db/errors.ts';
import { openForReading } from '../../../db/open.ts';
import type { Progress } from '../../../jobs/messages.ts';
import { exportTable, type ExportColumn, type ExportContext } from './columns.ts';
import { countRows, eachRow, exportContext } from './queries.ts';

export type WriteCsvInput = {
  readonly dataFile: string;
  /** Made anew; must not exist. */
  readonly outFile: string;
  readonly kind: ImportKind;
};

type Stored = string | number | null;

/** Minor units as an amount in units with a dot: exact, never through a fraction. */
const amount = (minor: number, currency: string): string => {
  const digits = minorDigits(currency);
  if (digits === 0) return String(minor);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  return `${minor < 0 ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
};

/** Signals by the label that the import reads back: two with one label are told apart by their keys. */
const signalNames = ({ signals }: ExportContext): ((key: string) => string) => {
  const labels = new Map<string, string>();
  for (const { key, label } of signals) if (!labels.has(key)) labels.set(key, label);
  const times = new Map<string, number>();
  for (const label of labels.values()) times.set(label, (times.get(label) ?? 0) + 1);
  return (key) => {
    const label = labels.get(key);
    return label !== undefined && times.get(label) === 1 ? label : key;
  };
};

type Writer = (column: ExportColumn, value: Stored, currency: string) => string;

const cellWriter = (context: ExportContext): Writer => {
  const signalName = signalNames(context);
  return ({ kind }, value, currency) => {
    if (value === null) return '';
    switch (kind) {
      case 'money':
        return amount(Number(value), currency);
      case 'number':
        return String(value);
      case 'flag':
        return value === 1 ? 'true' : 'false';
      case 'yesNo':
        return value === 'yes' ? 'true' : 'false';
      case 'list':
        return escapeFormula(joinList(JSON.parse(String(value)) as string[]));
      case 'signal':
        return escapeFormula(signalName(String(value)));
      case 'text':
        return escapeFormula(String(value));
    }
  };
};

/** Rows are written in pieces of this many characters. */
const piece = 256 * 1024;

/**
 * Writes all records of a kind as CSV: UTF-8 with a byte-order mark, RFC 4180, amounts in units beside their
 * currency, ISO days, lists with semicolons, nothing a spreadsheet would run. It imports back with no change.
 * @throws CarryonError storage codes; half a file is removed.
 */
export const writeCsv = (
  { dataFile, outFile, kind }: WriteCsvInput,
  { report }: { readonly report: (progress: Progress) => void },
): { rows: number } => {
  const db = openForReading(dataFile);
  try {
    const context = exportContext(db);
    const table = exportTable(kind, context);
    const cell = cellWriter(context);
    const total = countRows(db, table);
    const file = openSync(outFile, 'wx', 0o600);
    try {
      let text = byteOrderMark + csvRow(table.columns.map(({ header }) => header));
      let done = 0;
      eachRow(db, table, (row) => {
        const currency = row[table.columns.length];
        const code = typeof currency === 'string' ? currency : 'USD';
        text += csvRow(table.columns.map((column, index) => cell(column, row[index] ?? null, code)));
        done += 1;
        if (text.length < piece) return;
        writeSync(file, text);
        text = '';
        report({ phase: 'write', done, total });
      });
      writeSync(file, text);
      return { rows: done };
    } catch (error) {
      rmSync(outFile, { force: true });
      throw asStorageError(error);
    } finally {
      closeSync(file);
    }
  } finally {
    db.close();
  }
};
