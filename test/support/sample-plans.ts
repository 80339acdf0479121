import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { planRecords, type PlanRecords } from '../../shared/records/plan.ts';

type Row = Readonly<Record<string, unknown>>;
type Sample = { readonly asOf: string; readonly records: Readonly<Record<string, readonly Row[]>> };

/** The sample that ships, as one plan per account. */
export const samplePlans = (): { readonly asOf: string; readonly plans: readonly PlanRecords[] } => {
  const path = resolve(import.meta.dirname, '../../resources/sample/sample.json');
  const { asOf, records } = JSON.parse(readFileSync(path, 'utf8')) as Sample;
  const all = (entity: string): readonly Row[] => records[entity] ?? [];
  const plans = all('account').map((account) => {
    const of = (entity: string) => all(entity).filter((row) => row['accountId'] === account['id']);
    return planRecords.parse({
      account,
      stakeholders: of('stakeholder'),
      valueSummaries: of('valueSummary'),
      checkAnswers: of('checkAnswer'),
      scorecards: all('scorecard'),
      assessments: of('assessment'),
      signalScores: of('signalScore'),
      opportunities: of('opportunity'),
      risks: of('risk'),
      meetings: of('meeting'),
      attendees: of('attendee'),
      actions: of('action'),
      changedOn: asOf,
    });
  });
  return { asOf, plans };
};

/** Fintech Corp as it ships. */
export const sampleFintechCorp = (): PlanRecords => {
  const found = samplePlans().plans.find(({ account }) => account.name === 'Fintech Corp');
  if (!found) throw new Error('The sample has no Fintech Corp');
  return found;
};
