import type { ImportChoices, ImportPreview } from '../../../../shared/imports.ts';
import type { ImportField } from '../kinds/kind.ts';
import type { CompiledColumn } from '../types/compile.ts';
import type { DayOrder } from '../types/day.ts';
import type { DecimalSign } from '../types/number.ts';
import { ownScale, scaleOf, type ScoreScale } from '../types/score.ts';

export type Style = { readonly sign: DecimalSign; readonly order: DayOrder; readonly scale?: ScoreScale };
export type Question = ImportPreview['questions'][number];

export type StyledColumn = {
  readonly header: string;
  readonly field: ImportField;
  readonly compiled: CompiledColumn;
};

export type StyleContext = {
  readonly delimiter: string;
  readonly choices: ImportChoices;
  /** The user's locale, BCP 47: what is left to go by when the file itself says nothing. */
  readonly locale: string;
};

const decimalSignOf = (locale: string): '.' | ',' =>
  new Intl.NumberFormat(locale).format(1.5).includes(',') ? ',' : '.';

const orderOf = (locale: string): DayOrder => {
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric', year: 'numeric' })
    .formatToParts(new Date(2026, 0, 2))
    .map(({ type }) => type);
  return parts.indexOf('month') < parts.indexOf('day') ? 'monthFirst' : 'dayFirst';
};

const oneOf = <T>(first: boolean, one: T, second: boolean, other: T): T | null => {
  if (first === second) return null;
  return first ? one : other;
};

/**
 * How each column writes numbers and days, decided over all of its cells, then by the file's other columns,
 * then by the delimiter, then by the locale (import spec section 5, "Types"). What had to be assumed is a
 * question for the user; nothing is guessed silently.
 */
export const decideStyles = (
  columns: readonly StyledColumn[],
  { delimiter, choices, locale }: StyleContext,
): { styles: Style[]; questions: Question[] } => {
  const questions: Question[] = [];
  const numbers = columns.flatMap(({ compiled }) => compiled.numbers ?? []);
  const days = columns.flatMap(({ compiled }) => compiled.days ?? []);
  const fileSign = oneOf(
    numbers.some(({ dot }) => dot > 0),
    '.' as const,
    numbers.some(({ comma }) => comma > 0),
    ',' as const,
  );
  const fileOrder = oneOf(
    days.some(({ dayFirst }) => dayFirst > 0),
    'dayFirst' as const,
    days.some(({ monthFirst }) => monthFirst > 0),
    'monthFirst' as const,
  );

  const signOf = ({ header, compiled }: StyledColumn): DecimalSign => {
    const evidence = compiled.numbers;
    if (!evidence) return '.';
    if (evidence.dot > 0 && evidence.comma > 0) return 'mixed';
    if (evidence.dot > 0) return '.';
    if (evidence.comma > 0) return ',';
    const assumed = choices.decimalSign ?? fileSign ?? (delimiter === ';' ? ',' : decimalSignOf(locale));
    if (evidence.either > 0 && choices.decimalSign === undefined && fileSign === null)
      questions.push({ column: header, question: 'decimalSign', assumed, sample: evidence.sample });
    return assumed;
  };

  const orderFor = ({ header, compiled }: StyledColumn): DayOrder => {
    const evidence = compiled.days;
    if (!evidence) return 'dayFirst';
    if (evidence.dayFirst > 0 && evidence.monthFirst > 0) return 'mixed';
    if (evidence.dayFirst > 0) return 'dayFirst';
    if (evidence.monthFirst > 0) return 'monthFirst';
    const chosen = choices.dayFirst === undefined ? null : choices.dayFirst ? 'dayFirst' : 'monthFirst';
    const assumed = chosen ?? fileOrder ?? (delimiter === ';' ? 'dayFirst' : orderOf(locale));
    if (evidence.either > 0 && chosen === null && fileOrder === null)
      questions.push({ column: header, question: 'dayFirst', assumed, sample: evidence.sample });
    return assumed;
  };

  // The scores of a file go up to the same: one low column says nothing against the others.
  const scored = columns.filter(({ compiled }) => compiled.scores !== undefined);
  const top = scored.reduce<StyledColumn | null>(
    (most, column) =>
      (column.compiled.scores?.highest ?? 0) > (most?.compiled.scores?.highest ?? 0) ? column : most,
    null,
  );
  const found = scaleOf(scored.flatMap(({ compiled }) => compiled.scores ?? []));
  const scale = choices.scoreScale ?? found;
  if (top && found !== ownScale && choices.scoreScale === undefined)
    questions.push({
      column: top.header,
      question: 'scoreScale',
      assumed: String(found),
      sample: top.compiled.scores?.sample ?? '',
    });

  const styles = columns.map((column) => ({ scale, sign: signOf(column), order: orderFor(column) }));
  return { styles, questions };
};

/** Whether cells were read in a way that the whole column turned out to contradict. */
export const misread = (column: StyledColumn, used: Style, decided: Style): boolean =>
  (column.compiled.scores !== undefined && (used.scale ?? ownScale) !== decided.scale) ||
  ((column.compiled.numbers?.either ?? 0) > 0 && used.sign !== decided.sign) ||
  ((column.compiled.days?.either ?? 0) > 0 && used.order !== decided.order);
