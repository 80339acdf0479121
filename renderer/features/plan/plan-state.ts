import { createStore, type StoreApi } from 'zustand/vanilla';

import type { Call, Channel, Output } from '../../../shared/contract.ts';
import type { Day } from '../../../shared/dates.ts';
import { sentenceFor, type Failure } from '../../../shared/errors.ts';
import type { PlanRecords } from '../../../shared/records/plan.ts';
import { CallError } from '../../api.ts';
import { forgetSave, trackSave } from '../../ui/save-state.ts';
import {
  applyEdits,
  findRecord,
  onlyChanged,
  valuesOf,
  type Edit,
  type PlanEntity,
  type Values,
} from './edits.ts';
import { reconcile } from './reconcile.ts';

export type CallCore = <C extends Channel>(channel: C, input: Call<C>) => Promise<Output<C>>;

/** A change the core refused. `edit` is null where a form still holds what was typed. */
export type Refusal = { readonly key: string; readonly failure: Failure; readonly edit: Edit | null };

export type PlanState = {
  readonly accountId: string | null;
  readonly status: 'loading' | 'ready' | 'missing' | 'failed';
  /** Why the plan could not be read. */
  readonly failure: Failure | null;
  readonly today: Day;
  /** What the core holds with the edits under way laid over it. */
  readonly records: PlanRecords | null;
  /** Oldest first. */
  readonly refusals: readonly Refusal[];
};

export type PlanStore = StoreApi<PlanState> & {
  readonly open: (accountId: string) => Promise<void>;
  readonly refetch: () => Promise<void>;
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

const initial: PlanState = {
  accountId: null,
  status: 'loading',
  failure: null,
  today: '1970-01-01',
  records: null,
  refusals: [],
};

const failureOf = (error: unknown): Failure =>
  error instanceof CallError ? error.failure : { code: 'INTERNAL', message: sentenceFor('INTERNAL') };

/**
 * The plan of the open account: what the core says, with edits shown at once and sent in the order they
 * were made. An edit that is refused goes back to the saved value and is kept for a retry.
 */
export const createPlanStore = (callCore: CallCore): PlanStore => {
  const store = createStore<PlanState>(() => initial);
  let base: PlanRecords | null = null;
  let edits: readonly Edit[] = [];
  let nextKey = 1;
  /** Counts confirmed changes, so that a reading begun before one is not taken for the state after it. */
  let confirmed = 0;
  let reading: Promise<void> | null = null;
  let readAgain = false;
  let lastSent: Promise<unknown> = Promise.resolve();

  const show = () =>
    store.setState({ records: base && reconcile(store.getState().records, applyEdits(base, edits)) });

  /** The order of the edits is the order of the history, so each waits for the one before it. */
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const sent = lastSent.then(run, run);
    lastSent = sent.catch(() => undefined);
    return sent;
  };

  const readOnce = async (accountId: string): Promise<void> => {
    const before = confirmed;
    const [records, { today }] = await Promise.all([
      callCore('plan.get', { accountId }),
      callCore('app.status', {}),
    ]);
    if (store.getState().accountId !== accountId) return;
    if (confirmed !== before) readAgain = true;
    else base = records;
    store.setState({ status: 'ready', failure: null, today });
    show();
  };

  const readAll = async (): Promise<void> => {
    do {
      readAgain = false;
      const { accountId } = store.getState();
      if (accountId === null) return;
      try {
        await readOnce(accountId);
      } catch (error) {
        const failure = failureOf(error);
        const gone = failure.code === 'NOT_FOUND';
        if (store.getState().accountId === accountId && (gone || !base))
          store.setState({ status: gone ? 'missing' : 'failed', failure });
      }
    } while (readAgain);
  };

  const refetch = (): Promise<void> => {
    if (reading) {
      readAgain = true;
      return reading;
    }
    reading = readAll().finally(() => {
      reading = null;
    });
    return reading;
  };

  const send = async (edit: Edit): Promise<void> => {
    edits = [...edits, edit];
    show();
    try {
      const { entity, id, changes, expected } = edit;
      const input = { entity, id, changes, expected };
      await inTurn(() => callCore('record.update', input as Call<'record.update'>));
      confirmed += 1;
      if (base) base = applyEdits(base, [edit]);
    } finally {
      edits = edits.filter(({ key }) => key !== edit.key);
      show();
    }
  };

  const refuse = (refusal: Refusal) =>
    store.setState(({ refusals }) => ({
      refusals: [...refusals.filter(({ key }) => key !== refusal.key), refusal],
    }));

  const dismiss = (refusal: Refusal) => {
    forgetSave(refusal.key);
    store.setState(({ refusals }) => ({ refusals: refusals.filter(({ key }) => key !== refusal.key) }));
  };

  const sendOrKeep = (key: string, edit: Edit): void => {
    trackSave(key, () => send(edit)).catch((error: unknown) => {
      refuse({ key, failure: failureOf(error), edit });
      void refetch();
    });
  };

  const makeEdit = (entity: PlanEntity, id: string, changes: Values, expected: Values): Edit => ({
    key: nextKey++,
    entity,
    id,
    changes,
    expected,
  });

  return Object.assign(store, {
    open: (accountId: string) => {
      if (store.getState().accountId !== accountId) {
        base = null;
        store.setState({ accountId, status: 'loading', failure: null, records: null, refusals: [] });
      }
      return refetch();
    },
    refetch,
    save: (entity: PlanEntity, id: string, changes: Values, expected: Values) =>
      send(makeEdit(entity, id, changes, expected)),
    update: (entity: PlanEntity, id: string, changes: Values, expected?: Values) => {
      const { records } = store.getState();
      const record = records && findRecord(records, entity, id);
      const changed = record ? onlyChanged(record, changes) : {};
      if (!record || Object.keys(changed).length === 0) return;
      const edit = makeEdit(
        entity,
        id,
        changed,
        valuesOf(expected ? { ...record, ...expected } : record, changed),
      );
      sendOrKeep(`plan-${edit.key}`, edit);
    },
    change: async <C extends Channel>(channel: C, input: Call<C>): Promise<Output<C>> => {
      const key = `plan-${nextKey++}`;
      try {
        const output = await trackSave(key, () => inTurn(() => callCore(channel, input)));
        confirmed += 1;
        await refetch();
        return output;
      } catch (error) {
        refuse({ key, failure: failureOf(error), edit: null });
        throw error;
      }
    },
    retry: (refusal: Refusal) => {
      dismiss(refusal);
      const { edit } = refusal;
      const now = edit && base && findRecord(base, edit.entity, edit.id);
      if (edit && now) sendOrKeep(refusal.key, { ...edit, expected: valuesOf(now, edit.changes) });
    },
    dismiss,
  });
};
