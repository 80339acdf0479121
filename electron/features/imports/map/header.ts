import { isCurrency } from '../types/affix.ts';

export type HeaderUnit = {
  readonly plain: string;
  readonly factor: number;
  readonly currency: string | null;
};

const currencySigns = new Map<string, string>(
  Object.entries({ '€': 'EUR', '£': 'GBP', '¥': 'JPY', '￥': 'JPY', 円: 'JPY', zł: 'PLN' }),
);
const factorWords = new Map<string, number>(
  Object.entries({
    k: 1e3,
    t: 1e3,
    tsd: 1e3,
    thousand: 1e3,
    thousands: 1e3,
    '000': 1e3,
    '000s': 1e3,
    "000's": 1e3,
    m: 1e6,
    mm: 1e6,
    mio: 1e6,
    mn: 1e6,
    million: 1e6,
    millions: 1e6,
  }),
);

const trailing = /^(.*\S)\s*[([（]\s*([^()[\]（）]*)\s*[)\]）]\s*$/u;
const spelled = /^(.*\S)\s+in\s+(\S+(?:\s+\S+)?)$/iu;
// `Value €`
const signed = /^(.*\S)\s+([$€£¥￥円])$/u;
// `ARR USD`, `arr_usd`: only codes that are no words ("ALL" and "TOP" are currencies too).
const suffixed =
  /^(.*[^\s_])[\s_](usd|eur|gbp|chf|jpy|cad|aud|sek|nok|dkk|pln|cny|inr|brl|mxn|sgd|hkd|nzd|zar|czk|huf)$/iu;

/** Reads "$K", "k€", "TEUR", "Mio. €", "USD"; null when it is something else than a unit. */
const unitOf = (text: string): Omit<HeaderUnit, 'plain'> | null => {
  let factor = 1;
  let currency: string | null = null;
  const glued = text
    .replace(/^in\s+/iu, '')
    .replaceAll(/([$€£¥])/gu, ' $1 ')
    .replaceAll(/\b([KTM])([A-Z]{3})\b/gu, '$1 $2')
    .replaceAll('.', ' ');
  const parts = glued.split(/[\s,/]+/u).filter((part) => part !== '');
  if (parts.length === 0 || parts.length > 3) return null;
  for (const part of parts) {
    const known = factorWords.get(part.toLowerCase());
    if (known !== undefined) factor *= known;
    else if (currencySigns.has(part)) currency = currencySigns.get(part) ?? null;
    else if (isCurrency(part.toUpperCase())) currency = part.toUpperCase();
    else if (part !== '$') return null;
  }
  return { factor, currency };
};

/** Takes the unit off a header: `ARR ($K)` is "ARR" in thousands, `ARR (USD)` is "ARR" in US dollars. */
export const headerUnit = (header: string): HeaderUnit => {
  const found = trailing.exec(header) ?? spelled.exec(header) ?? signed.exec(header) ?? suffixed.exec(header);
  const unit = found ? unitOf(found[2] ?? '') : null;
  return unit && found
    ? { plain: found[1] ?? header, ...unit }
    : { plain: header, factor: 1, currency: null };
};

export const monthsOfYear = 12;
const monthly =
  /\bmrr\b|\bmonthly\b|\bper month\b|\/\s?mo(?:nth)?\b|\bmonatlich\p{L}*|\bmensu\p{L}+|\bmensal\b|\bmensil[ei]\b|\bmaandelijks\p{L}*|månad|miesięczn/iu;

/** Whether the amounts of a column are those of a month: "MRR", "Monthly recurring revenue". */
export const isMonthly = (header: string): boolean => monthly.test(header.replaceAll('_', ' '));
