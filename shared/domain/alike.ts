import { crmKey } from './salesforce-id.ts';

/** What accounts are compared by. */
export type Comparable = {
  readonly name: string;
  readonly domain: string | null;
  readonly crmId: string | null;
};

/** How alike two accounts are, 0 to 100, and what says most. */
export type Alikeness = { readonly percent: number; readonly why: 'name' | 'domain' };

/** Words that say which legal form a company has, in the countries whose exports are read. */
const legalForms = new Set(
  (
    'ag ab aps as asa bv co company corp corporation cv eg ek ev gbr gesellschaft gmbh group gruppe holding holdings inc ' +
    'incorporated kg kgaa kk lda limited limitada llc llp lp ltd ltda mbh nv ohg oy oyj plc pte pty pvt sa sab sarl sas ' +
    'se sl slu societe societa soc spa spol srl sro the und and et co. y e'
  ).split(' '),
);

/** The words of a company's name without accents, punctuation and legal form; all of them when nothing else is left. */
export const companyWords = (name: string): string[] => {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replaceAll(/[.'’]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const plain = words.filter((word) => !legalForms.has(word));
  return plain.length > 0 ? plain : words;
};

/** Ends of domains that have a name of two parts before them. */
const secondLevel = new Set(['co', 'com', 'org', 'net', 'gov', 'ac', 'edu', 'or', 'ne', 'gob', 'gv']);

/** Domains that belong to nobody in particular. */
const freeMail =
  /^(?:gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|aol|gmx|web|mail|proton|protonmail|t-online|orange|free|wanadoo|libero)\./u;

/** The name that a company has registered: `acme` of `www.mail.acme.co.uk`; null for a mail provider's. */
export const domainName = (domain: string): string | null => {
  const labels = domain
    .toLowerCase()
    .replace(/^www\./u, '')
    .split('.');
  if (labels.length < 2 || freeMail.test(domain.toLowerCase())) return null;
  const end = labels.length > 2 && secondLevel.has(labels.at(-2) ?? '') ? 3 : 2;
  return labels.at(-end) ?? null;
};

type Pairs = ReadonlyMap<number, number>;

/** A text with its pairs of neighbouring letters, counted once, when it is first compared. */
export type Letters = { readonly text: string; readonly pairs: () => Pairs };

const countPairs = (text: string): Pairs => {
  const pairs = new Map<number, number>();
  const padded = ` ${text} `;
  for (let at = 0; at < padded.length - 1; at += 1) {
    const pair = padded.charCodeAt(at) * 65_536 + padded.charCodeAt(at + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
};

export const lettersOf = (text: string): Letters => {
  let counted: Pairs | null = null;
  return { text, pairs: () => (counted ??= countPairs(text)) };
};

/** Dice's coefficient of neighbouring letters, 0 to 1: a slip of the pen changes little. */
export const lettersShared = (left: Letters, right: Letters): number => {
  if (left.text === right.text) return 1;
  const [one, other] = [left.pairs(), right.pairs()];
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [pair, count] of fewer) {
    const also = more.get(pair);
    if (also !== undefined) shared += Math.min(count, also);
  }
  // A text of n letters has n + 1 pairs with the blanks around it.
  return (2 * shared) / (left.text.length + right.text.length + 2);
};

/** A company as it is compared: prepared once, compared often. */
export type Company = {
  readonly words: readonly string[];
  readonly letters: Letters;
  /** The name it has registered, or null. */
  readonly registered: string | null;
  /** Its id in the CRM however it is spelled, or null. */
  readonly crmKey: string | null;
};

export const companyOf = ({ name, domain, crmId }: Comparable): Company => {
  const words = companyWords(name);
  return {
    words,
    letters: lettersOf(words.join(' ')),
    registered: domain === null ? null : domainName(domain),
    crmKey: crmId === null ? null : crmKey(crmId),
  };
};

/** Whether two names have the same numbers in them: "Store 12" and "Store 13" are two, however alike. */
export const sameNumbers = (left: readonly string[], right: readonly string[]): boolean => {
  const numbers = (words: readonly string[]): string => words.filter((word) => /\d/u.test(word)).join(' ');
  return numbers(left) === numbers(right);
};

/** The most that names with different numbers are alike. */
const otherNumbers = 0.6;

/** How alike two names of companies are, 0 to 1; one that only adds a word to the other is less than the same. */
export const nameLikeness = (left: Company, right: Company): number => {
  const [shorter, longer] =
    left.words.length <= right.words.length ? [left.words, right.words] : [right.words, left.words];
  const same = lettersShared(left.letters, right.letters);
  if (same > otherNumbers && !sameNumbers(left.words, right.words)) return otherNumbers;
  const [begins = ''] = shorter;
  // "Acme" and "Acme Europe": the first words agree and are more than an abbreviation.
  const prefix = begins.length > 3 && shorter.every((word, index) => word === longer[index]);
  return prefix && shorter.length < longer.length ? Math.max(same, 0.82) : same;
};

/** Names of companies are compared when they share this, so that each need not meet every other. */
export const nameBlocks = ({ words }: Pick<Company, 'words'>): string[] => [
  ...new Set([
    words.join('').slice(0, 4),
    ...words.filter((word) => word.length > 3).map((word) => word.slice(0, 5)),
  ]),
];

/** Below this many percent two accounts are too different to be offered as one. */
export const enough = 80;

/**
 * Whether two accounts may be one: by the domain they have registered, then by their names. Two different
 * CRM ids are two accounts in the CRM, and are offered only when everything else agrees.
 * @returns null when they are too different to be offered.
 */
export const alikeness = (left: Company, right: Company): Alikeness | null => {
  const names = nameLikeness(left, right);
  const sameDomain = left.registered !== null && left.registered === right.registered;
  const otherDomain = left.registered !== null && right.registered !== null && !sameDomain;
  const twoIds = left.crmKey !== null && right.crmKey !== null && left.crmKey !== right.crmKey;
  const percent = Math.round(
    100 *
      Math.min(1, names * (otherDomain ? 0.85 : 1) + (sameDomain ? 0.35 : 0)) *
      (twoIds && names < 0.95 ? 0.9 : 1),
  );
  const told = Math.min(99, percent);
  if (told < enough) return null;
  return { percent: told, why: sameDomain ? 'domain' : 'name' };
};
