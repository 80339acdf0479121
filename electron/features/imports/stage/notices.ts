import type { ImportPreview } from '../../../../shared/imports.ts';
import { isMonthly } from '../map/header.ts';
import type { Column } from '../map/propose.ts';
import { dayUnit } from '../types/days.ts';
import type { StagedColumns } from './columns.ts';
import type { Question } from './styles.ts';

/** Days that rather mean "never", such as 31.12.3999. */
export const oddDays = ({ columns }: StagedColumns): ImportPreview['problems'] =>
  columns.flatMap(({ header, compiled }) => {
    const { odd } = compiled;
    if (!odd || odd.count === 0) return [];
    const kept = odd.stored ? 'kept' : 'left blank';
    return [
      {
        line: null,
        code: 'ODD_DAY',
        message: `${header}: ${odd.count} ${odd.count === 1 ? 'date is' : 'dates are'} far from today, such as ${odd.sample.slice(0, 40)}; it was ${kept}.`,
      },
    ];
  });

/** What the header made of plain numbers: a month's amount twelve times, a month of notice 30 days. */
export const converted = ({ columns }: StagedColumns): ImportPreview['problems'] =>
  columns.flatMap(({ header, index, field }) => {
    if (index < 0) return [];
    const note = (message: string) => ({ line: null, code: 'CONVERTED', message: `${header}: ${message}` });
    if (field.annual && isMonthly(header))
      return [note('these are amounts of a month; each was counted twelve times.')];
    const unit = field.type === 'days' ? (dayUnit(header)?.unit ?? 1) : 1;
    if (unit === 1) return [];
    const name = unit === 7 ? 'weeks' : 'months';
    return [note(`these are ${name}; each was counted as ${unit} days.`)];
  });

/** Asks which currency amounts are in when nothing in the file says so. */
export const currencyQuestion = (staged: StagedColumns, samples: readonly Column[]): Question[] => {
  const money = staged.columns.filter(({ field }) => field.type === 'money');
  const [first] = money;
  const named = staged.columns.some(({ field }) => field.name === 'currency') || staged.currency !== null;
  const values = first ? (samples[first.index]?.values ?? []) : [];
  const sample = values[0] ?? '';
  if (
    !first ||
    named ||
    values.length === 0 ||
    values.some((value) => /[€£¥₹]|\b[A-Z]{3}\b|US\$/u.test(value))
  )
    return [];
  return [{ column: first.header, question: 'currency', assumed: 'USD', sample: sample.trim().slice(0, 40) }];
};
