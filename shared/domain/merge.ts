import type { Field } from '../fields.ts';

/** What a field of two records that are one holds, and since which change of the history. */
export type Sides = {
  readonly first: unknown;
  readonly second: unknown;
  readonly firstSince: number;
  readonly secondSince: number;
};

/** True for a value that says nothing: none, or what a record has before anybody says something. */
export const saysNothing = (value: unknown, field: Pick<Field<unknown>, 'initial' | 'kind'>): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (value === field.initial && (field.kind === 'flag' || field.kind === 'choice'));

/** Which of two values stays unless somebody chooses: the one that says something, else the newer (row 3). */
export const preferredSide = (
  { first, second, firstSince, secondSince }: Sides,
  field: Pick<Field<unknown>, 'initial' | 'kind'>,
): 'first' | 'second' => {
  if (saysNothing(second, field)) return 'first';
  if (saysNothing(first, field)) return 'second';
  return secondSince > firstSince ? 'second' : 'first';
};
