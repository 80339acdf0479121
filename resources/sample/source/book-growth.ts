import { addDays, quarterOf } from '../../../shared/dates.ts';
import { defaultScorecard } from '../../../shared/domain/scorecard.ts';
import { toMinor } from '../../../shared/money.ts';
import { confidences } from '../../../shared/records/growth.ts';
import { scoresOf, type Work } from './book-amounts.ts';
import { opportunityIdeas, riskIdeas, signalNotes } from './phrases.ts';

export const addHealth = (
  { add, account, accountId, today, random, count }: Work,
  scorecardId: string,
): void => {
  if (account.health === null) return;
  const newest = scoresOf(account.health);
  const total = count('assessments');
  const latest = addDays(today, -random.between(1, account.depth === 'full' ? 24 : 70));
  const drift = random.pick([-1, 0, 1, 1]);
  for (let back = total - 1; back >= 0; back -= 1) {
    const assessedOn = addDays(latest, -30 * back);
    const assessmentId = add('assessment', { accountId, scorecardId, assessedOn, assessedBy: account.csm });
    newest.forEach((score, at) => {
      const signal = defaultScorecard.signals[at];
      if (score === null || !signal) return;
      const moved = back === 0 || !random.chance(45) ? score : score - drift * Math.ceil(back / 2);
      const given = Math.min(5, Math.max(1, moved));
      const level = given <= 2 ? 0 : given === 3 ? 1 : 2;
      add('signalScore', {
        accountId,
        assessmentId,
        signal: signal.key,
        score: given,
        trend: random.pick(['Up', 'Flat', 'Flat', 'Down']),
        source: signal.source,
        note: back === 0 && random.chance(65) ? (signalNotes[at]?.[level] ?? null) : null,
        scoredOn: signal.key === 'npsCsat' && total > 1 ? addDays(assessedOn, -25) : assessedOn,
      });
    });
  }
};

export const addOpportunities = ({ add, account, accountId, today, random, count }: Work): string[] =>
  random.some(opportunityIdeas, count('opportunities')).map((idea) =>
    add('opportunity', {
      ...idea,
      accountId,
      value: random.chance(8)
        ? null
        : toMinor(
            Math.max(1, Math.round(((account.arr ?? 10) * random.between(6, 30)) / 100)) * 1000,
            account.currency,
          ),
      timeline: quarterOf(addDays(today, random.between(30, 330))),
      confidence: random.pick(confidences),
      nextStepDue: random.chance(70) ? addDays(today, random.between(-10, 60)) : null,
      owner: account.csm,
      status: random.chance(12) ? random.pick(['Won', 'Lost']) : 'Open',
    }),
  );

export const addRisks = ({ add, account, accountId, today, random, count }: Work): string[] =>
  random.some(riskIdeas, count('risks')).map((idea) => {
    const closed = random.chance(10);
    return add('risk', {
      ...idea,
      accountId,
      owner: account.csm,
      status: closed ? 'Closed' : (idea.status ?? 'Active'),
      nextReview: closed || random.chance(15) ? null : addDays(today, random.between(-12, 60)),
      raisedOn: addDays(today, -random.between(20, 200)),
      closedOn: closed ? addDays(today, -random.between(1, 18)) : null,
    });
  });
