import { describe, expect, it } from 'vitest';

import { acceptance, allAcceptances, toAccept } from '../../../renderer/features/health/proposals.ts';
import { healthFormAt } from '../../../shared/domain/health-form.ts';
import { defaultScorecard } from '../../../shared/domain/scorecard.ts';
import { proposalsAt } from '../../../shared/domain/signal-proposals.ts';
import { speaker } from '../../../shared/text/say.ts';
import { planWith } from '../../support/records.ts';
import { assessedWith, recordWith } from '../domain/plan-fixture.ts';

const today = '2026-03-05';
const say = speaker();
const account = recordWith('account', { name: 'Example', activeSeats: 112, licensedSeats: 150 });

const openOn = (on: string, seatUtilization: number | null) => {
  const plan = planWith({ account, ...assessedWith({ on, scores: { seatUtilization } }) });
  const form = healthFormAt(plan, today);
  const proposals = new Map(proposalsAt(plan, today, form.model).map((each) => [each.signal, each]));
  const line = form.lines.find(({ signal }) => signal === 'seatUtilization');
  const proposal = proposals.get('seatUtilization');
  if (!line || !proposal) throw new Error('no line');
  return { form, proposals, line, proposal };
};

describe('what there is to accept', () => {
  it('is a score that differs, is missing, or is stale', () => {
    const accepted = (on: string, score: number | null) => {
      const { line, proposal } = openOn(on, score);
      return toAccept(line, proposal)?.score ?? null;
    };
    expect(accepted(today, 4)).toBe(3);
    expect(accepted(today, null)).toBe(3);
    expect(accepted('2026-01-01', 3)).toBe(3);
    expect(accepted(today, 3)).toBeNull();
  });

  it('is never what data does not say', () => {
    const { proposals, line } = openOn(today, 4);
    expect(proposals.get('npsCsat')?.state).toBe('withheld');
    expect(toAccept(line, proposals.get('npsCsat'))).toBeNull();
    expect(toAccept(line, undefined)).toBeNull();
  });
});

describe('accepting', () => {
  it('keeps the rule as the note where there is none, and never writes over one', () => {
    const { line, proposal } = openOn(today, 4);
    if (proposal.state !== 'proposed') throw new Error('not proposed');
    expect(acceptance({ ...line, source: null }, proposal, say)).toEqual({
      score: 3,
      source: 'Billing',
      note: '112 of 150 seats are active, 75%: 65% to less than 80% is 3.',
    });
    expect(acceptance({ ...line, source: 'Mine', note: 'Mine' }, proposal, say)).toEqual({ score: 3 });
  });

  it('all at once takes only what there is to accept', () => {
    const { form, proposals } = openOn(today, 4);
    expect(
      allAcceptances('a1', form.lines, proposals, say).map(({ signal, score }) => [signal, score]),
    ).toEqual([['seatUtilization', 3]]);
  });
});

describe('the form of an assessment', () => {
  const card = (version: number, keys: readonly string[]) =>
    recordWith('scorecard', {
      id: `card-${version}`,
      name: 'Card',
      version,
      signals: defaultScorecard.signals
        .filter(({ key }) => keys.includes(key))
        .map((signal) => ({ ...signal })),
      minimumScored: 1,
    });

  it('follows the newest scorecard and carries what it still has', () => {
    const made = assessedWith({ on: '2026-03-01', scores: { productUsage: 4, npsCsat: 2 } });
    const plan = planWith({
      ...made,
      scorecards: [card(1, ['productUsage', 'npsCsat']), card(2, ['npsCsat', 'renewalRisk'])],
      assessments: made.assessments.map((one) => ({ ...one, scorecardId: 'card-1' })),
    });
    const form = healthFormAt(plan, today);
    expect(form.assessedWith).toBe(1);
    expect(form.lines.map(({ signal, score }) => [signal, score])).toEqual([
      ['npsCsat', 2],
      ['renewalRisk', null],
    ]);
  });

  it('has nothing to say about versions before the first assessment', () => {
    expect(healthFormAt(planWith({ scorecards: [card(3, ['npsCsat'])] }), today)).toMatchObject({
      assessedWith: null,
      model: { version: 3 },
    });
  });
});
