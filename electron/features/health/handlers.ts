import type { CoreContext, Handlers } from '../../context.ts';
import { scoreSignal, type Scoring } from './assessment.ts';
import { healthGridHandlers } from './grid-handlers.ts';
import { scorecardHandlers } from './scorecard-handlers.ts';

type Channels =
  | 'health.score'
  | 'health.scoreMany'
  | 'healthGrid.ids'
  | 'healthGrid.counts'
  | 'healthGrid.rows'
  | 'scorecard.list'
  | 'scorecard.preview'
  | 'scorecard.save';

/** Typing a note saves as one goes; scoring a signal is a step of its own. */
const mergeKeyOf = ({ accountId, signal, note, score }: Scoring): string =>
  `health ${accountId} ${signal} ${note === undefined ? `score ${String(score)}` : 'note'}`;

/** Assessing accounts, one or all of them, and the scorecards they are assessed with (rows 22 to 29). */
export const healthHandlers = (context: CoreContext): Handlers<Channels> => ({
  'health.score': (input) =>
    context.change({ kind: 'edit', label: 'Score health', mergeKey: mergeKeyOf(input) }, () => ({
      assessmentId: scoreSignal(context, input),
    })),
  'health.scoreMany': ({ scores }) =>
    context.change({ kind: 'edit', label: `Score health: ${scores.length} signals` }, () => {
      for (const scoring of scores) scoreSignal(context, scoring);
      return { scored: scores.length };
    }),
  ...healthGridHandlers(context),
  ...scorecardHandlers(context),
});
