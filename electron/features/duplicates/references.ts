import { columnName } from '../../../shared/entity.ts';
import { entities, entityNames, entityOf, type EntityName } from '../../../shared/records/registry.ts';

/** A column of one kind of record that holds the id of another. */
export type ReferenceColumn = {
  readonly entity: EntityName;
  readonly table: string;
  readonly column: string;
  readonly target: EntityName;
};

const isEntity = (name: string | undefined): name is EntityName =>
  name !== undefined && Object.hasOwn(entities, name);

/** Every reference that the records declare, in the order in which they can be written. */
export const referenceColumns: readonly ReferenceColumn[] = entityNames.flatMap((entity) =>
  Object.entries(entityOf(entity).fields).flatMap(([field, { kind, target }]) =>
    kind === 'reference' && isEntity(target)
      ? [{ entity, table: entities[entity].table, column: columnName(field), target }]
      : [],
  ),
);

/** References to one kind of record. */
export const referencesTo = (target: EntityName): readonly ReferenceColumn[] =>
  referenceColumns.filter((reference) => reference.target === target);

/** References that a kind of record holds. */
export const referencesOf = (entity: EntityName): readonly ReferenceColumn[] =>
  referenceColumns.filter((reference) => reference.entity === entity);

/** Kinds of records that belong to an account. */
export const ownedEntities: readonly EntityName[] = entityNames.filter((entity) =>
  referencesOf(entity).some(({ target, column }) => target === 'account' && column === 'account_id'),
);
