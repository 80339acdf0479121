import { fieldTitle } from '../../../../shared/csv.ts';
import { columnName, type Entity } from '../../../../shared/entity.ts';
import type { Field } from '../../../../shared/fields.ts';
import type { ImportKind } from '../../../../shared/imports.ts';
import type { EntityName } from '../../../../shared/records/registry.ts';
import type { StagedValue } from '../stage/queries.ts';

/** How the text of a column becomes a value. */
export type ImportType =
  | 'text'
  | 'note'
  | 'identifier'
  | 'email'
  | 'domain'
  | 'currency'
  | 'choice'
  | 'integer'
  | 'money'
  | 'day'
  | 'flag'
  | 'list'
  | 'quarter'
  /** Minutes, from "90", "1:30:00" or "1 h 30 min". */
  | 'duration'
  /** Whole days, from "90", "90 days" or "2 weeks". */
  | 'days'
  /** A score from 1 to 5, also from scales to 10 and 100. */
  | 'score'
  /** Whole percent, 0 to 100, from "75", "75 %" or "0.75". */
  | 'percent'
  /** A number of any size as decimal text: `1234.5`. */
  | 'decimal'
  /** Several names in one cell, as JSON. */
  | 'names'
  /** Several lines or entries in one cell, as JSON. */
  | 'lines'
  /** The id of another record. */
  | 'reference';

export type ImportField = {
  readonly name: string;
  readonly label: string;
  readonly type: ImportType;
  readonly required: boolean;
  /** The entity's column it fills; null for a field that only finds or composes something. */
  readonly column: string | null;
  readonly max: number;
  readonly min: number;
  readonly choices: readonly string[];
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
  /** Object prefixes of Salesforce ids this field may hold. */
  readonly salesforcePrefixes: readonly string[];
  /** A word that is none of the list leaves the field blank, and is told; it does not set the row aside. */
  readonly lenient: boolean;
  /** An amount of a year: a column of monthly ones counts twelve times. */
  readonly annual: boolean;
};

/** How a row was found to be about a record, in the order the keys are tried. */
export type MatchKey = 'id' | 'crmId' | 'externalId' | 'domain' | 'email' | 'name' | 'natural';

/** How values of a key are compared: to the letter, as names are, or whatever the case. */
export type Compared = 'exact' | 'name' | 'lower';

/** A key within the account: one field of the record. */
export type PlainKey = {
  readonly by: Exclude<MatchKey, 'natural'>;
  readonly field: string;
  readonly compared: Compared;
};

/**
 * What makes up a record that no system has numbered: a day and a title. Rows with the same key are told
 * apart by their order; `unique` matches only where neither side repeats it.
 */
export type NaturalKey = {
  readonly parts: readonly { readonly fields: readonly string[]; readonly compared: Compared }[];
  readonly unique: boolean;
  /** Rows and records that lack a part of the key do not match by it. */
  readonly whole?: boolean;
};

export type Draft = Readonly<Record<string, StagedValue>>;

/** Values of a row that follow from its others: a quarter from a close date, a status from a stage. */
export type Derivation = {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly apply: (draft: Draft) => Draft;
};

/** Another record of the same account that rows name: found by its id, then by what they call it. */
export type ReferenceSpec = {
  readonly field: string;
  readonly target: EntityName;
  readonly by: readonly { readonly field: string; readonly column: string; readonly compared: Compared }[];
};

/** The fields by which a row names the account it belongs to, in the order they are tried. */
export type OwnerFields = {
  readonly id: string;
  readonly crmId: string;
  readonly domain: string;
  readonly name: string;
  /** An address whose domain may be the account's; null when rows have none. */
  readonly email: string | null;
};

/** A kind of rows: everything the pipeline needs to know about it. A new kind is one more of these. */
export type ImportKindSpec = {
  readonly kind: ImportKind;
  readonly entityName: EntityName;
  readonly entity: Entity;
  readonly fields: readonly ImportField[];
  /** What such a record is called in headers: "Deal - Value" is the value of an opportunity. */
  readonly words: readonly string[];
  readonly keys: readonly PlainKey[];
  readonly naturalKeys: readonly NaturalKey[];
  /** The rows belong to an account; null for accounts themselves. */
  readonly owner: OwnerFields | null;
  /** A field put together from others when it is empty: a name from first and last name. */
  readonly composed: { readonly field: string; readonly from: readonly string[] } | null;
  readonly derived: Derivation | null;
  readonly references: readonly ReferenceSpec[];
  /** Several rows may be about one record, because each says something more that hangs on it. */
  readonly joins: boolean;
};

const typeOf = (name: string, { kind }: Field<unknown>): ImportType | null => {
  if (name === 'domain') return 'domain';
  if (name === 'currency') return 'currency';
  if (kind === 'reference') return name === 'accountId' ? null : kind;
  return kind === 'json' ? null : kind;
};

type Extra = Partial<Omit<ImportField, 'name'>>;

const plain = {
  required: false,
  max: 200,
  min: 0,
  choices: [],
  synonyms: {},
  salesforcePrefixes: [],
  lenient: false,
  annual: false,
} as const;

/** A field of the file that is no field of the record. */
export const helperField = (name: string, type: ImportType, extra: Extra = {}): ImportField => ({
  ...plain,
  name,
  label: fieldTitle(name),
  type,
  column: null,
  ...extra,
});

/** The fields of an entity that a file can fill, from its declaration. */
export const fieldsOf = (entity: Entity, extras: Readonly<Record<string, Extra>> = {}): ImportField[] =>
  Object.entries(entity.fields).flatMap(([name, field]) => {
    const type = typeOf(name, field);
    if (type === null) return [];
    return [
      {
        ...plain,
        name,
        label: fieldTitle(name),
        type,
        required: field.required && field.initial === undefined,
        column: columnName(name),
        max: field.max ?? (type === 'money' ? Number.MAX_SAFE_INTEGER : 200),
        min: field.min ?? 0,
        choices: field.choices ?? [],
        ...extras[name],
      },
    ];
  });

/** The record's own id: a file of Carryon's own names it, and is then taken to the letter. */
export const idField = helperField('id', 'text', { max: 64 });
export const idKey: PlainKey = { by: 'id', field: 'id', compared: 'exact' };

/** The fields of a row that name its account. */
export const ownerFields: readonly ImportField[] = [
  helperField('accountId', 'text', { max: 64 }),
  helperField('accountCrmId', 'identifier', { salesforcePrefixes: ['001'] }),
  helperField('accountDomain', 'domain'),
  helperField('accountName', 'text'),
];

export const ownerBy = (email: string | null): OwnerFields => ({
  id: 'accountId',
  crmId: 'accountCrmId',
  domain: 'accountDomain',
  name: 'accountName',
  email,
});

/** Parts of a kind that most kinds do without. */
export const plainKind = {
  naturalKeys: [],
  composed: null,
  derived: null,
  references: [],
  joins: false,
} as const;

/** The calendar quarter of a day, `2026-Q2`. */
export const quarterOfDay = (day: string): string =>
  `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

export const textOf = (value: StagedValue | undefined): string | null =>
  typeof value === 'string' ? value : null;
