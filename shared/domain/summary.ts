import type { Day } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';
import { message, type Message } from './message.ts';

/** Something the plan asks a person to decide or do (PDF spec, page 2). */
export type Decision = {
  readonly ask: Message;
  readonly owner: string | null;
  readonly by: Day | null;
  readonly why: Message;
  readonly effect: 'protect' | 'open';
  /** The record it comes from. */
  readonly source: { readonly entity: 'opportunity' | 'risk' | 'account'; readonly id: string };
};

/** The executive summary in sentences. */
export type Summary = {
  /** "Renewal on track; two decisions protect $250K and open $188K". */
  readonly title: Message;
  readonly decisions: readonly Decision[];
  /** At most five, the worst first. */
  readonly worries: readonly Message[];
  /** At most five, the earliest first. */
  readonly next: readonly {
    readonly text: string;
    readonly owner: string | null;
    readonly due: Day | null;
  }[];
};

/** The summary of a plan on a day. */
export const summaryAt = (_records: PlanRecords, _asOf: Day): Summary => ({
  title: message('summary.title.empty'),
  decisions: [],
  worries: [],
  next: [],
});
