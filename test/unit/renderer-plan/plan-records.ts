import type { Field } from '../../../shared/fields.ts';
import type { PlanRecords } from '../../../shared/records/plan.ts';
import { entities, type EntityName } from '../../../shared/records/registry.ts';
import type { Stakeholder } from '../../../shared/records/stakeholder.ts';

const initialOf = (entity: EntityName): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries<Field<unknown>>(entities[entity].fields).map(([name, field]) => [
      name,
      field.initial ?? null,
    ]),
  );

/** A stakeholder of whom only the name is known. */
export const stakeholderNamed = (id: string, name: string): Stakeholder =>
  ({ ...initialOf('stakeholder'), accountId: 'a1', id, name }) as Stakeholder;

/** A plan of an account of which only the name is known, with `lists` in place of its empty lists. */
export const emptyPlan = (id: string, lists: Partial<PlanRecords> = {}): PlanRecords => ({
  account: { ...initialOf('account'), id, name: `Account ${id}` } as PlanRecords['account'],
  stakeholders: [],
  valueSummaries: [],
  checkAnswers: [],
  scorecards: [],
  assessments: [],
  signalScores: [],
  opportunities: [],
  risks: [],
  meetings: [],
  attendees: [],
  actions: [],
  changedOn: null,
  ...lists,
});
