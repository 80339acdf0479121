import type { ImportField } from '../kinds/kind.ts';
import { integerCoercer, moneyCoercer, type RowMoney } from './amount.ts';
import { isRefusal, type Coercer } from './cell.ts';
import { currencyCoercer } from './currency.ts';
import { dayCoercer, type DayCoercer, type DayEvidence, type DayOrder } from './day.ts';
import { daysCoercer } from './days.ts';
import { durationCoercer, type DurationEvidence } from './duration.ts';
import { listCoercer } from './list.ts';
import type { DecimalSign, NumberEvidence } from './number.ts';
import { decimalCoercer, percentCoercer } from './numeric.ts';
import { quarterCoercer } from './quarter.ts';
import { ownScale, scoreCoercer, type ScoreEvidence, type ScoreScale } from './score.ts';
import { linesCoercer, namesCoercer } from './several.ts';
import { domainCoercer, emailCoercer, identifierCoercer, textCoercer } from './text.ts';
import { choiceCoercer, flagCoercer } from './words.ts';

export type ColumnStyle = {
  readonly sign: DecimalSign;
  readonly order: DayOrder;
  /** Of the header: 1,000 for `ARR ($K)`. */
  readonly factor: number;
  /** Minutes that a plain number of a duration counts; null when nobody has said. */
  readonly minutes?: number | null;
  /** Days that a plain number counts, as the header says; 1 when it does not. */
  readonly days?: number;
  /** What the scores of the file go up to; 5 when nobody has said. */
  readonly scale?: ScoreScale;
  /** A file of Carryon's own, taken to the letter. */
  readonly exact: boolean;
};

export type CompiledColumn = {
  readonly read: Coercer;
  readonly numbers: NumberEvidence | null;
  readonly days: DayEvidence | null;
  readonly odd: DayCoercer['odd'] | null;
  readonly durations?: DurationEvidence;
  readonly scores?: ScoreEvidence;
  /** Words that are none of a list and were left blank. */
  readonly unknown?: UnknownWords;
};

/** How many cells hold a word that is none of the list, and the first of each. */
export type UnknownWords = { count: number; readonly samples: Set<string> };
const mostSamples = 5;

const only = (read: Coercer): CompiledColumn => ({ read, numbers: null, days: null, odd: null });

/** A word that is none of the list leaves the cell blank, and is counted. */
const lenient = (strict: Coercer): CompiledColumn => {
  const unknown: UnknownWords = { count: 0, samples: new Set() };
  const read: Coercer = (text) => {
    const cell = strict(text);
    if (!isRefusal(cell) || cell.code !== 'NOT_A_CHOICE') return cell;
    unknown.count += 1;
    if (unknown.samples.size < mostSamples) unknown.samples.add(text.trim().slice(0, 60));
    return null;
  };
  return { ...only(read), unknown };
};

/** The one reader of a column, chosen once and called for every row. */
export const compileColumn = (field: ImportField, style: ColumnStyle, row: RowMoney): CompiledColumn => {
  const { max, min } = field;
  const { exact } = style;
  switch (field.type) {
    case 'text':
      return only(textCoercer({ max, oneLine: true, exact }));
    case 'note':
      return only(textCoercer({ max, oneLine: false, exact }));
    case 'identifier':
      return only(identifierCoercer({ max, exact }, field.salesforcePrefixes));
    case 'email':
      return only(emailCoercer({ max, exact }));
    case 'domain':
      return only(domainCoercer({ exact }));
    case 'currency':
      return only(exact ? textCoercer({ max, oneLine: true, exact }) : currencyCoercer());
    case 'choice': {
      const read = choiceCoercer(field.choices, field.synonyms);
      return field.lenient ? lenient(read) : only(read);
    }
    case 'flag':
      return only(flagCoercer());
    case 'list':
      return only(listCoercer());
    case 'names':
      return only(namesCoercer(exact));
    case 'lines':
      return only(linesCoercer(exact));
    case 'reference':
      return only(textCoercer({ max: 64, oneLine: true, exact: true }));
    case 'quarter':
      return only(quarterCoercer());
    case 'duration': {
      const { read, evidence } = durationCoercer(exact ? 1 : (style.minutes ?? null));
      return { ...only(read), durations: evidence };
    }
    case 'days':
      return only(daysCoercer(style.days ?? 1, min, max));
    case 'score': {
      const { read, scores } = scoreCoercer(exact ? ownScale : (style.scale ?? ownScale));
      return { ...only(read), scores };
    }
    case 'percent': {
      const { read, evidence } = percentCoercer(style);
      return { read, numbers: evidence, days: null, odd: null };
    }
    case 'decimal': {
      const { read, evidence } = decimalCoercer(style);
      return { read, numbers: evidence, days: null, odd: null };
    }
    case 'money': {
      const { read, evidence } = moneyCoercer(style, row);
      return { read, numbers: evidence, days: null, odd: null };
    }
    case 'integer': {
      const { read, evidence } = integerCoercer(style, min, max);
      return { read, numbers: evidence, days: null, odd: null };
    }
    case 'day': {
      const { read, evidence, odd } = dayCoercer(style.order);
      return { read, numbers: null, days: evidence, odd };
    }
  }
};
