import { describe, expect, it } from 'vitest';

import { sourcesOf } from '../../../shared/domain/action-source.ts';
import { derivePlan } from '../../../shared/domain/plan.ts';
import { flowOf } from '../../../shared/domain/playbook-flow.ts';
import { runLines, runsOf, suggestionsFor } from '../../../shared/domain/playbook-run.ts';
import { whyTriggered } from '../../../shared/domain/playbook-trigger.ts';
import type { Account } from '../../../shared/records/account.ts';
import type { PlanRecords } from '../../../shared/records/plan.ts';
import type { PlaybookTrigger } from '../../../shared/records/playbook.ts';
import { speaker } from '../../../shared/text/say.ts';
import { planWith } from '../../support/records.ts';
import { assessedWith, person, recordWith } from '../domain/plan-fixture.ts';

const today = '2026-03-05';
const account = (values: Partial<Account>) => recordWith('account', { id: 'a1', name: 'Any', ...values });

const why = (trigger: PlaybookTrigger, plan: Partial<PlanRecords>): string | null => {
  const records = planWith({ account: account({}), ...plan });
  const found = whyTriggered(trigger, records, derivePlan(records, today));
  return found && speaker()(found);
};

const scores = (score: number) => ({
  productUsage: score,
  featureAdoption: score,
  seatUtilization: score,
  supportTickets: score,
  npsCsat: score,
});

describe('a trigger', () => {
  it('holds within its numbers and not a step beyond', () => {
    const renewal = (renewalDate: string) => why('Renewal near', { account: account({ renewalDate }) });
    expect(renewal('2026-07-03')).toBe('The renewal is in 120 days, on 3 Jul 2026.');
    expect(renewal('2026-07-04')).toBeNull();
    expect(renewal('2026-03-05')).toContain('in 0 days');
    expect(renewal('2026-03-04')).toBeNull();

    const seats = (activeSeats: number) =>
      why('Ready to expand', { account: account({ licensedSeats: 100, activeSeats }) });
    expect(seats(90)).toBe('90 of 100 seats are active (90%).');
    expect(seats(89)).toBeNull();

    const signed = (contractStart: string) => why('New customer', { account: account({ contractStart }) });
    expect(signed('2026-01-04')).toBe('The contract began 60 days ago, on 4 Jan 2026.');
    expect(signed('2026-01-03')).toBeNull();
    expect(signed('2026-03-06')).toBeNull();
    expect(why('New customer', { account: account({ lifecycleStage: 'Onboarding' }) })).toContain(
      'Onboarding',
    );
  });

  it('speaks of health with its arithmetic', () => {
    const critical = assessedWith({ on: today, scores: scores(1) });
    expect(why('Health At Risk or Critical', critical)).toContain('Critical: 5 / 25 = 20');
    expect(why('Escalation needed', critical)).toContain('Critical');
    expect(why('Health At Risk or Critical', assessedWith({ on: today, scores: scores(5) }))).toBeNull();
    expect(why('Health ageing', {})).toBe('Health has never been assessed.');
    expect(why('Health ageing', assessedWith({ on: '2026-01-01', scores: scores(5) }))).toContain(
      'older than 30 days',
    );
    expect(why('Health ageing', assessedWith({ on: today, scores: scores(5) }))).toBeNull();
    const atRisk = { ...assessedWith({ on: today, scores: scores(3) }) };
    expect(why('Escalation needed', atRisk)).toBeNull();
    expect(
      why('Escalation needed', { ...atRisk, account: account({ renewalDate: '2026-04-04' }) }),
    ).toContain('decided in 30 days');
  });

  it('takes one churn signal for chance and two for a reason', () => {
    const left = person({ name: 'Maria', roleType: 'Champion', leftOn: '2026-02-01' });
    expect(why('Champion left', { stakeholders: [left] })).toContain('Champion Maria left on 1 Feb 2026');
    const buyer = person({ roleType: 'Economic Buyer', lastContact: today });
    const one = { stakeholders: [left, buyer] };
    expect(why('Churn signals', one)).toBeNull();
    const two = { ...one, account: account({ licensedSeats: 100, activeSeats: 20 }) };
    expect(why('Churn signals', two)).toBe(
      '2 signs at once: champion Maria left on 1 Feb 2026 and only 20 of 100 seats are active.',
    );
    const successor = person({ roleType: 'Champion' });
    expect(why('Champion left', { stakeholders: [left, successor] })).toBeNull();
  });

  it('asks for a review when none is planned and the last is long ago', () => {
    const qbr = (heldOn: string) => ({ meetings: [recordWith('meeting', { heldOn, type: 'QBR' })] });
    expect(why('Review due', {})).toContain('No quarterly review');
    expect(why('Review due', qbr('2026-01-04'))).toContain('60 days ago');
    expect(why('Review due', qbr('2026-01-05'))).toBeNull();
    expect(why('Review due', qbr('2026-04-01'))).toBeNull();
  });
});

describe('a run', () => {
  const flow = flowOf({
    steps: [
      recordWith('playbookStep', { id: 's1', position: 0, kind: 'Start', title: 'Begin', lane: 'CSM' }),
      recordWith('playbookStep', {
        id: 's2',
        position: 1,
        kind: 'Decision',
        title: 'Well?',
        lane: 'csm',
        daysAfterStart: 2,
      }),
      recordWith('playbookStep', {
        id: 's3',
        position: 2,
        kind: 'Step',
        title: 'Mend',
        lane: 'Support Lead',
      }),
      recordWith('playbookStep', { id: 's4', position: 3, kind: 'End', title: 'Sign', lane: 'Customer' }),
    ],
    branches: [
      recordWith('playbookBranch', { stepId: 's2', label: 'Yes', toStepId: 's4' }),
      recordWith('playbookBranch', { stepId: 's2', label: 'No', toStepId: 's3' }),
    ],
  });
  const records = planWith({
    account: account({ primaryCsm: 'Fallback' }),
    teamMembers: [
      recordWith('teamMember', { name: 'Zoe', role: 'CSM', standing: 'Primary' }),
      recordWith('teamMember', { name: 'Abe', role: 'CSM' }),
    ],
  });

  it('dates the steps, finds who fills their roles, and takes the usual way', () => {
    expect(
      runLines(flow, records, today).map(({ title, owner, side, dueOn, usual }) => [
        title,
        owner,
        side,
        dueOn,
        usual,
      ]),
    ).toEqual([
      ['Begin', 'Zoe', 'Ours', null, false],
      ['Well?', 'Zoe', 'Ours', '2026-03-07', true],
      ['Mend', null, 'Ours', null, false],
      ['Sign', null, 'Theirs', null, true],
    ]);
    const nobody = planWith({ account: account({ primaryCsm: 'Fallback' }) });
    expect(runLines(flow, nobody, today)[0]?.owner).toBe('Fallback');
  });

  it('is not suggested again while it is under way', () => {
    const playbook = recordWith('playbook', { id: 'p1', name: 'Renewal', trigger: 'Renewal near' });
    const near = { ...records, account: account({ renewalDate: '2026-04-01' }) };
    const suggested = (plan: PlanRecords) =>
      suggestionsFor([playbook], plan, derivePlan(plan, today)).map(({ playbook: { id } }) => id);
    expect(suggested(near)).toEqual(['p1']);
    const run = recordWith('playbookRun', {
      id: 'r1',
      playbookId: 'p1',
      name: 'Renewal',
      startedOn: '2026-01-01',
    });
    const action = recordWith('action', { id: 'x1', title: 'Meet', status: 'Open' });
    const link = recordWith('playbookAction', { playbookRunId: 'r1', actionId: 'x1' });
    const busy = { ...near, playbookRuns: [run], playbookActions: [link], actions: [action] };
    expect(suggested(busy)).toEqual([]);
    expect(runsOf(busy)).toMatchObject([{ run: { id: 'r1' }, open: 1 }]);
    // The action says where it comes from.
    expect(sourcesOf(busy)(action)).toEqual([{ from: 'playbook', id: 'r1', title: 'Renewal', on: null }]);
    expect(suggested({ ...busy, actions: [{ ...action, status: 'Closed' }] })).toEqual(['p1']);
  });
});
