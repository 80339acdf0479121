import type { Day } from '../dates.ts';
import type { Message } from './message.ts';
import type { Score } from './signal-proposals-steps.ts';

/** A score that data speaks for, with the rule that was applied, in words and with its numbers (row 28). */
export type Proposed = {
  readonly state: 'proposed';
  readonly score: Score;
  readonly rule: Message;
  /** What the rule was applied to. */
  readonly evidence: readonly Message[];
  /** Day of the newest record behind it; null where the data carries no date. */
  readonly dataOn: Day | null;
};

/** Why nothing is proposed: the data is missing, too little or old. */
export type Withheld = { readonly state: 'withheld'; readonly reason: Message };
