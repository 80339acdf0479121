import { isCurrency } from '../types/affix.ts';

/** Words that mean the same in headers of different systems. */
const synonyms = new Map<string, string>(
  Object.entries({
    acct: 'account',
    company: 'account',
    customer: 'account',
    client: 'account',
    organization: 'account',
    organisation: 'account',
    zip: 'postal',
    postcode: 'postal',
    plz: 'postal',
    am: 'owner',
    rep: 'owner',
    manager: 'owner',
    dt: 'date',
    no: 'number',
    num: 'number',
    nr: 'number',
    count: 'number',
    tel: 'phone',
    telephone: 'phone',
    mail: 'email',
    licence: 'license',
    licences: 'license',
    licenses: 'license',
    seats: 'seat',
    employees: 'employee',
    products: 'product',
  }),
);

/**
 * A header as lower-case words without accents: camelCase split, `__c` dropped, `#` read as "number",
 * punctuation and arrows as blanks.
 */
export const headerWords = (header: string): string[] =>
  header
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replaceAll(/__c\b/giu, ' ')
    .replaceAll('#', ' number ')
    .toLowerCase()
    .replaceAll('e-mail', 'email')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** What an alias is looked up by: the words without blanks, so that `BILLINGCITY` is "Billing City". */
export const headerKey = (header: string): string => headerWords(header).join('');

const tokens = (header: string): Set<string> =>
  new Set(headerWords(header).map((word) => synonyms.get(word) ?? word));

/** How alike two headers are by their words, 0 to 1 (Dice's coefficient). */
export const likeness = (left: string, right: string): number => {
  const [first, second] = [tokens(left), tokens(right)];
  if (first.size === 0 || second.size === 0) return 0;
  let shared = 0;
  for (const word of first) if (second.has(word)) shared += 1;
  return (2 * shared) / (first.size + second.size);
};

export type HeaderUnit = {
  readonly plain: string;
  readonly factor: number;
  readonly currency: string | null;
};

const currencySigns = new Map<string, string>(Object.entries({ '€': 'EUR', '£': 'GBP', '¥': 'JPY' }));
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

const trailing = /^(.*\S)\s*[([]\s*([^()[\]]*)\s*[)\]]\s*$/u;
const spelled = /^(.*\S)\s+in\s+(\S+(?:\s+\S+)?)$/iu;
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
  const found = trailing.exec(header) ?? spelled.exec(header) ?? suffixed.exec(header);
  const unit = found ? unitOf(found[2] ?? '') : null;
  return unit && found
    ? { plain: found[1] ?? header, ...unit }
    : { plain: header, factor: 1, currency: null };
};
