import accountsData from '../../../../resources/import/aliases/accounts.json' with { type: 'json' };
import actionsData from '../../../../resources/import/aliases/actions.json' with { type: 'json' };
import arrMovementsData from '../../../../resources/import/aliases/arrMovements.json' with { type: 'json' };
import commonData from '../../../../resources/import/aliases/common.json' with { type: 'json' };
import healthScoresData from '../../../../resources/import/aliases/healthScores.json' with { type: 'json' };
import meetingsData from '../../../../resources/import/aliases/meetings.json' with { type: 'json' };
import opportunitiesData from '../../../../resources/import/aliases/opportunities.json' with { type: 'json' };
import ownerData from '../../../../resources/import/aliases/owner.json' with { type: 'json' };
import risksData from '../../../../resources/import/aliases/risks.json' with { type: 'json' };
import stakeholdersData from '../../../../resources/import/aliases/stakeholders.json' with { type: 'json' };
import surveyResponsesData from '../../../../resources/import/aliases/surveyResponses.json' with { type: 'json' };
import ticketsData from '../../../../resources/import/aliases/tickets.json' with { type: 'json' };
import type { ImportKind } from '../../../../shared/imports.ts';
import {
  headerKey,
  headerWords,
  likeWords,
  plainKey,
  wordWeights,
  type LikeWords,
  type WordWeights,
} from './words.ts';

/** A known header: the field it names and how early it is taken, the lower the earlier. */
export type Alias = { readonly field: string; readonly rank: number };

type Lookup = ReadonlyMap<string, readonly Alias[]>;

export type AliasTable = {
  /** Headers that certainly name a field, by {@link headerKey}. */
  readonly sure: Lookup;
  /** The same by {@link plainKey}, as far as one field only is meant. */
  readonly plain: Lookup;
  /** Headers that may name a field: offered, never taken. */
  readonly check: Lookup;
  /** Known headers of real exports that no field of this kind holds. */
  readonly leaveOut: ReadonlySet<string>;
  readonly plainLeaveOut: ReadonlySet<string>;
  /** Those of {@link leaveOut} that this kind names itself: they tell it apart from the others. */
  readonly ownLeaveOut: ReadonlySet<string>;
  readonly names: readonly { readonly like: LikeWords; readonly field: string }[];
  readonly weight: WordWeights;
  /** In how many known headers of each field a word stands. */
  readonly votes: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

type Raw = {
  readonly sure: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly check: Readonly<Record<string, readonly string[]>>;
  readonly leaveOut: readonly string[];
};

type Named = { readonly header: string; readonly field: string; readonly rank: number };

const tierSize = 1000;
const checkRank = 10_000;

const sureOf = ({ sure }: Raw): Named[] =>
  Object.entries(sure).flatMap(([field, tiers]) =>
    tiers.flatMap((headers, tier) =>
      headers.map((header, index) => ({ header, field, rank: tier * tierSize + index })),
    ),
  );

const checkOf = ({ check }: Raw): Named[] =>
  Object.entries(check).flatMap(([field, headers]) =>
    headers.map((header, index) => ({ header, field, rank: checkRank + index })),
  );

const lookup = (named: readonly Named[], keyOf: (header: string) => string): Map<string, Alias[]> => {
  const table = new Map<string, Alias[]>();
  for (const { header, field, rank } of named) {
    const key = keyOf(header);
    table.set(key, [...(table.get(key) ?? []), { field, rank }]);
  }
  return table;
};

const plainOf = (header: string): string => plainKey(headerWords(header));

/** Where the words of known headers, put in one spelling, still name one field only. */
const plainLookup = (sure: readonly Named[], others: readonly string[]): Map<string, Alias[]> => {
  const table = lookup(sure, plainOf);
  const taken = new Set(others.map(plainOf));
  for (const [key, aliases] of table)
    if (taken.has(key) || new Set(aliases.map(({ field }) => field)).size > 1) table.delete(key);
  return table;
};

const votesOf = (names: AliasTable['names']): Map<string, Map<string, number>> => {
  const votes = new Map<string, Map<string, number>>();
  for (const { like, field } of names)
    for (const word of like.words) {
      const fields = votes.get(word) ?? new Map<string, number>();
      votes.set(word, fields.set(field, (fields.get(field) ?? 0) + 1));
    }
  return votes;
};

/** What a kind says itself counts before what all kinds share. */
const build = (own: Raw, owner: Raw | null): AliasTable => {
  const ownSure = sureOf(own);
  const ownCheck = checkOf(own);
  const said = new Set([...ownSure, ...ownCheck].map(({ header }) => headerKey(header)));
  for (const header of own.leaveOut) said.add(headerKey(header));
  const rest = (named: readonly Named[]): Named[] =>
    named.filter(({ header }) => !said.has(headerKey(header)));
  const sure = [...ownSure, ...(owner ? rest(sureOf(owner)) : [])];
  const check = [...ownCheck, ...(owner ? rest(checkOf(owner)) : [])];
  const used = new Set([...sure, ...check].map(({ header }) => headerKey(header)));
  const leaveOut = [...own.leaveOut, ...commonData.leaveOut.filter((header) => !used.has(headerKey(header)))];
  const table = {
    sure: lookup(sure, headerKey),
    plain: plainLookup(sure, [...leaveOut, ...check.map(({ header }) => header)]),
    check: lookup(check, headerKey),
    leaveOut: new Set(leaveOut.map(headerKey)),
    plainLeaveOut: new Set(leaveOut.map(plainOf)),
    ownLeaveOut: new Set(own.leaveOut.map(headerKey)),
    names: sure.map(({ header, field }) => ({ like: likeWords(header), field })),
  };
  return { ...table, weight: wordWeights(sure.map(({ header }) => header)), votes: votesOf(table.names) };
};

const owned: Readonly<Record<Exclude<ImportKind, 'accounts'>, Raw>> = {
  stakeholders: stakeholdersData,
  opportunities: opportunitiesData,
  healthScores: healthScoresData,
  risks: risksData,
  meetings: meetingsData,
  actions: actionsData,
  surveyResponses: surveyResponsesData,
  tickets: ticketsData,
  arrMovements: arrMovementsData,
};

/** The header names of real exports, per kind (import spec section 1). */
export const aliasTables: Readonly<Record<ImportKind, AliasTable>> = {
  accounts: build(accountsData, null),
  ...(Object.fromEntries(Object.entries(owned).map(([kind, raw]) => [kind, build(raw, ownerData)])) as Record<
    keyof typeof owned,
    AliasTable
  >),
};
