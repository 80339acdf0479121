import type { PlanRecords } from '../records/plan.ts';
import { finding, type Finding } from './finding.ts';
import type { PlanRules } from './plan-rules.ts';

/** A plan that nobody changed for longer than this many days is not maintained (row 50). */
const freshDays = 30;
/** Days before the notice date from which it is pointed out. */
const noticeAhead = 45;

/** Owner, contract and age of a plan. */
export const accountFindings = ({ account }: PlanRecords, rules: PlanRules): Finding[] => {
  const { renewal, planAge } = rules;
  const found: Finding[] = [];
  const at = (field: string) => ['overview', 'account', account.id, field] as const;
  if (account.primaryCsm === null)
    found.push(finding('fix', 'ownerMissing', at('primaryCsm'), 'find.ownerMissing'));
  if (renewal.renewalDate === null)
    found.push(finding('fix', 'renewalMissing', at('renewalDate'), 'find.renewalMissing'));
  else if (renewal.daysToRenewal !== null && renewal.daysToRenewal < 0)
    found.push(
      finding('fix', 'renewalPassed', at('renewalDate'), 'find.renewalPassed', {
        on: { day: renewal.renewalDate },
      }),
    );
  if (renewal.trap === 'unknown')
    found.push(finding('watch', 'noticeUnknown', at('noticeDays'), 'find.noticeUnknown'));
  if (renewal.trap === 'passed' && renewal.noticeDate !== null)
    found.push(
      finding('watch', 'noticePassed', at('noticeDays'), 'find.noticePassed', {
        on: { day: renewal.noticeDate },
      }),
    );
  if (renewal.trap === 'ahead' && renewal.noticeDate !== null && (renewal.daysToNotice ?? 0) <= noticeAhead)
    found.push(
      finding('watch', 'noticeAhead', at('noticeDays'), 'find.noticeAhead', {
        on: { day: renewal.noticeDate },
        count: renewal.daysToNotice ?? 0,
      }),
    );
  if (planAge !== null && planAge > freshDays)
    found.push(finding('watch', 'notUpdated', at('name'), 'find.notUpdated', { count: planAge }));
  return found;
};

/** Missing and stale scores, and what an at-risk account must have (row 37). */
export const healthFindings = ({ account }: PlanRecords, { health, work }: PlanRules): Finding[] => {
  const found: Finding[] = [];
  const firstOpen = health.signals.find(({ score }) => score === null)?.signal ?? null;
  const stale = health.signals.filter((line) => line.stale);
  if (health.scored === 0)
    found.push(
      finding('fix', 'healthMissing', ['health', 'signalScore', null, firstOpen], 'find.healthMissing'),
    );
  else if (health.toScore > 0)
    found.push(
      finding('watch', 'healthThin', ['health', 'signalScore', null, firstOpen], 'find.healthThin', {
        count: health.toScore,
      }),
    );
  if (stale.length > 0)
    found.push(
      finding(
        'watch',
        'healthStale',
        ['health', 'signalScore', null, stale[0]?.signal ?? null],
        'find.healthStale',
        { count: stale.length, days: health.model.shelfLifeDays },
      ),
    );
  if (health.status !== 'At Risk' && health.status !== 'Critical') return found;
  const status = { status: health.status };
  if (account.escalationPath === null)
    found.push(
      finding(
        'fix',
        'atRiskPath',
        ['overview', 'account', account.id, 'escalationPath'],
        'find.atRiskPath',
        status,
      ),
    );
  if (work.nextStep === null)
    found.push(finding('fix', 'atRiskNextStep', ['meetings', 'action'], 'find.atRiskNextStep', status));
  else if (work.nextStep.due === null)
    found.push(
      finding(
        'fix',
        'atRiskDue',
        work.nextStep.from === 'action'
          ? ['meetings', 'action', work.nextStep.id, 'dueOn']
          : ['growth', 'opportunity', work.nextStep.id, 'nextStepDue'],
        'find.atRiskDue',
        status,
      ),
    );
  return found;
};
