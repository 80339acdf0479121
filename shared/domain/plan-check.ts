import type { Day } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';
import type { EntityName } from '../records/registry.ts';
import type { Message } from './message.ts';

/** Pages of a plan; a finding leads to one of them. */
export type PlanTab = 'overview' | 'stakeholders' | 'health' | 'growth' | 'risks' | 'meetings';

/** A known mistake found in a plan, and where to correct it (row 50). */
export type Finding = {
  readonly rule: string;
  readonly severity: 'fix' | 'watch';
  readonly says: Message;
  readonly jump: {
    readonly tab: PlanTab;
    readonly entity: EntityName;
    readonly id: string | null;
    readonly field: string | null;
  };
};

/** How much of a plan is filled in, as countable parts. */
export type Completeness = {
  readonly filled: number;
  readonly of: number;
  /** Whole percent, rounded down: 100 means nothing is missing. */
  readonly percent: number;
  readonly parts: readonly { readonly tab: PlanTab; readonly filled: number; readonly of: number }[];
};

export type PlanCheck = { readonly findings: readonly Finding[]; readonly completeness: Completeness };

/** Checks a plan for the known mistakes (row 50). */
export const planCheckAt = (_records: PlanRecords, _asOf: Day): PlanCheck => ({
  findings: [],
  completeness: { filled: 0, of: 0, percent: 0, parts: [] },
});
