import { columnName } from '../../../shared/entity.ts';
import { CarryonError } from '../../../shared/errors.ts';
import type { EntityName } from '../../../shared/records/registry.ts';
import type { Db } from '../../db/open.ts';
import { findRecord } from '../../db/records.ts';
import { accountOf, isReferredFromElsewhere } from './queries.ts';

/** References that must stay within one account, per kind of record. */
const siblings: Partial<Record<EntityName, readonly (readonly [field: string, target: EntityName])[]>> = {
  stakeholder: [['reportsToId', 'stakeholder']],
  valueSummary: [['stakeholderId', 'stakeholder']],
  signalScore: [['assessmentId', 'assessment']],
  attendee: [
    ['meetingId', 'meeting'],
    ['stakeholderId', 'stakeholder'],
  ],
  action: [
    ['meetingId', 'meeting'],
    ['riskId', 'risk'],
    ['opportunityId', 'opportunity'],
  ],
};

const refuseCycle = (db: Db, id: string): void => {
  const seen = new Set<string>();
  for (let next: string | null = id; next !== null;) {
    if (seen.has(next)) throw new CarryonError('CONSTRAINT', { field: 'reportsToId', reason: 'cycle' });
    seen.add(next);
    next = findRecord(db, 'stakeholder', next)?.reportsToId ?? null;
  }
};

/** References that lead to a kind of record. */
const referring = (target: EntityName): readonly (readonly [from: EntityName, field: string])[] =>
  Object.entries(siblings).flatMap(([from, references]) =>
    references.filter(([, to]) => to === target).map(([field]) => [from as EntityName, field] as const),
  );

/**
 * Refuses what a table cannot: a reference into another account's plan, and people who report to themselves
 * in a circle (row 13). Runs after the write; the throw takes it back.
 * @throws CarryonError CONSTRAINT naming the field.
 */
export const refuseContradictions = (db: Db, entity: EntityName, id: string): void => {
  const outgoing = siblings[entity] ?? [];
  const incoming = referring(entity);
  if (outgoing.length === 0 && incoming.length === 0) return;
  const record = findRecord(db, entity, id);
  const accountId = accountOf(db, entity, id);
  if (!record || accountId === undefined) return;
  for (const [field, target] of outgoing) {
    const other: unknown = Reflect.get(record, field);
    if (typeof other === 'string' && accountOf(db, target, other) !== accountId)
      throw new CarryonError('CONSTRAINT', { field, reason: 'other account' });
  }
  // A record that moves to another account must not leave behind what refers to it.
  for (const [from, field] of incoming)
    if (isReferredFromElsewhere(db, { entity: from, column: columnName(field), id, accountId }))
      throw new CarryonError('CONSTRAINT', { field: 'accountId', reason: 'other account' });
  if (entity === 'stakeholder') refuseCycle(db, id);
};
