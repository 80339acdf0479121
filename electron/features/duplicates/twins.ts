import { nameKey } from '../../../shared/domain/name-key.ts';
import type { EntityName } from '../../../shared/records/registry.ts';
import type { StoredRow } from '../../db/records.ts';

const text = (row: StoredRow, column: string): string => nameKey(String(row[column] ?? ''));

/** Whether two records of a kind say the same of one account, beyond what the tables forbid. */
const twins: Partial<Record<EntityName, (left: StoredRow, right: StoredRow) => boolean>> = {
  // The same person in the same role.
  teamMember: (left, right) =>
    text(left, 'name') === text(right, 'name') && text(left, 'role') === text(right, 'role'),
  // An account works on one renewal at a time (row 42).
  renewalCycle: (left, right) => left['outcome'] === null && right['outcome'] === null,
  attendee: (left, right) =>
    left['meeting_id'] === right['meeting_id'] &&
    left['stakeholder_id'] !== null &&
    left['stakeholder_id'] === right['stakeholder_id'],
  relation: (left, right) =>
    left['from_id'] === right['from_id'] &&
    left['to_id'] === right['to_id'] &&
    left['kind'] === right['kind'],
};

/** The id of the record among `others` that says what `row` says; null when there is none. */
export const twinOf = (entity: EntityName, row: StoredRow, others: readonly StoredRow[]): string | null => {
  const found = others.find((other) => other['id'] !== row['id'] && twins[entity]?.(row, other) === true);
  return found ? String(found['id']) : null;
};

/** A row as it may stand beside others: a team has one DRI, one primary and one secondary owner (row 8). */
export const beside = (entity: EntityName, row: StoredRow, others: readonly StoredRow[]): StoredRow => {
  if (entity !== 'teamMember') return row;
  const taken = (column: string): boolean =>
    others.some((other) => Boolean(other[column]) && other[column] === row[column]);
  return {
    ...row,
    ...(taken('is_dri') ? { is_dri: 0 } : {}),
    ...(taken('standing') ? { standing: null } : {}),
  };
};
