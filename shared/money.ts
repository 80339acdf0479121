/** Currencies that are not divided (ISO 4217). */
export const withoutMinorUnit: ReadonlySet<string> = new Set(
  'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' '),
);
/** Currencies divided by a thousand (ISO 4217). */
export const withThousandths: ReadonlySet<string> = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '));

/** Digits after the decimal sign of a currency (ISO 4217): 0, 2 or 3. */
export const minorDigits = (currency: string): 0 | 2 | 3 => {
  if (withoutMinorUnit.has(currency)) return 0;
  return withThousandths.has(currency) ? 3 : 2;
};

/** Minor units in one unit of the currency: 1, 100 or 1000. */
export const minorPerUnit = (currency: string): number => 10 ** minorDigits(currency);

/** Minor units as an amount in units of the currency. For display and charts only; sums stay in minor units. */
export const toUnits = (minor: number, currency: string): number => minor / minorPerUnit(currency);

/** An amount in units as minor units, rounded half away from zero. */
export const toMinor = (units: number, currency: string): number => {
  const scaled = Math.abs(units) * minorPerUnit(currency);
  return Math.sign(units) * Math.round(Number(scaled.toPrecision(15)));
};

/** `Intl.NumberFormat` is costly to make and cheap to keep. */
const formatters = new Map<string, Intl.NumberFormat>();
const formatter = (locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const { currency, notation, minimumFractionDigits: least, maximumFractionDigits: most } = options;
  const key = `${locale} ${currency} ${notation} ${least} ${most}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, options);
  formatters.set(key, made);
  return made;
};

/** What `Intl` takes for a currency; it throws for anything else, such as a code that is half typed. */
const isCode = /^[A-Za-z]{3}$/u;

const written = (
  minor: number,
  currency: string,
  locale: string,
  options: Intl.NumberFormatOptions,
): string => {
  const units = toUnits(minor, currency);
  return isCode.test(currency)
    ? formatter(locale, { style: 'currency', currency, ...options }).format(units)
    : `${formatter(locale, options).format(units)} ${currency}`.trimEnd();
};

/** Exact amount for forms and tooltips: `$250,000` or `$83,333.33`; decimals only when there are any. */
export const formatMoney = (minor: number, currency: string, locale = 'en-US'): string => {
  const whole = minor % minorPerUnit(currency) === 0;
  const digits = whole ? 0 : minorDigits(currency);
  return written(minor, currency, locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
};

const compact = { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 } as const;

/** From here on an amount is written in thousands, units. */
const thousand = 1000;

/** Compact amount for tables, tiles and charts: `$250K`, `$1.2M`; a small one in full, `$690.48`, never `$690.5`. */
export const formatMoneyCompact = (minor: number, currency: string, locale = 'en-US'): string =>
  Math.abs(toUnits(minor, currency)) < thousand
    ? formatMoney(minor, currency, locale)
    : written(minor, currency, locale, compact);

/** The same where there is no room for the currency: `250K`. */
export const formatUnitsCompact = (minor: number, currency: string, locale = 'en-US'): string =>
  formatter(locale, compact).format(toUnits(minor, currency));
