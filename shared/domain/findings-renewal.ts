import type { PlanRecords } from '../records/plan.ts';
import { renewalPhases } from '../records/renewal.ts';
import { finding, type Finding } from './finding.ts';
import type { PlanRules } from './plan-rules.ts';
import { noticeNear, runwayMarks } from './renewal.ts';

/** Days before the notice date from which it is pointed out. */
const noticeAhead = 45;
/** From this many days before it a renewal should be under way. */
const [runway] = runwayMarks;

const terms = (field: 'renewalDate' | 'noticeDays', accountId: string) =>
  ['overview', 'account', accountId, field] as const;

/** The day by which notice must be given, and whether anybody has decided before it. */
const noticeFindings = ({ account }: PlanRecords, { renewal, renewalPlan }: PlanRules): Finding[] => {
  const { trap, noticeDate, daysToNotice } = renewal;
  if (trap === 'unknown')
    return [finding('watch', 'noticeUnknown', terms('noticeDays', account.id), 'find.noticeUnknown')];
  if (trap === 'none' || noticeDate === null || daysToNotice === null) return [];
  const on = { on: { day: noticeDate } };
  const decide = ['renewal', 'decision'] as const;
  if (renewalPlan.approval !== null) return [];
  if (trap === 'passed') return [finding('fix', 'noticeMissed', decide, 'find.noticeMissed', on)];
  if (daysToNotice <= noticeNear)
    return [
      finding('fix', 'noticeUndecided', decide, 'find.noticeUndecided', { ...on, count: daysToNotice }),
    ];
  return daysToNotice <= noticeAhead
    ? [finding('watch', 'noticeAhead', decide, 'find.noticeAhead', { ...on, count: daysToNotice })]
    : [];
};

/** Phase, gates and expected outcome of a renewal that is near. */
const progressFindings = (_: PlanRecords, { renewal, renewalPlan }: PlanRules): Finding[] => {
  const { cycle, phase, expected, gates, skipped } = renewalPlan;
  const days = renewal.daysToRenewal;
  if (days === null || days < 0 || days > runway) return [];
  if (cycle === null)
    return [
      finding('watch', 'renewalNotBegun', ['renewal', 'renewalGate'], 'find.renewalNotBegun', {
        count: days,
      }),
    ];
  const at = (field: string) => ['renewal', 'renewalCycle', cycle.id, field] as const;
  const found: Finding[] = [];
  if (expected !== null && renewalPhases.indexOf(phase) < renewalPhases.indexOf(expected))
    found.push(finding('watch', 'renewalBehind', at('phase'), 'find.renewalBehind', { phase, expected }));
  if (cycle.forecast === null)
    found.push(finding('watch', 'forecastMissing', at('forecast'), 'find.forecastMissing'));
  for (const { gate, overdue } of gates)
    if (overdue && gate.dueOn !== null)
      found.push(
        finding('watch', 'gateOverdue', ['renewal', 'renewalGate', gate.id, 'dueOn'], 'find.gateOverdue', {
          name: gate.title,
          on: { day: gate.dueOn },
        }),
      );
  const [first] = skipped.filter(({ overdue }) => !overdue);
  if (first)
    found.push(
      finding(
        'watch',
        'gatesSkipped',
        ['renewal', 'renewalGate', first.gate.id, 'doneOn'],
        'find.gatesSkipped',
        { count: skipped.filter(({ overdue }) => !overdue).length },
      ),
    );
  return found;
};

/** The renewal date itself: missing, passed without an outcome, near without a decision. */
const dateFindings = ({ account }: PlanRecords, { renewal, renewalPlan }: PlanRules): Finding[] => {
  const { renewalDate, daysToRenewal, autoRenew } = renewal;
  if (renewalDate === null || daysToRenewal === null)
    return [finding('fix', 'renewalMissing', terms('renewalDate', account.id), 'find.renewalMissing')];
  const on = { on: { day: renewalDate } };
  if (daysToRenewal < 0)
    return [
      finding('fix', 'renewalPassed', ['renewal', 'renewalCycle', null, 'outcome'], 'find.renewalPassed', on),
    ];
  const undecided = autoRenew !== true && daysToRenewal <= noticeNear && renewalPlan.approval === null;
  return undecided
    ? [
        finding('fix', 'renewalUndecided', ['renewal', 'decision'], 'find.renewalUndecided', {
          ...on,
          count: daysToRenewal,
        }),
      ]
    : [];
};

/** The renewal that comes next, and the look back at the last one (rows 42, 47, 50). */
export const renewalFindings = (records: PlanRecords, rules: PlanRules): Finding[] => {
  const { renewal, renewalPlan, retros } = rules;
  const { cycle, dateDiffers, settled } = renewalPlan;
  const found: Finding[] = [];
  if (cycle && dateDiffers && renewal.renewalDate !== null)
    found.push(
      finding(
        'watch',
        'renewalDate',
        ['renewal', 'renewalCycle', cycle.id, 'renewalDate'],
        'find.renewalDate',
        {
          cycle: { day: cycle.renewalDate },
          account: { day: renewal.renewalDate },
        },
      ),
    );
  const unseen = retros.offers.find(({ subject }) => subject === 'Renewal');
  if (unseen?.subject === 'Renewal')
    found.push(
      finding('watch', 'retroMissing', ['renewal', 'retro'], 'find.retroMissing', {
        on: { day: unseen.cycle.renewalDate },
      }),
    );
  // Once its outcome is on record nothing is left to decide about a renewal.
  if (settled) return found;
  return [
    ...dateFindings(records, rules),
    ...found,
    ...noticeFindings(records, rules),
    ...progressFindings(records, rules),
  ];
};
