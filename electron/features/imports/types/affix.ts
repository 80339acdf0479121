/** What stands before and after a number: sign, currency, multiplier, percent. Null when it means nothing. */
export type Affix = {
  readonly negative: boolean;
  readonly currency: string | null;
  readonly factor: number;
  readonly percent: boolean;
};

/** ISO 4217 codes in use, so that "MIO" is no currency. */
const currencies = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF ' +
    'CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK ' +
    'HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL ' +
    'MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON ' +
    'RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX ' +
    'USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL'
  ).split(' '),
);

export const isCurrency = (code: string): boolean => currencies.has(code);

// A bare "$" may be any dollar: it names no currency (none reads as US dollars).
const signs = new Map(
  Object.entries({
    '€': 'EUR',
    '£': 'GBP',
    '¥': 'JPY',
    '￥': 'JPY',
    円: 'JPY',
    '₹': 'INR',
    '₩': 'KRW',
    '₪': 'ILS',
    '₺': 'TRY',
    '₫': 'VND',
    '₱': 'PHP',
    '₴': 'UAH',
    us$: 'USD',
    a$: 'AUD',
    au$: 'AUD',
    c$: 'CAD',
    ca$: 'CAD',
    nz$: 'NZD',
    s$: 'SGD',
    hk$: 'HKD',
    mx$: 'MXN',
    r$: 'BRL',
    zł: 'PLN',
    kč: 'CZK',
    'fr.': 'CHF',
    'sfr.': 'CHF',
  }),
);

const nameless = new Set(['$', 'kr', 'kr.', 'dollar', 'dollars']);

const factors = new Map(
  Object.entries({
    k: 1e3,
    tsd: 1e3,
    'tsd.': 1e3,
    thousand: 1e3,
    m: 1e6,
    mm: 1e6,
    mn: 1e6,
    mio: 1e6,
    'mio.': 1e6,
    mln: 1e6,
    million: 1e6,
    b: 1e9,
    bn: 1e9,
    mrd: 1e9,
    'mrd.': 1e9,
    billion: 1e9,
  }),
);

/** "900.-", "2'000.–", "50,--": no cents, as Swiss and German books write it. */
const noCents = /^[.,][-–—]{1,2}/u;

const read = (prefix: string, written: string): Affix | null => {
  const suffix = written.replace(noCents, '');
  let negative = false;
  let percent = false;
  let factor = 1;
  let currency: string | null = null;
  const bracketed = prefix.includes('(') && suffix.includes(')');
  if (bracketed) negative = true;
  else if (prefix.includes('(') || suffix.includes(')')) return null;

  const word = (text: string): boolean => {
    const lower = text.toLowerCase();
    if (lower === '') return true;
    const code = text.toUpperCase();
    const sign = signs.get(lower);
    if (isCurrency(code) || sign !== undefined) {
      const found = sign ?? code;
      if (currency !== null && currency !== found) return false;
      currency = found;
      return true;
    }
    if (nameless.has(lower)) return true;
    const known = factors.get(lower);
    if (known === undefined || factor !== 1) return false;
    factor = known;
    return true;
  };

  for (const [text, before] of [
    [prefix, true],
    [suffix, false],
  ] as const) {
    const plain = text.replace(/[()+]/gu, ' ').replaceAll(/[-−–△▲]/gu, () => {
      negative = true;
      return ' ';
    });
    const rest = plain.replaceAll('%', () => {
      percent = !before;
      return ' ';
    });
    for (const part of rest.split(/[\s\u00a0]+/u)) {
      // "k€" and "M$": a multiplier and a sign written together.
      const glued = /^([kKmMbB])([€$£¥])$/u.exec(part);
      const fits = glued ? word(glued[1] ?? '') && word(glued[2] ?? '') : word(part);
      if (!fits) return null;
    }
  }
  return { negative, currency, factor, percent };
};

const plain: Affix = { negative: false, currency: null, factor: 1, percent: false };

/** A reader of what stands around numbers; a column repeats the same few, so they are kept. */
export const makeAffixReader = (): ((prefix: string, suffix: string) => Affix | null) => {
  const known = new Map<string, Affix | null>();
  return (prefix, suffix) => {
    if (prefix === '' && suffix === '') return plain;
    const key = `${prefix}\u0000${suffix}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const affix = read(prefix, suffix);
    if (known.size < 1000) known.set(key, affix);
    return affix;
  };
};
