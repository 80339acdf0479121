import type { Account } from '../records/account.ts';
import { message } from './message.ts';
import { utilizationOf } from './seats.ts';
import type { Proposed, Withheld } from './signal-proposals-kinds.ts';
import { proposalRules } from './signal-proposals-rules.ts';
import { bandSaid, percentSaid, scoreOfShare, wholePercent } from './signal-proposals-steps.ts';

/** Seat utilization from the seats of the account (rows 5 and 28). They carry no date, so they are never old. */
export const proposeSeats = (account: Account): Proposed | Withheld => {
  const share = utilizationOf(account);
  if (!share) return { state: 'withheld', reason: message('proposal.seats.unknown') };
  const { steps } = proposalRules.seats;
  const score = scoreOfShare(steps, share.part, share.whole);
  return {
    state: 'proposed',
    score,
    rule: message('proposal.seats', {
      active: share.part,
      licensed: share.whole,
      percent: percentSaid(steps, share.part, share.whole),
      band: { message: bandSaid(steps, score, wholePercent) },
    }),
    evidence: [message('proposal.seats.evidence')],
    dataOn: null,
  };
};
