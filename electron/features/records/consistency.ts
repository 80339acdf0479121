import { CarryonError } from '../../../shared/errors.ts';
import type { EntityName } from '../../../shared/records/registry.ts';
import type { Db } from '../../db/open.ts';
import { findRecord } from '../../db/records.ts';
import { accountOf } from './queries.ts';

/** References that must stay within one account, per kind of record. */
const siblings: Partial<Record<EntityName, readonly (readonly [field: string, target: EntityName])[]>> = {
  stakeholder: [['reportsToId', 'stakeholder']],
  relation: [
    ['fromId', 'stakeholder'],
    ['toId', 'stakeholder'],
  ],
  coverage: [
    ['teamMemberId', 'teamMember'],
    ['stakeholderId', 'stakeholder'],
  ],
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
  valueEntry: [['goalId', 'goal']],
  swotNote: [
    ['riskId', 'risk'],
    ['opportunityId', 'opportunity'],
    ['actionId', 'action'],
  ],
  whitespaceCell: [['opportunityId', 'opportunity']],
  decision: [['correctsId', 'decision']],
  agendaItem: [['meetingId', 'meeting']],
  renewalGate: [['renewalCycleId', 'renewalCycle']],
  renewalScenario: [['renewalCycleId', 'renewalCycle']],
  retro: [['meetingId', 'meeting']],
  lesson: [
    ['retroId', 'retro'],
    ['actionId', 'action'],
  ],
  surveyResponse: [['stakeholderId', 'stakeholder']],
  snapshot: [['meetingId', 'meeting']],
};

const refuseCycle = (db: Db, id: string): void => {
  const seen = new Set<string>();
  for (let next: string | null = id; next !== null;) {
    if (seen.has(next)) throw new CarryonError('CONSTRAINT', { field: 'reportsToId', reason: 'cycle' });
    seen.add(next);
    next = findRecord(db, 'stakeholder', next)?.reportsToId ?? null;
  }
};

/**
 * Refuses what a table cannot: a reference into another account's plan, and people who report to themselves
 * in a circle (row 13). Runs after the write; the throw takes it back.
 * @throws CarryonError CONSTRAINT naming the field.
 */
export const refuseContradictions = (db: Db, entity: EntityName, id: string): void => {
  const references = siblings[entity];
  if (!references) return;
  const record = findRecord(db, entity, id);
  if (!record) return;
  for (const [field, target] of references) {
    const other: unknown = Reflect.get(record, field);
    if (typeof other === 'string' && accountOf(db, target, other) !== Reflect.get(record, 'accountId'))
      throw new CarryonError('CONSTRAINT', { field, reason: 'other account' });
  }
  if (entity === 'stakeholder') refuseCycle(db, id);
};
