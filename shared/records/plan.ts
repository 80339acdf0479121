import { z } from 'zod';

import { recordSchema, type RecordOf } from '../entity.ts';
import type { Account } from './account.ts';
import { entities, type EntityName } from './registry.ts';
import { snapshotHead, type SnapshotHead } from './snapshot.ts';

/** The kinds of records that belong to one account, and the list of `PlanRecords` each is kept in. */
export const planLists = {
  customValue: 'customValues',
  editionSetting: 'editionSettings',
  teamMember: 'teamMembers',
  stakeholder: 'stakeholders',
  relation: 'relations',
  coverage: 'coverages',
  valueSummary: 'valueSummaries',
  checkAnswer: 'checkAnswers',
  assessment: 'assessments',
  signalScore: 'signalScores',
  opportunity: 'opportunities',
  risk: 'risks',
  meeting: 'meetings',
  attendee: 'attendees',
  action: 'actions',
  goal: 'goals',
  valueEntry: 'valueEntries',
  swotNote: 'swotNotes',
  whitespaceCell: 'whitespaceCells',
  decision: 'decisions',
  decisionRequest: 'decisionRequests',
  agendaItem: 'agendaItems',
  renewalCycle: 'renewalCycles',
  renewalGate: 'renewalGates',
  renewalScenario: 'renewalScenarios',
  retro: 'retros',
  lesson: 'lessons',
  playbookRun: 'playbookRuns',
  playbookAction: 'playbookActions',
  surveyResponse: 'surveyResponses',
  ticket: 'tickets',
  arrMovement: 'arrMovements',
} as const satisfies Partial<Record<EntityName, string>>;

/** Records of the whole workspace that a plan is read with. */
export const workspaceLists = {
  /** Every scorecard version that an assessment of this account uses, and the newest one. */
  scorecard: 'scorecards',
  contactCadence: 'contactCadences',
  customField: 'customFields',
} as const satisfies Partial<Record<EntityName, string>>;

export const recordLists = { ...planLists, ...workspaceLists } as const;
export type ListedEntity = keyof typeof recordLists;
export type PlanEntity = keyof typeof planLists;

type Lists = { [N in ListedEntity as (typeof recordLists)[N]]: RecordOf<(typeof entities)[N]>[] };

/** Everything recorded about one account: what screens, figures, rules, the PDF and the CLI all start from. */
export type PlanRecords = { account: Account } & Lists & {
    /** The plans frozen so far, without their contents. */
    snapshots: SnapshotHead[];
    /** The day of the last change a person or an import made to this plan, or null for a plan never touched. */
    changedOn: string | null;
  };

const listed = Object.entries(recordLists) as [ListedEntity, string][];

export const planRecords = z.strictObject({
  account: recordSchema(entities.account),
  ...Object.fromEntries(listed.map(([name, list]) => [list, z.array(recordSchema(entities[name]))])),
  snapshots: z.array(recordSchema(snapshotHead)),
  changedOn: z.string().nullable(),
}) as unknown as z.ZodType<PlanRecords>;

/** A plan that holds nothing but its account. */
export const planOf = (account: Account): PlanRecords =>
  ({
    account,
    ...Object.fromEntries(listed.map(([, list]) => [list, []])),
    snapshots: [],
    changedOn: null,
  }) as unknown as PlanRecords;
