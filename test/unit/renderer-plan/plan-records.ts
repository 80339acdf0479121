import type { PlanRecords } from '../../../shared/records/plan.ts';
import type { Stakeholder } from '../../../shared/records/stakeholder.ts';
import { planWith, recordWith } from '../../support/records.ts';

/** A stakeholder of whom only the name is known. */
export const stakeholderNamed = (id: string, name: string): Stakeholder =>
  recordWith('stakeholder', { accountId: 'a1', id, name });

/** A plan of an account of which only the name is known, with `lists` in place of its empty lists. */
export const emptyPlan = (id: string, lists: Partial<PlanRecords> = {}): PlanRecords =>
  planWith({ account: recordWith('account', { id, name: `Account ${id}` }), ...lists });
