import { z } from 'zod';

import { changesSchema, draftSchema, type Changes, type Draft } from '../entity.ts';
import { entities, entityNames, type EntityName } from './registry.ts';

const id = z.string().min(1).max(64);

type PerEntity<T extends Record<EntityName, unknown>> = z.ZodType<T[EntityName]>;

/** One schema per kind of record, told apart by `entity`. */
const perEntity = <T extends Record<EntityName, unknown>>(
  shapeOf: (name: EntityName) => z.ZodRawShape,
): PerEntity<T> => {
  const members = entityNames.map((name) => z.strictObject({ entity: z.literal(name), ...shapeOf(name) }));
  return z.discriminatedUnion('entity', members as [(typeof members)[0]]) as unknown as PerEntity<T>;
};

type CreateInputs = { [N in EntityName]: { entity: N; values: Draft<(typeof entities)[N]> } };
type UpdateInputs = {
  [N in EntityName]: {
    entity: N;
    id: string;
    changes: Changes<(typeof entities)[N]>;
    expected?: Changes<(typeof entities)[N]> | undefined;
  };
};
type CreateManyInputs = { [N in EntityName]: { entity: N; records: Draft<(typeof entities)[N]>[] } };
type UpdateManyInputs = {
  [N in EntityName]: { entity: N; edits: Omit<UpdateInputs[N], 'entity'>[] };
};

export const createInput = perEntity<CreateInputs>((name) => ({ values: draftSchema(entities[name]) }));

export const createManyInput = perEntity<CreateManyInputs>((name) => ({
  records: z.array(draftSchema(entities[name])).min(1).max(10_000),
}));

const editOf = (name: EntityName) => ({
  id,
  changes: changesSchema(entities[name]),
  expected: changesSchema(entities[name]).optional(),
});

export const updateInput = perEntity<UpdateInputs>(editOf);

export const updateManyInput = perEntity<UpdateManyInputs>((name) => ({
  edits: z.array(z.strictObject(editOf(name))).max(10_000),
}));
