import { fieldTitle } from '../../../../shared/csv.ts';
import { columnName, type Entity } from '../../../../shared/entity.ts';
import type { Field } from '../../../../shared/fields.ts';
import type { ImportKind } from '../../../../shared/imports.ts';
import type { EntityName } from '../../../../shared/records/registry.ts';

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
  | 'list';

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
};

/** A key that finds the record a row is about, in the order they are tried. */
export type MatchKey = 'id' | 'crmId' | 'domain' | 'email' | 'name';

/** A kind of rows: everything the pipeline needs to know about it. A new kind is one more of these. */
export type ImportKindSpec = {
  readonly kind: ImportKind;
  readonly entityName: EntityName;
  readonly entity: Entity;
  /** Its part of `resources/import/aliases.json`. */
  readonly aliases: 'account' | 'stakeholder';
  readonly fields: readonly ImportField[];
  readonly matchKeys: readonly MatchKey[];
  /** The rows belong to an account, found by these fields in this order; null for accounts themselves. */
  readonly owner: {
    readonly crmId: string;
    readonly domain: string;
    readonly name: string;
    readonly email: string;
  } | null;
  /** A field put together from others when it is empty: a name from first and last name. */
  readonly composed: { readonly field: string; readonly from: readonly string[] } | null;
};

const typeOf = (name: string, { kind }: Field<unknown>): ImportType | null => {
  if (name === 'domain') return 'domain';
  if (name === 'currency') return 'currency';
  if (kind === 'reference' || kind === 'json' || kind === 'quarter') return null;
  return kind;
};

type Extra = Partial<Omit<ImportField, 'name'>>;

const plain = {
  required: false,
  max: 200,
  min: 0,
  choices: [],
  synonyms: {},
  salesforcePrefixes: [],
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
