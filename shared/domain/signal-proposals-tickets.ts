import { addDays, type Day } from '../dates.ts';
import type { Ticket } from '../records/feedback.ts';
import { message, type Message } from './message.ts';
import { byText } from './order.ts';
import { digitsApart } from './scorecard.ts';
import type { Proposed, Withheld } from './signal-proposals-kinds.ts';
import { proposalRules } from './signal-proposals-rules.ts';
import type { Score } from './signal-proposals-steps.ts';

const { periodDays, withinTickets, withinScore, mostGrowth, caps } = proposalRules.tickets;
const mostNamed = 3;

const changeSaid = (growth: number, digits: number): Message => {
  if (growth === 0) return message('proposal.change.same');
  const percent = { percent: Math.abs(growth), digits };
  return growth > 0
    ? message('proposal.change.more', { percent })
    : message('proposal.change.fewer', { percent });
};

const isOpen = ({ closedOn }: Ticket, asOf: Day): boolean => closedOn === null || closedOn > asOf;
const isHigh = ({ priority }: Ticket): boolean => priority === 'Urgent' || priority === 'High';

/** The score of a period's tickets against the period before, which is not empty. */
const judgeVolume = (opened: number, before: number): { score: Score; rule: Message } => {
  const growth = ((opened - before) * 100) / before;
  const limits = mostGrowth.map(([, most]) => most);
  const numbers = {
    opened,
    before,
    days: periodDays,
    change: { message: changeSaid(growth, digitsApart(growth, limits)) },
  };
  const judged = (score: Score, band: Message) => ({
    score,
    rule: message('proposal.tickets', { ...numbers, band: { message: band } }),
  });
  // Whole numbers: opened / before is at most 1 + most / 100.
  const step = mostGrowth.find(([, most]) => opened * 100 <= (100 + most) * before);
  if (Math.abs(opened - before) <= withinTickets && (step?.[0] ?? 1) < withinScore)
    return judged(
      withinScore,
      message('proposal.tickets.band.about', { within: withinTickets, score: withinScore }),
    );
  if (step) {
    const [score, most] = step;
    return judged(
      score,
      message(most < 0 ? 'proposal.tickets.band.fewer' : 'proposal.tickets.band.upTo', {
        limit: { message: changeSaid(most, 0) },
        score,
      }),
    );
  }
  const limit = { message: changeSaid(Math.max(...limits), 0) };
  return judged(1, message('proposal.tickets.band.beyond', { limit, score: 1 }));
};

/**
 * Support ticket volume against the period before, held down by urgent and high tickets that are open
 * (row 28). Nothing is proposed without tickets in the period before, since no growth can be computed.
 */
export const proposeTickets = (tickets: readonly Ticket[], asOf: Day): Proposed | Withheld => {
  const known = tickets
    .filter(({ openedOn }) => openedOn <= asOf)
    .sort((a, b) => byText(a.openedOn, b.openedOn));
  const [first, newest] = [known[0]?.openedOn, known.at(-1)?.openedOn];
  const withheld = (reason: Message): Withheld => ({ state: 'withheld', reason });
  if (first === undefined || newest === undefined) return withheld(message('proposal.tickets.unknown'));
  const since = addDays(asOf, 1 - periodDays);
  const start = addDays(since, -periodDays);
  if (newest < start) return withheld(message('proposal.tickets.old', { newest: { day: newest } }));
  if (first >= since)
    return withheld(message('proposal.tickets.short', { first: { day: first }, days: periodDays }));
  const opened = known.filter(({ openedOn }) => openedOn >= since).length;
  const before = known.filter(({ openedOn }) => openedOn >= start && openedOn < since).length;
  if (before === 0) return withheld(message('proposal.tickets.none', { opened, days: periodDays }));
  const volume = judgeVolume(opened, before);
  const high = known.filter((ticket) => isHigh(ticket) && isOpen(ticket, asOf));
  const cap = caps[Math.min(high.length, caps.length - 1)] ?? 1;
  const capped = cap < volume.score;
  const highSaid = message('proposal.tickets.high', { count: high.length, score: cap });
  const names = high
    .slice(-mostNamed)
    .map(({ externalId, subject }) => (externalId ? `${externalId} ${subject}` : subject));
  return {
    state: 'proposed',
    score: capped ? cap : volume.score,
    rule: capped
      ? message('proposal.tickets.capped', { volume: { message: volume.rule }, high: { message: highSaid } })
      : volume.rule,
    evidence: [
      message('proposal.tickets.evidence', { since: { day: start }, newest: { day: newest } }),
      ...(names.length > 0 ? [message('proposal.tickets.open', { names: { names } })] : []),
    ],
    dataOn: newest,
  };
};
