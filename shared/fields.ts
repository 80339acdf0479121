import { z } from 'zod';

import { isDay } from './dates.ts';
import { listLimit } from './list-limit.ts';

/**
 * What a field holds. The same word decides how it is stored, validated, typed into a grid, read from a
 * CSV and printed, so a field is declared once and nowhere else.
 */
export type FieldKind =
  | 'text'
  | 'note'
  | 'identifier'
  | 'email'
  | 'choice'
  | 'integer'
  | 'money'
  | 'day'
  | 'flag'
  | 'quarter'
  | 'list'
  | 'reference'
  | 'json';

/** Who may see a field in a printed edition. `internal` never reaches a customer's copy. */
export type Audience = 'customer' | 'internal';

export type Field<T> = {
  readonly kind: FieldKind;
  readonly audience: Audience;
  /** A required field has no null; creating a record without it is a CONSTRAINT error. */
  readonly required: boolean;
  readonly schema: z.ZodType<T>;
  /** Value of a record created without this field. */
  readonly initial: T | undefined;
  readonly choices?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  /** The entity a `reference` points at. */
  readonly target?: string;
};

export type Fields = Readonly<Record<string, Field<unknown>>>;
export type FieldValue<F> = F extends Field<infer T> ? T : never;

type Options = { readonly audience?: Audience };

// SQLite stores a lone surrogate as U+FFFD without a word and `length()` stops at NUL, so both are refused
// before they are bound (reliability spec S9b).
const unstorable = /[^\P{Cc}\t\n\r\u007f-\u009f]/u;
const loneSurrogate = /[\ud800-\udfff]/u;
const storable = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !unstorable.test(text) && !loneSurrogate.test(text), 'unstorable character');

const optional = <T>(kind: FieldKind, schema: z.ZodType<T>, extra: Partial<Field<T | null>> = {}) =>
  ({
    kind,
    audience: 'internal',
    required: false,
    schema: schema.nullable(),
    initial: null,
    ...extra,
  }) satisfies Field<T | null>;

/** One line of text, 1 to `max` characters, never empty. */
export const requiredText = (max: number, options: Options = {}): Field<string> => ({
  kind: 'text',
  audience: options.audience ?? 'internal',
  required: true,
  schema: storable(max).refine((text) => text.trim() !== '', 'empty'),
  initial: undefined,
  max,
});

/** One line of text, at most `max` characters, or null. */
export const text = (max: number, options: Options = {}): Field<string | null> =>
  optional('text', storable(max), { max, ...options });

/** Free text of several lines, at most 20,000 characters, or null. */
export const note = (options: Options = {}): Field<string | null> =>
  optional('note', storable(20_000), { max: 20_000, ...options });

/** An identifier from another system: text always, leading zeros kept, at most 200 characters. */
export const identifier = (options: Options = {}): Field<string | null> =>
  optional('identifier', storable(200), { max: 200, ...options });

export const email = (options: Options = {}): Field<string | null> =>
  optional('email', storable(320), { max: 320, ...options });

export const choice = <const V extends readonly string[]>(
  values: V,
  options: Options = {},
): Field<V[number] | null> => optional('choice', z.enum(values), { choices: values, ...options });

export const requiredChoice = <const V extends readonly [string, ...string[]]>(
  values: V,
  initial: V[number],
  options: Options = {},
): Field<V[number]> => ({
  kind: 'choice',
  audience: options.audience ?? 'internal',
  required: true,
  schema: z.enum(values),
  initial,
  choices: values,
});

export const integer = (min: number, max: number, options: Options = {}): Field<number | null> =>
  optional('integer', z.int().min(min).max(max), { min, max, ...options });

/** Money in minor units (cents) of the account's currency; a safe integer of either sign. */
export const money = (options: Options = {}): Field<number | null> =>
  optional('money', z.int(), { ...options });

/** A calendar day, `YYYY-MM-DD`, 1900-01-01 to 2999-12-31. */
export const day = (options: Options = {}): Field<string | null> =>
  optional('day', z.string().refine(isDay, 'not a day'), { ...options });

export const requiredDay = (options: Options = {}): Field<string> => ({
  kind: 'day',
  audience: options.audience ?? 'internal',
  required: true,
  schema: z.string().refine(isDay, 'not a day'),
  initial: undefined,
});

export const flag = (options: Options = {}): Field<boolean> => ({
  kind: 'flag',
  audience: options.audience ?? 'internal',
  required: true,
  schema: z.boolean(),
  initial: false,
});

/** Yes, no, or not known. */
export const optionalFlag = (options: Options = {}): Field<boolean | null> =>
  optional('flag', z.boolean(), { ...options });

/** A calendar quarter, `2026-Q2`. */
export const quarter = (options: Options = {}): Field<string | null> =>
  optional('quarter', z.string().regex(/^(19|20|21)\d\d-Q[1-4]$/u), { ...options });

/** One item of a list: at most 200 characters. */
export const listItem = storable(200);

/** An ordered list of short texts, stored as a JSON array; as many as a list holds. */
export const list = (options: Options = {}): Field<readonly string[]> => ({
  kind: 'list',
  audience: options.audience ?? 'internal',
  required: true,
  schema: z.array(listItem).max(listLimit),
  initial: [],
});

/** The id of another record; deleting that record deletes this one. */
export const reference = (target: string): Field<string> => ({
  kind: 'reference',
  audience: 'internal',
  required: true,
  schema: z.string().min(1).max(64),
  initial: undefined,
  target,
});

/** The id of another record; deleting that record clears it. */
export const optionalReference = (target: string): Field<string | null> =>
  optional('reference', z.string().min(1).max(64), { target });

/** False for what JSON cannot write: a cycle, or a BigInt, which a message between processes may hold. */
const canBeWritten = (value: unknown): boolean => {
  try {
    return JSON.stringify(value) !== undefined;
  } catch {
    return false;
  }
};

/** A value with a shape of its own, stored as JSON; without an initial value it must be given. */
export const json = <T>(schema: z.ZodType<T>, initial: T | undefined, options: Options = {}): Field<T> => ({
  kind: 'json',
  audience: options.audience ?? 'internal',
  required: true,
  schema: schema.refine(canBeWritten),
  initial,
});

/** A value with a shape of its own, stored as JSON, or null. */
export const optionalJson = <T>(schema: z.ZodType<T>, options: Options = {}): Field<T | null> =>
  optional('json', schema.refine(canBeWritten), { ...options });
