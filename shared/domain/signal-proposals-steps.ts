import { message, type Message, type Param } from './message.ts';
import { digitsApart } from './scorecard.ts';
import type { Steps } from './signal-proposals-rules.ts';

/** A proposed score, 1 to 5. */
export type Score = 1 | 2 | 3 | 4 | 5;

/** The score of `part` per hundred of `whole`, compared as whole numbers; `whole` is positive. */
export const scoreOfShare = (steps: Steps, part: number, whole: number): Score =>
  steps.find(([, atLeast]) => part * 100 >= atLeast * whole)?.[0] ?? 1;

/** "65% to less than 80% is 3": the step a score was earned by, with its limits written by `say`. */
export const bandSaid = (steps: Steps, score: Score, say: (limit: number) => Param): Message => {
  const at = steps.findIndex(([each]) => each === score);
  const to = steps[at < 0 ? steps.length - 1 : at - 1]?.[1];
  const from = steps[at]?.[1];
  if (from === undefined) return message('proposal.band.below', { to: say(to ?? 0), score });
  return to === undefined
    ? message('proposal.band.from', { from: say(from), score })
    : message('proposal.band.between', { from: say(from), to: say(to), score });
};

/** A whole percentage, as a limit is written. */
export const wholePercent = (percent: number): Param => ({ percent, digits: 0 });

/** `part` per hundred of `whole` with the digits that keep it apart from the steps. */
export const percentSaid = (steps: Steps, part: number, whole: number): Param => {
  const percent = (part * 100) / whole;
  const limits = steps.map(([, atLeast]) => atLeast);
  return { percent, digits: digitsApart(percent, limits) };
};
