import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays } from '../../../shared/dates.ts';
import { renewalAt } from '../../../shared/domain/renewal.ts';
import { exposureOf, risksAt, starterRisks } from '../../../shared/domain/risk.ts';
import { nextStepOf, workAt } from '../../../shared/domain/work.ts';
import { levels, riskStatuses } from '../../../shared/records/risk.ts';
import { planWith } from '../../support/records.ts';
import { person, recordWith } from './plan-fixture.ts';

const today = '2026-03-05';
const action = (values: Parameters<typeof recordWith<'action'>>[1]) =>
  recordWith('action', { title: 'Do it', ...values });

describe('workAt', () => {
  it('puts every action in one group, overdue first', () => {
    const anyAction = fc
      .record({
        due: fc.option(fc.integer({ min: -40, max: 80 })),
        status: fc.constantFrom('Open' as const, 'Closed' as const),
      })
      .map(({ due, status }) => action({ status, dueOn: due === null ? null : addDays(today, due) }));
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 30 }), (actions) => {
        const work = workAt(planWith({ actions }), today);
        const ids = [...work.overdue, ...work.soon, ...work.later, ...work.closed].map(
          (line) => line.action.id,
        );
        expect([...ids].sort()).toEqual(actions.map(({ id }) => id).sort());
        for (const { action: one } of work.overdue) expect((one.dueOn ?? '') < today).toBe(true);
        for (const { dueIn } of work.soon) expect((dueIn ?? -1) >= 0 && (dueIn ?? 99) <= 30).toBe(true);
        for (const { dueIn } of work.later) expect(dueIn === null || dueIn > 30).toBe(true);
      }),
    );
  });

  it('calls an action due today not overdue', () => {
    const work = workAt(planWith({ actions: [action({ dueOn: today })] }), today);
    expect(work.overdue).toEqual([]);
    expect(work.soon).toHaveLength(1);
  });

  it('offers people of meetings who are not on the map, by any spelling of their name', () => {
    const meeting = recordWith('meeting', { heldOn: '2026-02-01' });
    const known = person({ name: 'José Núñez' });
    const names = ['JOSÉ NÚÑEZ', 'Jose\u0301 Nu\u0301n\u0303ez', 'Nadia Rahman', ' nadia rahman '];
    const attendees = names.map((name) => recordWith('attendee', { name, meetingId: meeting.id }));
    const linked = recordWith('attendee', {
      name: 'Old name',
      meetingId: meeting.id,
      stakeholderId: known.id,
    });
    const { unmapped } = workAt(
      planWith({ stakeholders: [known], meetings: [meeting], attendees: [...attendees, linked] }),
      today,
    );
    expect(unmapped).toMatchObject([{ name: 'Nadia Rahman', meetings: 1, lastMetOn: '2026-02-01' }]);
    expect(unmapped[0]?.attendeeIds).toHaveLength(2);
  });

  it('has planned meetings on top and a meeting open while one of its actions is', () => {
    const [past, planned] = ['2026-02-01', '2026-04-01'].map((heldOn) => recordWith('meeting', { heldOn }));
    if (!past || !planned) throw new Error('two meetings');
    const { meetings } = workAt(
      planWith({ meetings: [past, planned], actions: [action({ meetingId: past.id })] }),
      today,
    );
    expect(meetings.map(({ upcoming, status }) => [upcoming, status])).toEqual([
      [true, 'Closed'],
      [false, 'Open'],
    ]);
  });
});

describe('nextStepOf', () => {
  const opportunity = recordWith('opportunity', {
    name: 'Any',
    nextStep: 'Call',
    nextStepDue: '2026-03-06',
  });

  it('is our open action that is due first', () => {
    const actions = [
      action({ title: 'Later', dueOn: '2026-05-01' }),
      action({ title: 'Undated' }),
      action({ title: 'Theirs', dueOn: '2026-03-01', side: 'Theirs' }),
      action({ title: 'Closed', dueOn: '2026-03-01', status: 'Closed' }),
      action({ title: 'First', dueOn: '2026-04-01' }),
    ];
    expect(nextStepOf({ actions, opportunities: [opportunity] })).toMatchObject({ text: 'First' });
  });

  it('is an open opportunity’s next step when no action is open', () => {
    const lost = recordWith('opportunity', { name: 'Lost', nextStep: 'No', status: 'Lost' });
    expect(nextStepOf({ actions: [], opportunities: [lost, opportunity] })).toMatchObject({
      from: 'opportunity',
      text: 'Call',
      due: '2026-03-06',
    });
    expect(nextStepOf({ actions: [], opportunities: [lost] })).toBeNull();
  });
});

describe('risksAt', () => {
  const anyRisk = fc
    .record({
      title: fc.constantFrom('A', 'B', 'C'),
      severity: fc.constantFrom(...levels),
      likelihood: fc.constantFrom(...levels),
      status: fc.constantFrom(...riskStatuses),
    })
    .map((values) => recordWith('risk', values));

  it('numbers open risks by exposure first and puts each into one cell', () => {
    fc.assert(
      fc.property(fc.array(anyRisk, { maxLength: 30 }), (risks) => {
        const { lines, cells, open } = risksAt({ risks }, today);
        expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
        const exposures = lines.filter((line) => line.open).map(({ exposure }) => exposure);
        expect(exposures).toEqual([...exposures].sort((a, b) => b - a));
        expect(cells).toHaveLength(9);
        expect(cells.flatMap((cell) => cell.risks)).toHaveLength(open);
        for (const { severity, likelihood, risks: inCell } of cells)
          for (const { risk } of inCell)
            expect([risk.severity, risk.likelihood]).toEqual([severity, likelihood]);
        expect(lines.findIndex((line) => !line.open)).toBe(open === lines.length ? -1 : open);
      }),
    );
  });

  it('rates exposure from 1 to 9', () => {
    expect(exposureOf('Low', 'Low')).toBe(1);
    expect(exposureOf('High', 'Medium')).toBe(6);
    expect(exposureOf('High', 'High')).toBe(9);
  });

  it('starts from the four risks of the product spec', () => {
    expect(starterRisks.map(({ severity, likelihood }) => `${severity}/${likelihood}`)).toEqual([
      'High/Medium',
      'High/Low',
      'Medium/Medium',
      'Medium/High',
    ]);
  });
});

describe('renewalAt', () => {
  const terms = { renewalDate: '2026-06-15', noticeDays: 60, autoRenew: true };

  it('counts to the notice date and marks the runway', () => {
    expect(renewalAt(terms, today)).toMatchObject({
      daysToRenewal: 102,
      noticeDate: '2026-04-16',
      daysToNotice: 42,
      trap: 'ahead',
    });
    expect(renewalAt(terms, '2026-04-16').trap).toBe('ahead');
    expect(renewalAt(terms, '2026-04-17').trap).toBe('passed');
    expect(renewalAt(terms, '2026-06-16')).toMatchObject({ daysToRenewal: -1, trap: 'none' });
  });

  it('does not guess what is not recorded', () => {
    expect(renewalAt({ ...terms, noticeDays: null }, today)).toMatchObject({
      trap: 'unknown',
      noticeDate: null,
    });
    expect(renewalAt({ ...terms, autoRenew: null }, today).trap).toBe('none');
    expect(renewalAt({ ...terms, renewalDate: null }, today)).toMatchObject({
      marks: [],
      daysToRenewal: null,
    });
  });
});
