import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { planLists, planRecords, workspaceLists, type PlanRecords } from '../../shared/records/plan.ts';

type Row = Readonly<Record<string, unknown>>;
type Sample = { readonly asOf: string; readonly records: Readonly<Record<string, readonly Row[]>> };

const sampleFile = resolve(import.meta.dirname, '../../resources/sample/sample.json');
const sample = JSON.parse(readFileSync(sampleFile, 'utf8')) as Sample;
const all = (entity: string): readonly Row[] => sample.records[entity] ?? [];

/** The day the sample is a picture of. */
export const sampleDay = sample.asOf;

/** Names of the sample's accounts, Fintech Corp first. */
export const sampleAccounts: readonly string[] = all('account').map(({ name }) => String(name));

/** The plan of an account of the sample that ships, as `plan.get` would answer it, without a database. */
export const samplePlan = (name: string): PlanRecords => {
  const account = all('account').find((row) => row['name'] === name);
  if (!account) throw new Error(`the sample has no account ${name}`);
  const of = (entity: string) => all(entity).filter((row) => row['accountId'] === account['id']);
  return planRecords.parse({
    account,
    ...Object.fromEntries(Object.entries(planLists).map(([entity, list]) => [list, of(entity)])),
    ...Object.fromEntries(Object.entries(workspaceLists).map(([entity, list]) => [list, all(entity)])),
    snapshots: of('snapshot').map(({ content: _content, ...head }) => head),
    changedOn: sample.asOf,
  });
};

/** The sample that ships, as one plan per account. */
export const samplePlans = (): { readonly asOf: string; readonly plans: readonly PlanRecords[] } => ({
  asOf: sampleDay,
  plans: sampleAccounts.map(samplePlan),
});

/** Fintech Corp as it ships. */
export const sampleFintechCorp = (): PlanRecords => samplePlan('Fintech Corp');
