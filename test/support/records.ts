import type { RecordOf } from '../../shared/entity.ts';
import type { Field } from '../../shared/fields.ts';
import { planOf, type PlanRecords } from '../../shared/records/plan.ts';
import { entities, type EntityName } from '../../shared/records/registry.ts';

type Named<N extends EntityName> = RecordOf<(typeof entities)[N]>;

/** A record of a kind with its initial values (null where there is none), then `values`. */
export const recordWith = <N extends EntityName>(
  entity: N,
  values: Partial<Named<N>> & { id: string },
): Named<N> => {
  const fields: [string, Field<unknown>][] = Object.entries(entities[entity].fields);
  const initial = Object.fromEntries(fields.map(([name, field]) => [name, field.initial ?? null]));
  return { ...initial, ...values } as unknown as Named<N>;
};

/** A plan with nothing in it but an account of which only the name is known, and then `parts`. */
export const planWith = (parts: Partial<PlanRecords> = {}): PlanRecords => ({
  ...planOf(recordWith('account', { id: 'account-1', name: 'Example' })),
  ...parts,
});
