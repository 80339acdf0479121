import { addDays, type Day } from '../dates.ts';
import type { SurveyResponse } from '../records/feedback.ts';
import { message, type Message } from './message.ts';
import { byText } from './order.ts';
import { digitsApart } from './scorecard.ts';
import type { Proposed, Withheld } from './signal-proposals-kinds.ts';
import { proposalRules } from './signal-proposals-rules.ts';
import { bandSaid, percentSaid, scoreOfShare, wholePercent, type Score } from './signal-proposals-steps.ts';

type Answer = SurveyResponse & { readonly score: number };
type Judged = { readonly score: Score; readonly rule: Message };

/** Promoters answer 9 or 10, detractors 0 to 6 (row 48). */
const isPromoter = ({ score }: Answer): boolean => score >= 9;
const isDetractor = ({ score }: Answer): boolean => score <= 6;

/**
 * 4 and 5 of 5, 8 to 10 of 10: from four fifths of the scale up (row 48). Without a recorded scale it is 5,
 * unless the answer is higher.
 */
const isPositive = ({ score, scaleMaximum }: Answer): boolean =>
  score * 5 >= (scaleMaximum ?? (score > 5 ? 10 : 5)) * 4;

const judgeNps = (answers: readonly Answer[]): Judged => {
  const { npsSteps: steps } = proposalRules.survey;
  const promoters = answers.filter(isPromoter).length;
  const detractors = answers.filter(isDetractor).length;
  const score = scoreOfShare(steps, promoters - detractors, answers.length);
  const nps = ((promoters - detractors) * 100) / answers.length;
  const limits = steps.map(([, atLeast]) => atLeast);
  const rule = message('proposal.nps', {
    nps: Number(nps.toFixed(digitsApart(nps, limits))),
    promoters,
    detractors,
    count: answers.length,
    band: { message: bandSaid(steps, score, (limit) => limit) },
  });
  return { score, rule };
};

const judgeCsat = (answers: readonly Answer[]): Judged => {
  const { csatSteps: steps } = proposalRules.survey;
  const positive = answers.filter(isPositive).length;
  const score = scoreOfShare(steps, positive, answers.length);
  const rule = message('proposal.csat', {
    percent: percentSaid(steps, positive, answers.length),
    positive,
    count: answers.length,
    band: { message: bandSaid(steps, score, wholePercent) },
  });
  return { score, rule };
};

const together = (nps: Judged | null, csat: Judged | null): Judged | null => {
  if (!nps || !csat) return nps ?? csat;
  return {
    score: nps.score < csat.score ? nps.score : csat.score,
    rule: message('proposal.survey.both', { nps: { message: nps.rule }, csat: { message: csat.rule } }),
  };
};

/** NPS/CSAT from the answers of a rolling window (row 28); with enough of both kinds the lower score counts. */
export const proposeSurvey = (responses: readonly SurveyResponse[], asOf: Day): Proposed | Withheld => {
  const { windowDays: days, fewest } = proposalRules.survey;
  const since = addDays(asOf, 1 - days);
  const answers = responses
    .filter((response): response is Answer => response.score !== null && response.respondedOn <= asOf)
    .sort((a, b) => byText(a.respondedOn, b.respondedOn));
  const newest = answers.at(-1)?.respondedOn;
  const withheld = (reason: Message): Withheld => ({ state: 'withheld', reason });
  if (newest === undefined) return withheld(message('proposal.survey.unknown'));
  const window = { days, since: { day: since } };
  if (newest < since) return withheld(message('proposal.survey.old', { ...window, newest: { day: newest } }));
  const recent = answers.filter(({ respondedOn }) => respondedOn >= since);
  const enough = (kind: Answer['kind'], judge: (of: readonly Answer[]) => Judged) => {
    const of = recent.filter((answer) => answer.kind === kind);
    return of.length >= fewest ? judge(of) : null;
  };
  const judged = together(enough('NPS', judgeNps), enough('CSAT', judgeCsat));
  if (!judged)
    return withheld(message('proposal.survey.few', { ...window, count: recent.length, needed: fewest }));
  return {
    state: 'proposed',
    ...judged,
    evidence: [message('proposal.survey.evidence', { ...window, newest: { day: newest } })],
    dataOn: newest,
  };
};
