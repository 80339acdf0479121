import { isCurrency, makeAffixReader } from './affix.ts';
import { isAbsent, isDamaged, spreadsheetDamage, type Cell, type Coercer, type Refusal } from './cell.ts';

const notACurrency: Refusal = {
  code: 'NOT_A_CURRENCY',
  message: 'This is not a currency. Use its three letters, such as EUR.',
};

/** An ISO 4217 code, or a sign that names one currency only. "USD - U.S. Dollar" gives its code. */
export const currencyCoercer = (): Coercer => {
  const affixOf = makeAffixReader();
  const known = new Map<string, Cell>();
  const convert = (text: string): Cell => {
    if (text === '' || isAbsent(text)) return null;
    if (isDamaged(text)) return spreadsheetDamage;
    if (/^euros?$/iu.test(text)) return 'EUR';
    const code = /^[A-Za-z]{3}(?![\p{L}\p{N}])/u.exec(text)?.[0].toUpperCase();
    if (code !== undefined && isCurrency(code)) return code;
    return affixOf(text, '')?.currency ?? (text === '$' ? null : notACurrency);
  };
  return (cell) => {
    const seen = known.get(cell);
    if (seen !== undefined) return seen;
    const value = convert(cell.trim());
    if (known.size < 1000) known.set(cell, value);
    return value;
  };
};
