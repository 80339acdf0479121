import { isDay } from '../../shared/dates.ts';
import { DraftField, type FieldProps } from './DraftField.tsx';
import * as format from './format.ts';
import { parseInteger, parseMoney, parseQuarter, refused, value, type Parsed } from './parse.ts';

const asText = (stored: string | number | null): string => (stored === null ? '' : String(stored));

const optionally =
  <T,>(parse: (text: string) => Parsed<T>) =>
  (text: string): Parsed<T | null> =>
    text.trim() === '' ? value(null) : parse(text);

type TextProps = FieldProps<string | null> & {
  readonly required?: boolean;
  readonly maxLength?: number;
  /** Offered while typing; anything else may be typed too. */
  readonly suggestions?: readonly string[];
  readonly lines?: boolean;
};

/** Text; null when empty. */
export const TextField = ({ required, ...rest }: TextProps) => (
  <DraftField
    {...rest}
    edit={asText}
    parse={(text) => {
      if (text.trim() !== '') return value<string | null>(text);
      return required ? refused('required') : value(null);
    }}
  />
);

/** Several lines of text; null when empty. */
export const NoteField = (props: FieldProps<string | null> & { readonly maxLength?: number }) => (
  <DraftField {...props} lines edit={asText} parse={optionally((text) => value(text))} />
);

type NumberProps = FieldProps<number | null> & {
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
};

/** A whole number. */
export const NumberField = ({ min = -Infinity, max = Infinity, ...rest }: NumberProps) => (
  <DraftField
    {...rest}
    numeric
    display={(stored) => (stored === null ? '' : format.number(stored))}
    edit={asText}
    parse={optionally((text) => parseInteger(text, min, max))}
  />
);

/** An amount, stored as minor units of `currency`; typed as 250000, 250,000 or 250K. */
export const MoneyField = ({
  currency,
  ...rest
}: FieldProps<number | null> & { readonly currency: string }) => (
  <DraftField
    {...rest}
    numeric
    unit={currency}
    display={(stored) => (stored === null ? '' : format.money(stored, currency))}
    edit={(stored) => (stored === null ? '' : format.moneyForEditing(stored, currency))}
    parse={optionally((text) => parseMoney(text, currency))}
  />
);

/** A calendar day. */
export const DayField = (props: FieldProps<string | null>) => (
  <DraftField
    {...props}
    input="date"
    edit={asText}
    parse={optionally((text) => (isDay(text) ? value(text) : refused('notADay')))}
  />
);

/** A calendar quarter, typed as Q2 2026. */
export const QuarterField = (props: FieldProps<string | null>) => (
  <DraftField
    {...props}
    edit={(stored) => (stored === null ? '' : format.quarter(stored))}
    parse={optionally(parseQuarter)}
  />
);
