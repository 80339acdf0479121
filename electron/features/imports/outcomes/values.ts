import { joinList } from '../../../../shared/csv.ts';
import { minorDigits } from '../../../../shared/money.ts';
import type { ImportField } from '../kinds/kind.ts';
import type { Value } from './queries.ts';

const amount = (minor: number, currency: string): string => {
  const digits = minorDigits(currency);
  return (minor / 10 ** digits).toFixed(digits);
};

/** A stored value as text: amounts in units, flags as yes and no, lists with semicolons. */
export const shownValue = ({ type }: ImportField, value: Value, currency: string): string | null => {
  if (value === null) return null;
  if (type === 'money' && typeof value === 'number') return amount(value, currency);
  if (type === 'flag') return value === 1 ? 'yes' : 'no';
  if (type === 'list') return joinList(JSON.parse(String(value)) as string[]);
  return String(value);
};
