import type { Day } from '../../../shared/dates.ts';
import { closingOf } from '../../../shared/domain/growth.ts';
import type { Changes } from '../../../shared/entity.ts';
import type { entities, EntityName } from '../../../shared/records/registry.ts';
import type { Db } from '../../db/open.ts';
import { findRecord } from '../../db/records.ts';

type AnyChanges = Changes<(typeof entities)[EntityName]>;

/** An edit with what follows from it by the rules of its kind, however it was made: typed, pasted or chosen. */
export const withConsequences = (
  db: Db,
  entity: EntityName,
  id: string,
  changes: AnyChanges,
  today: Day,
): AnyChanges => {
  if (entity !== 'opportunity') return changes;
  const before = findRecord(db, 'opportunity', id);
  return before ? closingOf(before, changes as Parameters<typeof closingOf>[1], today) : changes;
};
