import * as fc from 'fast-check';

import { recordChanges, type ChangeKind } from '../../../electron/db/history.ts';
import type { Db } from '../../../electron/db/open.ts';
import { insertRecord } from '../../../electron/db/records.ts';
import type { Entity } from '../../../shared/entity.ts';
import { entityNames, entityOf, type EntityName } from '../../../shared/records/registry.ts';
import { valuesOf } from '../../faults/operations/values.ts';

/** Runs a write as a change set of its own. */
export const recorded = <T>(db: Db, write: () => T, kind: ChangeKind = 'edit'): T =>
  recordChanges(db, { kind, label: 'Test', at: '2026-03-05T12:00:00.000Z', by: 'Test' }, write).value;

const idFor = (entity: EntityName, plan: number): string => `${entity} ${plan}`;

/** The field of a kind that no two records may share. */
const uniqueOf: Partial<Record<EntityName, string>> = { account: 'crmId', contactCadence: 'roleType' };

const managerId = (plan: number): string => `manager ${plan}`;

const referencesOf = (entity: Entity, plan: number): Record<string, string> =>
  Object.fromEntries(
    Object.entries(entity.fields).flatMap(([name, field]) => {
      if (field.kind !== 'reference' || field.target === undefined) return [];
      const target = idFor(field.target as EntityName, plan);
      return [[name, name === 'reportsToId' ? managerId(plan) : target]];
    }),
  );

/** One record of every kind for each plan (and a manager for its stakeholder), every reference set, with texts that are hard to keep. */
export const fillBook = (db: Db, plans: number): void => {
  recorded(
    db,
    () => {
      for (let plan = 0; plan < plans; plan += 1)
        for (const name of entityNames) {
          const entity = entityOf(name);
          const [values] = fc.sample(valuesOf(entity, 'create'), { numRuns: 1, seed: plan });
          const unique = { ...(uniqueOf[name] && { [uniqueOf[name]]: `unique ${plan}` }) };
          const references = referencesOf(entity, plan);
          if (name === 'stakeholder') {
            const manager = { ...values, accountId: idFor('account', plan), name: 'Manager' };
            insertRecord(db, name, managerId(plan), manager);
          }
          insertRecord<EntityName>(db, name, idFor(name, plan), { ...values, ...references, ...unique });
        }
    },
    'create',
  );
};
