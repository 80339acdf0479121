import { z } from 'zod';

import type { Field, Fields, FieldValue } from './fields.ts';

/** A kind of planning record: one table, one declaration. */
export type Entity<F extends Fields = Fields> = {
  readonly name: string;
  readonly table: string;
  readonly fields: F;
};

type Values<F extends Fields> = { -readonly [K in keyof F]: FieldValue<F[K]> };

/** A record as the core hands it out: its fields and its id (UUIDv7). */
export type RecordOf<E extends Entity> = { id: string } & Values<E['fields']>;
/** What a record is created from: required fields without an initial value must be given. */
export type Draft<E extends Entity> = { id?: string } & Partial<Values<E['fields']>>;
export type Changes<E extends Entity> = Partial<Values<E['fields']>>;

export const defineEntity = <const F extends Fields>(name: string, fields: F): Entity<F> => ({
  name,
  table: columnName(name),
  fields,
});

/** `renewalDate` is `renewal_date` in SQL. */
export function columnName(field: string): string {
  return field.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
}

const shape = (entity: Entity): Record<string, z.ZodType> =>
  Object.fromEntries(Object.entries(entity.fields).map(([name, field]) => [name, field.schema]));

/** Validates a whole record. */
export const recordSchema = <E extends Entity>(entity: E): z.ZodType<RecordOf<E>> =>
  z.strictObject({ id: z.string(), ...shape(entity) }) as unknown as z.ZodType<RecordOf<E>>;

/** Validates an edit: any of the fields, none unknown. */
export const changesSchema = <E extends Entity>(entity: E): z.ZodType<Changes<E>> =>
  z.strictObject(shape(entity)).partial() as unknown as z.ZodType<Changes<E>>;

/** Validates a new record: every field that has no initial value, none unknown. */
export const draftSchema = <E extends Entity>(entity: E): z.ZodType<Draft<E>> => {
  const fields = Object.entries(entity.fields).map(([name, field]: [string, Field<unknown>]) => [
    name,
    field.initial === undefined ? field.schema : field.schema.optional(),
  ]);
  return z.strictObject({ id: z.uuid().optional(), ...Object.fromEntries(fields) }) as unknown as z.ZodType<
    Draft<E>
  >;
};
