import { companionField, companionsOf, type Companion } from '../kinds/dynamic.ts';
import { signalField } from '../kinds/health-scores.ts';
import type { ImportField, ImportKindSpec } from '../kinds/kind.ts';
import { kindSpecs } from '../kinds/list.ts';
import { dayUnit } from '../types/days.ts';
import { aliasTables, type Alias, type AliasTable } from './aliases.ts';
import { signalOf } from './signals.ts';
import { amountOfCurrency, shorter, unwrapped } from './strip.ts';
import { headerKey, headerWords, likeness, likeWords, plainKey } from './words.ts';

/** A field that a header may name: how sure that is, and how early it is taken, the lower the earlier. */
export type Recognised = { readonly field: string; readonly rank: number; readonly sure: boolean };

/** What a header says: the fields it may name, the best first, or that it is known to name none. */
export type Reading = { readonly fields: readonly Recognised[]; readonly leftOut: boolean };

/** A name that is no alias itself, only the same words in another order or spelling, gives way to one that is. */
const plainPenalty = 4000;
const strippedPenalty = 5000;
const shortPenalty = 500;

const asSure = (aliases: readonly Alias[], penalty = 0): Recognised[] =>
  aliases.map(({ field, rank }) => ({ field, rank: rank + penalty, sure: true }));

const none: Reading = { fields: [], leftOut: false };

/** A header by the table of one kind: to the letter, then by its words. */
const byTable = (table: AliasTable, header: string): Reading | null => {
  const key = headerKey(header);
  const checks = (table.check.get(key) ?? []).map(({ field, rank }) => ({ field, rank, sure: false }));
  const exact = table.sure.get(key);
  if (exact) return { fields: [...asSure(exact), ...checks], leftOut: false };
  if (checks.length > 0) return { fields: checks, leftOut: false };
  if (table.leaveOut.has(key)) return { fields: [], leftOut: true };
  const plain = plainKey(headerWords(header));
  const same = table.plain.get(plain);
  if (same) return { fields: asSure(same, plainPenalty), leftOut: false };
  return table.plainLeaveOut.has(plain) ? { fields: [], leftOut: true } : null;
};

/** "Deal - Value" is the value of an opportunity: the header without the word for what its rows are. */
const withoutKind = (words: readonly string[], header: string): string | null => {
  const [first, ...rest] = headerWords(header);
  return first !== undefined && words.includes(first) && rest.length > 0 ? rest.join(' ') : null;
};

/** "Address 1: City" and "City/town of Address": a part of the first address. */
const addressParts: readonly RegExp[] = [
  /^(?:(?:main|primary|head office|hq|company|work)\s+)?(?:address|addr|adresse|anschrift)\s*1?\s*[:.\-–/_]\s*(.+)$/iu,
  /(?:^|[-–:]\s+)([^:–-]+?)\s+of\s+address$/iu,
];
const places: readonly string[] = ['city', 'country'];

/** Where an account is, told by a part of its address. */
const byAddress = (table: AliasTable, header: string): Recognised[] => {
  const part = addressParts.map((form) => form.exec(header)?.[1]).find((found) => found !== undefined);
  if (part === undefined) return [];
  // Of "City/town/village" the first word is the usual one.
  const fields = (byTable(table, part) ?? byTable(table, part.split('/')[0] ?? part))?.fields ?? [];
  return fields
    .filter(({ field }) => places.includes(field))
    .map((field) => ({ ...field, rank: field.rank + strippedPenalty }));
};

/** The currency of an amount that this kind has, by the name of the amount. */
const byAmount = (spec: ImportKindSpec, table: AliasTable, header: string): Recognised[] => {
  const amount = amountOfCurrency(header);
  const own = amount === null ? [] : (byTable(table, amount)?.fields ?? []);
  const money = own.find(
    ({ field, sure }) => sure && spec.fields.find(({ name }) => name === field)?.type === 'money',
  );
  return money && spec.fields.some(({ name }) => name === 'currency')
    ? [{ field: 'currency', rank: money.rank + plainPenalty, sure: true }]
    : [];
};

/** A header by the table, without its unit or remark. */
const byShorter = (spec: ImportKindSpec, table: AliasTable, header: string): Recognised[] => {
  const short = shorter(header);
  if (!short) return [];
  return (byTable(table, short.plain)?.fields ?? [])
    .filter(({ field }) => short.carries(spec.fields.find(({ name }) => name === field)))
    .map((field) => ({
      ...field,
      rank: field.rank + shortPenalty,
      // "Notice period (days)" says what "Notice period" leaves open.
      sure: !short.doubtful && (field.sure || dayUnit(header) !== null),
    }));
};

/** The header of a custom field in a file of Carryon's own, where its label alone would mean something else. */
export const customHeader = (label: string): string => `Custom: ${label}`;
const isCustom = (header: string): boolean => header.startsWith(customHeader(''));

const labelled = new WeakMap<ImportKindSpec, ReadonlyMap<string, ImportField>>();

/** The fields of a kind by their own labels: also the custom fields of the workspace. */
const byLabel = (spec: ImportKindSpec): ReadonlyMap<string, ImportField> => {
  const known = labelled.get(spec);
  if (known) return known;
  const fields = new Map<string, ImportField>();
  for (const field of [...spec.fields].reverse()) {
    fields.set(headerKey(field.label), field);
    if (field.name.startsWith('custom.')) fields.set(headerKey(customHeader(field.label)), field);
  }
  labelled.set(spec, fields);
  return fields;
};

const ownField = (spec: ImportKindSpec, header: string): ImportField | undefined =>
  byLabel(spec).get(headerKey(header));

const byKind = (spec: ImportKindSpec, table: AliasTable, written: string): Reading => {
  const header = unwrapped(written);
  const whole = header === written ? null : byTable(table, written);
  if (whole) return whole;
  const found = byTable(table, header);
  if (found?.fields.some(({ sure }) => sure) && !isCustom(written)) return found;
  const own = ownField(spec, written) ?? ownField(spec, header);
  if (own) return { fields: [{ field: own.name, rank: 0, sure: true }], leftOut: false };
  if (found) return found;
  const short = byShorter(spec, table, header);
  if (short.length > 0) return { fields: short, leftOut: false };
  const currency = byAmount(spec, table, header);
  if (currency.length > 0) return { fields: currency, leftOut: false };
  const place = byAddress(table, header);
  if (place.length > 0) return { fields: place, leftOut: false };
  const rest = withoutKind(spec.words, header);
  const stripped = rest === null ? null : byTable(table, rest);
  if (!stripped) return none;
  const fields = stripped.fields.map((field) => ({ ...field, rank: field.rank + strippedPenalty }));
  return { fields, leftOut: stripped.leftOut };
};

/** What stands before the fields of a contact or an account in rows of something else. */
const companionWords: Readonly<Record<string, RegExp>> = {
  contact:
    /^(?:primary|main|key|first|haupt)?\s*(?:contact|point of contact|poc|stakeholder|person|ansprechpartner|kontakt|contacto|referente)(?:\s*\d)?(?:\s*person)?\b[\s:.\-–/_]*(.*)$/iu,
  account: /^(?:account|company|organization|organisation|customer)\s*[:.\-–/_]+\s*(.+)$/iu,
};

/** "Contact: Email" in a file of accounts. */
const byCompanion = (companion: Companion, header: string): Recognised[] => {
  const spaced = headerWords(header).join(' ');
  const found =
    companionWords[companion.prefix]?.exec(header.trim()) ??
    (companion.prefix === 'contact' ? companionWords['contact']?.exec(spaced) : null);
  if (!found) return [];
  const rest = (found[1] ?? '').trim();
  const spec = kindSpecs[companion.kind];
  const table = aliasTables[companion.kind];
  const reading = rest === '' ? byKind(spec, table, 'Contact Name') : byKind(spec, table, rest);
  return reading.fields.map(({ field, rank, sure }) => ({
    field: companionField(companion, field),
    rank: rank + strippedPenalty,
    sure,
  }));
};

/** Fields that only a person has: in rows of accounts they are the contact's without being called so. */
const personal: readonly string[] = ['firstName', 'lastName', 'title', 'influence', 'sentiment', 'roleType'];

const unnamedContact = (companion: Companion, header: string): Recognised[] => {
  const reading = byTable(aliasTables[companion.kind], header);
  const ofContact = (field: string): boolean =>
    personal.includes(field) || (field === 'crmId' && headerWords(header).includes('contact'));
  return (reading?.fields ?? [])
    .filter(({ field, sure }) => sure && ofContact(field))
    .map(({ field, rank }) => ({
      field: companionField(companion, field),
      rank: rank + strippedPenalty,
      sure: true,
    }));
};

/** What a header says about rows of a kind (import spec, section 2.4): known names only, no likeness. */
export const recognise = (spec: ImportKindSpec, header: string): Reading => {
  const table = aliasTables[spec.kind];
  const own = byKind(spec, table, header);
  if (own.fields.some(({ sure }) => sure)) return own;
  if (spec.kind === 'healthScores') {
    const signal = signalOf(spec, header);
    if (signal) return { fields: [{ ...signal, field: signalField(signal.key) }], leftOut: false };
  }
  const companions = companionsOf(spec.kind).flatMap((companion) => {
    const named = byCompanion(companion, header);
    return named.length > 0 || spec.kind !== 'accounts' ? named : unnamedContact(companion, header);
  });
  const fields = [...companions, ...own.fields].filter(({ field }) =>
    spec.fields.some(({ name }) => name === field),
  );
  return { fields, leftOut: own.leftOut && fields.length === 0 };
};

const alike = 0.72;

/** The field whose known headers a header resembles most, by its words. */
const byLikeness = ({ names, weight }: AliasTable, header: string): string | null => {
  const like = likeWords(header);
  let best: string | null = null;
  let most = alike;
  for (const name of names) {
    const points = likeness(like, name.like, weight);
    if (points > most || (points === most && best === null)) [best, most] = [name.field, points];
  }
  return best;
};

const mostVotes = 0.6;
const ahead = 0.25;
/** A word must stand in this many known headers before it speaks for a field. */
const heard = 3;
/** What a word that no known header has takes from the certainty of the others. */
const unheard = 0.35;

/** The field that most known headers with the same words name: "Mitigation measures" is the mitigation. */
const byVotes = ({ votes }: AliasTable, header: string): string | null => {
  const points = new Map<string, number>();
  let all = 0;
  for (const word of likeWords(header).words) {
    const fields = [...(votes.get(word) ?? [])];
    const total = fields.reduce((sum, [, count]) => sum + count, 0);
    if (total < heard) {
      all += unheard;
      continue;
    }
    // A word that stands for one field says much, one that stands for many little.
    const says = Math.max(...fields.map(([, count]) => count)) / total;
    all += says;
    for (const [field, count] of fields) points.set(field, (points.get(field) ?? 0) + (says * count) / total);
  }
  const [first, second] = [...points].sort((left, right) => right[1] - left[1]);
  if (!first || first[1] / all < mostVotes) return null;
  return (first[1] - (second?.[1] ?? 0)) / all >= ahead ? first[0] : null;
};

/** The field that a header most likely names by what its words are like; null when nothing comes near. */
export const similarField = (spec: ImportKindSpec, written: string): string | null => {
  const table = aliasTables[spec.kind];
  const header = unwrapped(written);
  return byLikeness(table, header) ?? byVotes(table, header);
};
