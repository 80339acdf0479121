import * as fc from 'fast-check';

import type { Entity } from '../../shared/entity.ts';
import { planOf, recordLists, type ListedEntity, type PlanRecords } from '../../shared/records/plan.ts';
import { entities } from '../../shared/records/registry.ts';
import { valueOf } from '../faults/operations/values.ts';
import { recordWith } from './records.ts';

const ids = fc.nat({ max: 5 });

/** A record of a kind with any values; its references lead to one of a few ids, which may not be there. */
const anyRecord = (name: ListedEntity, id: string): fc.Arbitrary<Record<string, unknown>> => {
  const entity: Entity = entities[name];
  const fields = Object.entries(entity.fields).map(([field, type]) => [
    field,
    type.kind === 'reference'
      ? field === 'accountId'
        ? fc.constant('account-1')
        : ids.map((number) => `${type.target ?? ''}-${number}`)
      : valueOf(field, type),
  ]);
  return fc.record({ id: fc.constant(id), ...Object.fromEntries(fields) });
};

/** Some of six possible records of a kind in any order, so that two plans have many of them in common. */
const anyList = (name: ListedEntity): fc.Arbitrary<Record<string, unknown>[]> =>
  fc
    .uniqueArray(ids, { maxLength: 4 })
    .chain((numbers) => fc.tuple(...numbers.map((number) => anyRecord(name, `${name}-${number}`))));

const anyAccount = (): fc.Arbitrary<Record<string, unknown>> => {
  const fields = Object.entries(entities.account.fields as Entity['fields']);
  return fc.record(Object.fromEntries(fields.map(([field, type]) => [field, valueOf(field, type)])), {
    requiredKeys: ['name'],
  });
};

/** A plan with records of any kind and any values. */
export const anyPlan = (): fc.Arbitrary<PlanRecords> => {
  const names = Object.keys(recordLists) as ListedEntity[];
  const lists = Object.fromEntries(names.map((name) => [recordLists[name], anyList(name)]));
  return fc
    .record({
      account: anyAccount(),
      changedOn: fc.constantFrom(null, '2026-03-01', '2026-03-05'),
      lists: fc.record(lists),
      snapshots: fc.uniqueArray(ids, { maxLength: 2 }),
    })
    .map(({ account, changedOn, lists: records, snapshots }) => ({
      ...planOf(recordWith('account', { id: 'account-1', name: 'Example', ...account })),
      ...records,
      snapshots: snapshots.map((number) => ({
        id: `snapshot-${number}`,
        accountId: 'account-1',
        meetingId: null,
        takenOn: '2025-12-04',
        label: `Review ${number}`,
      })),
      changedOn,
    })) as fc.Arbitrary<unknown> as fc.Arbitrary<PlanRecords>;
};
