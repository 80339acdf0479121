import type { ImportField } from '../kinds/kind.ts';
import { integerCoercer, moneyCoercer, type RowMoney } from './amount.ts';
import type { Coercer } from './cell.ts';
import { currencyCoercer } from './currency.ts';
import { dayCoercer, type DayCoercer, type DayEvidence, type DayOrder } from './day.ts';
import { listCoercer } from './list.ts';
import type { DecimalSign, NumberEvidence } from './number.ts';
import { domainCoercer, emailCoercer, identifierCoercer, textCoercer } from './text.ts';
import { choiceCoercer, flagCoercer } from './words.ts';

export type ColumnStyle = {
  readonly sign: DecimalSign;
  readonly order: DayOrder;
  /** Of the header: 1,000 for `ARR ($K)`. */
  readonly factor: number;
  /** A file of Carryon's own, taken to the letter. */
  readonly exact: boolean;
};

export type CompiledColumn = {
  readonly read: Coercer;
  readonly numbers: NumberEvidence | null;
  readonly days: DayEvidence | null;
  readonly odd: DayCoercer['odd'] | null;
};

const only = (read: Coercer): CompiledColumn => ({ read, numbers: null, days: null, odd: null });

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
    case 'choice':
      return only(choiceCoercer(field.choices, field.synonyms));
    case 'flag':
      return only(flagCoercer());
    case 'list':
      return only(listCoercer());
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
