/** Words of one meaning in the headers of different systems: taken as the same without asking. */
const same = new Map<string, string>(
  Object.entries({
    acct: 'account',
    company: 'account',
    companies: 'account',
    customer: 'account',
    client: 'account',
    organization: 'account',
    organisation: 'account',
    org: 'account',
    opp: 'opportunity',
    opportunities: 'opportunity',
    identifier: 'id',
    uuid: 'id',
    guid: 'id',
    dt: 'date',
    no: 'number',
    num: 'number',
    nr: 'number',
    nbr: 'number',
    count: 'number',
    qty: 'quantity',
    tel: 'phone',
    telephone: 'phone',
    mail: 'email',
    emailaddress: 'email',
    licence: 'license',
    dept: 'department',
    mgr: 'manager',
    prob: 'probability',
    amt: 'amount',
    yr: 'year',
    desc: 'description',
    hrs: 'hour',
    mins: 'minute',
    min: 'minute',
    cust: 'account',
    addr: 'address',
    rev: 'revenue',
    utilisation: 'utilization',
    realisation: 'realization',
    favourite: 'favorite',
    colour: 'color',
  }),
);

/** Words that are often, but not always, of one meaning: a likeness by them is offered, never taken. */
const alike = new Map<string, string>(
  Object.entries({
    am: 'owner',
    rep: 'owner',
    manager: 'owner',
    assignee: 'owner',
    responsible: 'owner',
    zip: 'postal',
    postcode: 'postal',
    plz: 'postal',
    term: 'contract',
    subscription: 'contract',
    expiry: 'renewal',
    expiration: 'renewal',
    begin: 'start',
    commencement: 'start',
    deal: 'opportunity',
    case: 'ticket',
    created: 'opened',
    solved: 'closed',
    resolved: 'closed',
    completed: 'closed',
    deadline: 'due',
    comment: 'note',
    remark: 'note',
    headcount: 'employee',
    staff: 'employee',
    user: 'seat',
    license: 'seat',
    participant: 'attendee',
    guest: 'attendee',
    invitee: 'attendee',
    value: 'amount',
    volume: 'amount',
    vertical: 'industry',
    sector: 'industry',
    homepage: 'website',
    url: 'website',
    web: 'website',
    site: 'website',
    role: 'title',
    position: 'title',
    function: 'title',
    mobile: 'phone',
    cell: 'phone',
    town: 'city',
    nation: 'country',
    region: 'country',
  }),
);

/** Words that say nothing: articles and prepositions of the languages that exports are in. */
const empty = new Set(
  'of the a an for de del della delle dell da do das dos du des d l la le les el los der die dem den van het von im'.split(
    ' ',
  ),
);

const singular = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !/(?:ss|us|is|os|as|es)$/u.test(word) ? word.slice(0, -1) : word;

/** A header is looked at by every kind: its words are found once. */
const wordsOf = new Map<string, string[]>();
const mostRemembered = 20_000;

/**
 * A header as lower-case words without accents: camelCase split, `__c` dropped, `#` read as "number",
 * punctuation and arrows as blanks.
 */
export const headerWords = (header: string): string[] => {
  const known = wordsOf.get(header);
  if (known) return known;
  const words = splitWords(header);
  if (wordsOf.size >= mostRemembered) wordsOf.clear();
  wordsOf.set(header, words);
  return words;
};

const splitWords = (header: string): string[] =>
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

const plainWords = (words: readonly string[]): string[] => {
  const told = words.filter((word) => !empty.has(word));
  return (told.length > 0 ? told : words).map(
    (word) => same.get(word) ?? same.get(singular(word)) ?? singular(word),
  );
};

/** The words of a header in one spelling and without order: "Date of Renewal" is "renewal dt". */
export const plainKey = (words: readonly string[]): string =>
  [...new Set(plainWords(words))].sort().join(' ');

const looseWords = (words: readonly string[]): Set<string> =>
  new Set(plainWords(words).map((word) => alike.get(word) ?? word));

/** A word that no known header has says as much as one that a few have. */
const unknown = 5;

/** How much a word says: one that few known headers have says more than "name" or "date". */
export type WordWeights = (word: string) => number;

/** Weights of words by how many of the headers have them. */
export const wordWeights = (headers: Iterable<string>): WordWeights => {
  const counts = new Map<string, number>();
  let all = 0;
  for (const header of headers) {
    all += 1;
    for (const word of looseWords(headerWords(header))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (word) => Math.log(1 + all / (counts.get(word) ?? unknown));
};

/** A header as it is compared by likeness. */
export type LikeWords = { readonly words: ReadonlySet<string>; readonly key: string };
export const likeWords = (header: string): LikeWords => {
  const words = headerWords(header);
  return { words: looseWords(words), key: words.join('') };
};

/** Edits between two texts (insert, remove, replace, swap of neighbours counts two), at most `most` + 1. */
const edits = (left: string, right: string, most: number): number => {
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let at = 1; at <= left.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= right.length; to += 1) {
      const swap = (row[to - 1] ?? 0) + (left[at - 1] === right[to - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? most + 1;
};

const shortestTypo = 7;

/** How alike two headers are, 0 to 1: Dice's coefficient of their words by weight, or a slip of the pen. */
export const likeness = (left: LikeWords, right: LikeWords, weight: WordWeights): number => {
  let shared = 0;
  let total = 0;
  for (const word of left.words) {
    total += weight(word);
    if (right.words.has(word)) shared += weight(word);
  }
  for (const word of right.words) total += weight(word);
  const dice = total === 0 ? 0 : (2 * shared) / total;
  const longer = Math.max(left.key.length, right.key.length);
  // Who mistypes a word begins it right.
  if (dice > 0.85 || longer < shortestTypo || left.key[0] !== right.key[0]) return dice;
  const allowed = Math.floor(longer * 0.15);
  const slips = edits(left.key, right.key, allowed);
  return slips <= allowed ? Math.max(dice, 1 - slips / longer) : dice;
};
