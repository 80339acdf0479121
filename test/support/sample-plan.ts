import { makeSample } from '../../resources/sample/source/sample.ts';
import type { PlanRecords } from '../../shared/records/plan.ts';
import type { EntityName } from '../../shared/records/registry.ts';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

const sample = makeSample();

/** The day the sample is a picture of. */
export const sampleDay = sample.asOf;

/** Names of the sample's accounts, Fintech Corp first. */
export const sampleAccounts: readonly string[] = sample.records.account.map(({ name }) => String(name));

/** The plan of a sample account as `plan.get` would answer it, without a database. */
export const samplePlan = (name: string): PlanRecords => {
  const account = sample.records.account.find((row) => row['name'] === name);
  if (!account) throw new Error(`the sample has no account ${name}`);
  const of = <T>(entity: EntityName): T[] =>
    sample.records[entity].filter((row: Row) => row['accountId'] === account.id) as unknown as T[];
  return {
    account: account as unknown as PlanRecords['account'],
    stakeholders: of('stakeholder'),
    valueSummaries: of('valueSummary'),
    checkAnswers: of('checkAnswer'),
    scorecards: sample.records.scorecard as unknown as PlanRecords['scorecards'],
    assessments: of('assessment'),
    signalScores: of('signalScore'),
    opportunities: of('opportunity'),
    risks: of('risk'),
    meetings: of('meeting'),
    attendees: of('attendee'),
    actions: of('action'),
    changedOn: sample.asOf,
  };
};
