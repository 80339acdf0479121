import type { PlanRecords } from '../records/plan.ts';
import { finding, type Finding } from './finding.ts';
import type { PlanRules } from './plan-rules.ts';
import { someNames } from './some-names.ts';

/** A plan that nobody changed for longer than this many days is not maintained (row 50). */
const freshDays = 30;

/** Owner, team and age of a plan. */
export const accountFindings = ({ account }: PlanRecords, { team, planAge }: PlanRules): Finding[] => {
  const found: Finding[] = [];
  const at = (field: string) => ['overview', 'account', account.id, field] as const;
  if (account.primaryCsm === null)
    found.push(finding('fix', 'ownerMissing', at('primaryCsm'), 'find.ownerMissing'));
  const [first] = team.members;
  if (!first) found.push(finding('watch', 'teamMissing', ['overview', 'teamMember'], 'find.teamMissing'));
  else if (!team.dri)
    found.push(
      finding('fix', 'driMissing', ['overview', 'teamMember', first.id, 'isDri'], 'find.driMissing'),
    );
  if (planAge !== null && planAge > freshDays)
    found.push(finding('watch', 'notUpdated', at('name'), 'find.notUpdated', { count: planAge }));
  return found;
};

/** Missing and stale scores. */
export const healthFindings = (_: PlanRecords, { health }: PlanRules): Finding[] => {
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
        { count: stale.length },
      ),
    );
  return found;
};

/** What an account in trouble must have: a next step, its due date and an escalation path (row 37). */
export const escalationFindings = (
  { account }: PlanRecords,
  { escalation, health }: PlanRules,
): Finding[] => {
  const status = { status: health.status };
  const { missing, nextStep } = escalation.account;
  const found: Finding[] = [];
  if (escalation.needed && missing.includes('path'))
    found.push(
      finding(
        'fix',
        'atRiskPath',
        ['overview', 'account', account.id, 'escalationPath'],
        'find.atRiskPath',
        status,
      ),
    );
  if (escalation.needed && nextStep === null)
    found.push(finding('fix', 'atRiskNextStep', ['meetings', 'action'], 'find.atRiskNextStep', status));
  if (escalation.needed && nextStep !== null && missing.includes('due'))
    found.push(
      finding(
        'fix',
        'atRiskDue',
        nextStep.from === 'action'
          ? ['meetings', 'action', nextStep.id, 'dueOn']
          : ['growth', 'opportunity', nextStep.id, 'nextStepDue'],
        'find.atRiskDue',
        status,
      ),
    );
  // The account's own path holds for every risk: one that is missing there has been said.
  const alone = escalation.risks.filter(({ path }) => path === null);
  const [first] = alone;
  if (first?.risk && !(escalation.needed && missing.includes('path')))
    found.push(
      finding('watch', 'riskPath', ['risks', 'risk', first.risk.risk.id, 'escalationPath'], 'find.riskPath', {
        count: alone.length,
        names: someNames(alone.map(({ risk }) => risk?.risk.title ?? '')),
      }),
    );
  return found;
};
