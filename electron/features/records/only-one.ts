import type { EntityName } from '../../../shared/records/registry.ts';
import type { Db } from '../../db/open.ts';
import { findRecord, recordsOfAccount, updateRecord } from '../../db/records.ts';

/**
 * A team has one DRI, one primary and one secondary owner (row 8): giving the part to somebody takes it from
 * whoever had it, in the same step of undo. Runs after the write, inside the open change set.
 */
export const keepOnlyOne = (db: Db, entity: EntityName, id: string): void => {
  if (entity !== 'teamMember') return;
  const member = findRecord(db, 'teamMember', id);
  if (!member) return;
  for (const other of recordsOfAccount(db, 'teamMember', member.accountId)) {
    if (other.id === id) continue;
    if (member.isDri && other.isDri) updateRecord(db, 'teamMember', other.id, { isDri: false });
    if (member.standing !== null && other.standing === member.standing)
      updateRecord(db, 'teamMember', other.id, { standing: null });
  }
};
