import type { StoreApi } from 'zustand/vanilla';

import type { Call, Channel, Output } from '../../../shared/contract.ts';
import type { Day } from '../../../shared/dates.ts';
import type { Failure } from '../../../shared/errors.ts';
import type { PlanRecords } from '../../../shared/records/plan.ts';
import type { Edit, PlanEntity, Values } from './edits.ts';

export type CallCore = <C extends Channel>(channel: C, input: Call<C>) => Promise<Output<C>>;

/** A change the core refused. */
export type Refusal = {
  readonly key: string;
  readonly failure: Failure;
  /** Null where a form still holds what was typed. */
  readonly edit: Edit | null;
  /** The call that a form makes; making it again settles this one. */
  readonly call?: string;
};

export type PlanState = {
  readonly accountId: string | null;
  readonly status: 'loading' | 'ready' | 'missing' | 'failed';
  /** Why the plan could not be read. */
  readonly failure: Failure | null;
  /** The day that the rules are applied on: today, or the past day that is shown. */
  readonly today: Day;
  /** The past day whose plan is shown, to be looked at only; null for the plan as it is. */
  readonly asOf: Day | null;
  /** Counts edits that were tried on a plan of a past day, for the page to say why nothing happened. */
  readonly blocked: number;
  /** What the core holds with the edits under way laid over it, or what it held on the past day. */
  readonly records: PlanRecords | null;
  /** Oldest first. */
  readonly refusals: readonly Refusal[];
};

export type PlanStore = StoreApi<PlanState> & {
  readonly open: (accountId: string) => Promise<void>;
  /** Shows a plan that is not the book's, as of its day, to be looked at only; null shows none any more. */
  readonly look: (plan: { readonly records: PlanRecords; readonly day: Day } | null) => void;
  readonly refetch: () => Promise<void>;
  /** Shows the plan as it was at the end of a past day; null, today and later show it as it is. Rejects with a
   *  CallError when there was no such plan: what is shown stays. */
  readonly travel: (day: Day | null) => Promise<void>;
  /** Counts something that was tried on a plan of a past day. */
  readonly block: () => void;
  /** Saves an edit made on the values `expected`; rejects with a CallError when it is refused. */
  readonly save: (entity: PlanEntity, id: string, changes: Values, expected: Values) => Promise<void>;
  /**
   * Saves an edit made on the values `expected`, or on what is shown when they are left out; a refusal is
   * kept in `refusals` with the edit.
   */
  readonly update: (entity: PlanEntity, id: string, changes: Values, expected?: Values) => void;
  /** Any other call that changes the plan, in its turn. A refusal is kept, and rejects. */
  readonly change: <C extends Channel>(channel: C, input: Call<C>) => Promise<Output<C>>;
  /** Saves a refused edit over what the core holds now. */
  readonly retry: (refusal: Refusal) => void;
  readonly dismiss: (refusal: Refusal) => void;
};

/** The store before a plan is opened. */
export const initialPlan: PlanState = {
  accountId: null,
  status: 'loading',
  failure: null,
  today: '1970-01-01',
  asOf: null,
  blocked: 0,
  records: null,
  refusals: [],
};
