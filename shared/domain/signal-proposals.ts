import type { Day } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';
import type { ScorecardModel } from './scorecard.ts';
import { proposeEngagement } from './signal-proposals-engagement.ts';
import type { Proposed, Withheld } from './signal-proposals-kinds.ts';
import { proposeSeats } from './signal-proposals-seats.ts';
import { proposeSurvey } from './signal-proposals-survey.ts';
import { proposeTickets } from './signal-proposals-tickets.ts';

/** What the data of an account says about one of its signals. */
export type SignalProposal = { readonly signal: string; readonly asOf: Day } & (Proposed | Withheld);

type Propose = (records: PlanRecords, asOf: Day) => Proposed | Withheld;

/** Signals that data can speak for, by their key; a scorecard that keeps the key keeps the helper. */
const helpers: Readonly<Record<string, Propose>> = {
  seatUtilization: ({ account }) => proposeSeats(account),
  supportTickets: ({ tickets }, asOf) => proposeTickets(tickets, asOf),
  npsCsat: ({ surveyResponses }, asOf) => proposeSurvey(surveyResponses, asOf),
  stakeholderEngagement: proposeEngagement,
};

/** Keys of the signals that data can speak for. */
export const helpedSignals: readonly string[] = Object.keys(helpers);

/**
 * What data says about the signals of a scorecard on a day, in its order (row 28): a score with the rule and
 * the evidence, or why there is none. Only proposed: nothing is scored by it.
 */
export const proposalsAt = (
  records: PlanRecords,
  asOf: Day,
  model: Pick<ScorecardModel, 'signals'>,
): readonly SignalProposal[] =>
  model.signals.flatMap(({ key }) => {
    const propose = Object.hasOwn(helpers, key) ? helpers[key] : undefined;
    return propose ? [{ signal: key, asOf, ...propose(records, asOf) }] : [];
  });
