import { CarryonError } from '../../../shared/errors.ts';
import type { EntityName } from '../../../shared/records/registry.ts';
import type { Db } from '../../db/open.ts';
import { findRecord, recordsOfAccount } from '../../db/records.ts';
import { accountOf, leadsToOtherPlaybook } from './queries.ts';

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
  playbookAction: [
    ['playbookRunId', 'playbookRun'],
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

/** Kinds of records that are written once and never again (row 41). */
const appendOnly: ReadonlySet<EntityName> = new Set(['decision']);

/**
 * Refuses to change or remove what must stay as it was written; undo takes back what was written last.
 * @throws CarryonError APPEND_ONLY
 */
export const refuseRewriting = (entity: EntityName): void => {
  if (appendOnly.has(entity)) throw new CarryonError('APPEND_ONLY');
};

/** An account works on one renewal at a time (row 42). */
const refuseSecondCycle = (db: Db, id: string): void => {
  const cycle = findRecord(db, 'renewalCycle', id);
  if (!cycle || cycle.outcome !== null) return;
  const open = recordsOfAccount(db, 'renewalCycle', cycle.accountId).filter(
    ({ outcome }) => outcome === null,
  );
  if (open.length > 1) throw new CarryonError('CONSTRAINT', { field: 'outcome', reason: 'another is open' });
};

/** The steps of a playbook lead to steps of it (row 46). */
const refuseOtherPlaybook = (db: Db, entity: 'playbookStep' | 'playbookBranch', id: string): void => {
  if (leadsToOtherPlaybook(db, entity, id))
    throw new CarryonError('CONSTRAINT', { field: 'playbookId', reason: 'other playbook' });
};

/**
 * Refuses what a table cannot: a reference into another account's plan, people who report to themselves in a
 * circle (row 13), a decision that corrects itself, a second open renewal, a step that leads into another
 * playbook. Runs after the write; the throw takes it back.
 * @throws CarryonError CONSTRAINT naming the field.
 */
export const refuseContradictions = (db: Db, entity: EntityName, id: string): void => {
  if (entity === 'renewalCycle') refuseSecondCycle(db, id);
  if (entity === 'playbookStep' || entity === 'playbookBranch') refuseOtherPlaybook(db, entity, id);
  const references = siblings[entity];
  if (!references) return;
  const record = findRecord(db, entity, id);
  if (!record) return;
  for (const [field, target] of references) {
    const other: unknown = Reflect.get(record, field);
    if (typeof other === 'string' && accountOf(db, target, other) !== Reflect.get(record, 'accountId'))
      throw new CarryonError('CONSTRAINT', { field, reason: 'other account' });
    if (field === 'correctsId' && other === id)
      throw new CarryonError('CONSTRAINT', { field, reason: 'cycle' });
  }
  if (entity === 'stakeholder') refuseCycle(db, id);
};
