import { z } from 'zod';

import { id, job } from './contract-parts.ts';
import { duplicateReasons } from './domain/duplicates.ts';
import { entityNames } from './records/registry.ts';

/** Kinds of records that are searched for doubles. */
export const mergeable = ['account', 'stakeholder'] as const;
export type Mergeable = (typeof mergeable)[number];
const entity = z.enum(mergeable);

const side = z.strictObject({
  id,
  name: z.string(),
  /** What tells it from others of the name: domain and place, or title and e-mail. */
  told: z.array(z.string()),
});
/** Two records that are probably one; `first` is the older. */
export const duplicatePair = z.strictObject({
  entity,
  first: side,
  second: side,
  /** The account of two people; null for accounts. */
  account: z.strictObject({ id, name: z.string() }).nullable(),
  /** How sure, percent; 0 for a pair that is no longer alike. */
  percent: z.int().min(0).max(99),
  why: z.enum(duplicateReasons),
});
export type DuplicatePair = z.infer<typeof duplicatePair>;

const pick = z.enum(['first', 'second']);
/** A field of two records side by side. */
export const comparedField = z.strictObject({
  /** Name of the field, or `custom:` with the id of a field that the user made. */
  field: z.string(),
  /** Label of a field that the user made; null where the catalogue has it. */
  label: z.string().nullable(),
  first: z.json(),
  second: z.json(),
  differs: z.boolean(),
  /** Which value stays unless somebody chooses: the one that is not blank, else the newer. */
  preferred: pick,
});
export type ComparedField = z.infer<typeof comparedField>;

/** Finding records that are there twice, and making one of two (row 3). */
export const duplicateContract = {
  'duplicates.find': {
    /** `importId`: only pairs of which that import made one. The first `limit`, the likeliest first. */
    input: z.strictObject({
      job,
      entity,
      importId: id.nullable().default(null),
      limit: z.int().min(1).max(1000).default(200),
    }),
    output: z.strictObject({
      total: z.int(),
      pairs: z.array(duplicatePair),
      /** Pairs that somebody said are two. */
      apart: z.array(duplicatePair),
    }),
  },
  'duplicates.compare': {
    input: z.strictObject({ entity, firstId: id, secondId: id }),
    output: z.strictObject({
      fields: z.array(comparedField),
      /** What each amount is in. */
      currencies: z.strictObject({ first: z.string(), second: z.string() }),
      /** Names of records that fields refer to, by id. */
      names: z.record(z.string(), z.string()),
      /** What hangs on each of them. */
      children: z.array(z.strictObject({ entity: z.enum(entityNames), first: z.int(), second: z.int() })),
    }),
  },
  'duplicates.merge': {
    /**
     * Makes one record of two, as one step of undo: `keepId` stays, takes the named fields of `removeId`, and all
     * that refers to the other refers to it. Amounts in two currencies are CONSTRAINT.
     */
    input: z.strictObject({
      entity,
      keepId: id,
      removeId: id,
      take: z.array(z.string().max(300)).max(1000),
    }),
    output: z.strictObject({
      moved: z.int(),
      /** Records of which the one that stays has one already: only one can be. */
      dropped: z.array(z.strictObject({ entity: z.enum(entityNames), count: z.int() })),
    }),
  },
  'duplicates.setApart': {
    /** Remembers, or forgets, that two records are two. */
    input: z.strictObject({ entity, firstId: id, secondId: id, apart: z.boolean() }),
    output: z.strictObject({}),
  },
} as const;
