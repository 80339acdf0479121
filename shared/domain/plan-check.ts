import type { PlanRecords } from '../records/plan.ts';
import { completenessOf, type Completeness } from './completeness.ts';
import type { Finding } from './finding.ts';
import { accountFindings, escalationFindings, healthFindings } from './findings-account.ts';
import { goalAndWhitespaceFindings } from './findings-growth.ts';
import { peopleFindings } from './findings-people.ts';
import { renewalFindings } from './findings-renewal.ts';
import { growthFindings, riskFindings, valueFindings, workFindings } from './findings-work.ts';
import type { PlanRules } from './plan-rules.ts';

export type PlanCheck = { readonly findings: readonly Finding[]; readonly completeness: Completeness };

/** The findings that make a document of the plan a draft. */
export const draftPoints = ({ findings }: PlanCheck): readonly Finding[] =>
  findings.filter(({ severity }) => severity === 'fix');

/** Checks a plan for the known mistakes (row 50): what to fix first, then what to watch. */
export const planCheckOf = (records: PlanRecords, rules: PlanRules): PlanCheck => {
  const findings = [
    ...accountFindings(records, rules),
    ...renewalFindings(records, rules),
    ...peopleFindings(records, rules),
    ...healthFindings(records, rules),
    ...escalationFindings(records, rules),
    ...growthFindings(records, rules),
    ...goalAndWhitespaceFindings(records, rules),
    ...valueFindings(records, rules),
    ...riskFindings(records, rules),
    ...workFindings(records, rules),
  ];
  return {
    findings: [
      ...findings.filter(({ severity }) => severity === 'fix'),
      ...findings.filter(({ severity }) => severity === 'watch'),
    ],
    completeness: completenessOf(records, rules),
  };
};
