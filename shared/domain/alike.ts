/** What accounts are compared by. */
export type Comparable = {
  readonly name: string;
  readonly domain: string | null;
  readonly crmId: string | null;
};

/** How alike two accounts are, 0 to 100, and what says most. */
export type Alikeness = { readonly percent: number; readonly why: 'name' | 'domain' | 'address' };

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

const pairs = (text: string): Map<string, number> => {
  const found = new Map<string, number>();
  const padded = ` ${text} `;
  for (let at = 0; at < padded.length - 1; at += 1) {
    const pair = padded.slice(at, at + 2);
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
};

/** Dice's coefficient of neighbouring letters, 0 to 1: a slip of the pen changes little. */
const letters = (left: string, right: string): number => {
  if (left === right) return 1;
  const [first, second] = [pairs(left), pairs(right)];
  let shared = 0;
  let all = 0;
  for (const [pair, count] of first) {
    shared += Math.min(count, second.get(pair) ?? 0);
    all += count;
  }
  for (const count of second.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
};

/** How alike two names of companies are, 0 to 1; one that only adds a word to the other is less than the same. */
export const nameLikeness = (left: string, right: string): number => {
  const [first, second] = [companyWords(left), companyWords(right)];
  const [shorter, longer] = first.length <= second.length ? [first, second] : [second, first];
  const same = letters(first.join(' '), second.join(' '));
  const [begins = ''] = shorter;
  // "Acme" and "Acme Europe": the first words agree and are more than an abbreviation.
  const prefix = begins.length > 3 && shorter.every((word, index) => word === longer[index]);
  return prefix && shorter.length < longer.length ? Math.max(same, 0.82) : same;
};

/** Names of companies are compared when they share this, so that each need not meet every other. */
export const nameBlocks = (name: string): string[] => {
  const words = companyWords(name);
  const joined = words.join('');
  return [
    ...new Set([
      joined.slice(0, 4),
      ...words.filter((word) => word.length > 3).map((word) => word.slice(0, 5)),
    ]),
  ];
};

const enough = 80;

/**
 * Whether two accounts may be one: by the domain they have registered, then by their names. Two different
 * CRM ids are two accounts in the CRM, and are offered only when everything else agrees.
 * @returns null when they are too different to be offered.
 */
export const alikeness = (left: Comparable, right: Comparable): Alikeness | null => {
  const names = nameLikeness(left.name, right.name);
  const [one, other] = [left.domain, right.domain].map((domain) =>
    domain === null ? null : domainName(domain),
  );
  const sameDomain = one !== null && one === other;
  const otherDomain = one !== null && other !== null && one !== other;
  const twoIds = left.crmId !== null && right.crmId !== null && left.crmId !== right.crmId;
  const percent = Math.round(
    100 *
      Math.min(1, names * (otherDomain ? 0.85 : 1) + (sameDomain ? 0.35 : 0)) *
      (twoIds && names < 0.95 ? 0.9 : 1),
  );
  const told = Math.min(99, percent);
  if (told < enough) return null;
  return { percent: told, why: sameDomain ? 'domain' : 'name' };
};
