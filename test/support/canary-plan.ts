import type { Field } from '../../shared/fields.ts';
import { planLists, planOf, type PlanEntity, type PlanRecords } from '../../shared/records/plan.ts';
import { entities, type EntityName } from '../../shared/records/registry.ts';
import { recordWith } from './records.ts';

/** Kinds of fields that hold what people wrote. */
export const textKinds: ReadonlySet<string> = new Set(['text', 'note', 'identifier', 'email']);

const fieldsOf = (entity: EntityName): [string, Field<unknown>][] => Object.entries(entities[entity].fields);

/** Two letters per word, so that no canary is part of another or of a text of the program. */
export const canaryOf = (entity: EntityName, field: string): string => `canary ${entity} ${field} yranac`;

/** A record of a kind whose every text says which field it is. */
const canaryRecord = (entity: EntityName, id: string) => {
  const texts = fieldsOf(entity)
    .filter(([, { kind }]) => textKinds.has(kind))
    .map(([name, { max = 1000 }]) => [name, canaryOf(entity, name).slice(0, max)]);
  const days = fieldsOf(entity)
    .filter(([, { kind, required }]) => kind === 'day' && required)
    .map(([name]) => [name, '2026-03-01']);
  return recordWith(entity, { id, ...Object.fromEntries([...texts, ...days]) });
};

/** A plan with one record of every kind, a canary in every text. */
export const canaryPlan = (): PlanRecords => {
  const account = canaryRecord('account', 'account') as PlanRecords['account'];
  const lists = Object.entries(planLists).map(([name, list]) => [
    list,
    [{ ...canaryRecord(name as PlanEntity, name), accountId: 'account' }],
  ]);
  return { ...planOf({ ...account, currency: 'USD' }), ...Object.fromEntries(lists) } as PlanRecords;
};

/** Every canary in a value or a text. */
export const canariesIn = (value: unknown): string[] =>
  [...(typeof value === 'string' ? value : JSON.stringify(value)).matchAll(/canary \w+ \w+ yranac/gu)]
    .map(([found]) => found)
    .sort();
