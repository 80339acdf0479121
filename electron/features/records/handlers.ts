import { changeLabel } from '../../../shared/domain/change-label.ts';
import type { Changes, Draft } from '../../../shared/entity.ts';
import { CarryonError } from '../../../shared/errors.ts';
import type { entities, EntityName } from '../../../shared/records/registry.ts';
import type { CoreContext, Handlers } from '../../context.ts';
import { findRecord, insertRecord, removeRecord, updateRecord } from '../../db/records.ts';
import { withConsequences } from './consequences.ts';
import { refuseContradictions, refuseRewriting } from './consistency.ts';
import { keepOnlyOne } from './only-one.ts';

type Any = (typeof entities)[EntityName];

/** Two values of a field are the same when they would be stored the same. */
const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/** An edit made on a value that is no longer there would overwrite somebody's work. @throws CarryonError CONFLICT */
const refuseConflict = (current: Record<string, unknown>, expected: Record<string, unknown>): void => {
  const field = Object.keys(expected).find((name) => !same(current[name], expected[name]));
  if (field !== undefined) throw new CarryonError('CONFLICT', { field });
};

/** Creating, changing and removing records of every kind; each call is one undo step. */
export const recordHandlers = ({
  db,
  newId,
  today,
  change,
}: CoreContext): Handlers<
  'record.create' | 'record.createMany' | 'record.update' | 'record.updateMany' | 'record.remove'
> => {
  const add = (entity: EntityName, values: Draft<Any>): string => {
    const id = values.id ?? newId();
    insertRecord(db, entity, id, values);
    keepOnlyOne(db, entity, id);
    refuseContradictions(db, entity, id);
    return id;
  };
  return {
    'record.create': ({ entity, values }) =>
      change({ kind: 'create', label: changeLabel('Add', entity) }, () => ({
        id: add(entity, values as Draft<Any>),
      })),

    'record.createMany': ({ entity, records }) =>
      change({ kind: 'create', label: changeLabel('Add', entity, [], records.length) }, () => ({
        ids: records.map((values) => add(entity, values as Draft<Any>)),
      })),

    'record.update': ({ entity, id, changes, expected }) => {
      refuseRewriting(entity);
      const current = findRecord(db, entity, id);
      if (!current) throw new CarryonError('NOT_FOUND');
      if (expected) refuseConflict(current, expected);
      const fields = Object.keys(changes);
      const mergeKey = `${entity} ${id} ${fields.join(' ')}`;
      const changed = Object.entries(changes).some(
        ([field, value]) => !same(Reflect.get(current, field), value),
      );
      if (!changed) return { changed };
      return change({ kind: 'edit', label: changeLabel('Edit', entity, fields), mergeKey }, () => {
        updateRecord(db, entity, id, withConsequences(db, entity, id, changes as Changes<Any>, today()));
        keepOnlyOne(db, entity, id);
        refuseContradictions(db, entity, id);
        return { changed };
      });
    },

    'record.updateMany': ({ entity, edits }) => {
      refuseRewriting(entity);
      const fields = [...new Set(edits.flatMap(({ changes }) => Object.keys(changes)))];
      return change({ kind: 'edit', label: changeLabel('Edit', entity, fields, edits.length) }, () => {
        for (const { id, changes, expected } of edits) {
          const current = expected ? findRecord(db, entity, id) : undefined;
          if (current && expected) refuseConflict(current, expected);
          const followed = withConsequences(db, entity, id, changes, today());
          if (!updateRecord(db, entity, id, followed)) throw new CarryonError('NOT_FOUND');
          keepOnlyOne(db, entity, id);
          refuseContradictions(db, entity, id);
        }
        return { changed: edits.length };
      });
    },

    'record.remove': ({ entity, ids }) => {
      refuseRewriting(entity);
      return change({ kind: 'delete', label: changeLabel('Delete', entity, [], ids.length) }, () => ({
        removed: ids.filter((id) => removeRecord(db, entity, id)).length,
      }));
    },
  };
};
