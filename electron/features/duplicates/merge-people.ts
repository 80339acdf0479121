import { CarryonError } from '../../../shared/errors.ts';
import { entities, type EntityName } from '../../../shared/records/registry.ts';
import type { Db } from '../../db/open.ts';
import { findRecord, removeRecord, updateRecord } from '../../db/records.ts';
import type { Merge, Merged } from './merge-accounts.ts';
import { rowsReferring, setColumn, standsInTheWay } from './merge-queries.ts';
import { referencesTo } from './references.ts';
import { twinOf } from './twins.ts';

/** Whether somebody reports to themselves, however far up. */
const isCircle = (db: Db, id: string): boolean => {
  const seen = new Set<string>();
  for (
    let next: string | null = id;
    next !== null;
    next = findRecord(db, 'stakeholder', next)?.reportsToId ?? null
  ) {
    if (seen.has(next)) return true;
    seen.add(next);
  }
  return false;
};

/**
 * Makes one stakeholder of two of an account: whatever refers to the one that goes refers to the other, except
 * where only one can be (somebody attended a meeting once), which goes too. Runs inside an open change set.
 * @throws CarryonError NOT_FOUND, CONSTRAINT for people of two accounts
 */
export const mergePeople = (db: Db, { keepId, removeId, take }: Merge): Merged => {
  const [keep, remove] = [findRecord(db, 'stakeholder', keepId), findRecord(db, 'stakeholder', removeId)];
  if (!keep || !remove || keepId === removeId) throw new CarryonError('NOT_FOUND');
  if (keep.accountId !== remove.accountId)
    throw new CarryonError('CONSTRAINT', { field: 'accountId', reason: 'other account' });
  let moved = 0;
  const dropped = new Map<EntityName, number>();
  for (const { entity, table, column } of referencesTo('stakeholder')) {
    const others = rowsReferring(db, table, column, keepId);
    for (const row of rowsReferring(db, table, column, removeId)) {
      const id = String(row['id']);
      if (entity === 'stakeholder' && id === keepId) continue;
      const next = { ...row, [column]: keepId };
      const self = entity === 'relation' && next['from_id'] === next['to_id'];
      if (self || standsInTheWay(db, table, next) !== null || twinOf(entity, next, others) !== null) {
        removeRecord(db, entity, id);
        dropped.set(entity, (dropped.get(entity) ?? 0) + 1);
      } else {
        setColumn(db, table, id, column, keepId);
        moved += 1;
      }
    }
  }
  const own = Object.fromEntries(
    Object.keys(entities.stakeholder.fields)
      .filter((field) => field !== 'accountId' && take.includes(field))
      .map((field) => [field, Reflect.get(remove, field) as unknown]),
  );
  const manager = take.includes('reportsToId') ? remove.reportsToId : keep.reportsToId;
  // Whoever reported to the other half of themselves reports to whom that half reported.
  const above = manager === removeId ? remove.reportsToId : manager;
  updateRecord(db, 'stakeholder', keepId, { ...own, reportsToId: above === keepId ? null : above });
  if (isCircle(db, keepId)) updateRecord(db, 'stakeholder', keepId, { reportsToId: null });
  removeRecord(db, 'stakeholder', removeId);
  return { moved, dropped: [...dropped].map(([entity, count]) => ({ entity, count })) };
};
