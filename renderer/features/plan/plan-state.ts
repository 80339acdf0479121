import { createStore, type StoreApi } from 'zustand/vanilla';

import type { Call, Channel, Output } from '../../../shared/contract.ts';
import type { Day } from '../../../shared/dates.ts';
import { sentenceFor, type Failure } from '../../../shared/errors.ts';
import type { PlanRecords } from '../../../shared/records/plan.ts';
import { CallError } from '../../api.ts';
import { applyEdits, findRecord, onlyChanged, valuesOf, type Edit, type PlanEntity } from './edits.ts';
import { reconcile } from './reconcile.ts';
import { createSaveQueue, type Blocked, type SaveQueue } from './save-queue.ts';

export type CallCore = <C extends Channel>(channel: C, input: Call<C>) => Promise<Output<C>>;

/** An edit the core refused because the value had changed meanwhile: both are kept until the user chooses. */
export type Conflict = { readonly edit: Edit; readonly theirs: Readonly<Record<string, unknown>> };

export type PlanState = {
  readonly accountId: string | null;
  readonly status: 'loading' | 'ready' | 'missing' | 'failed';
  /** Why the plan could not be read. */
  readonly failure: Failure | null;
  readonly today: Day;
  /** What the core holds with the edits that wait laid over it. */
  readonly records: PlanRecords | null;
  readonly waiting: number;
  readonly blocked: Blocked | null;
  readonly conflict: Conflict | null;
  /** Why the last change that is not an edit was refused; its form still holds what was typed. */
  readonly refusal: Failure | null;
};

export type PlanStore = StoreApi<PlanState> & {
  readonly open: (accountId: string) => Promise<void>;
  readonly refetch: () => Promise<void>;
  readonly update: (entity: PlanEntity, id: string, changes: Readonly<Record<string, unknown>>) => void;
  /** Any other call that changes the plan, in its place among the edits. Rejects when it is refused. */
  readonly change: <C extends Channel>(channel: C, input: Call<C>) => Promise<Output<C>>;
  readonly dismiss: () => void;
  readonly retry: () => void;
  readonly discard: () => void;
  readonly settled: () => Promise<void>;
};

const initial: PlanState = {
  accountId: null,
  status: 'loading',
  failure: null,
  today: '1970-01-01',
  records: null,
  waiting: 0,
  blocked: null,
  conflict: null,
  refusal: null,
};

const errorOf = (error: unknown): CallError =>
  error instanceof CallError ? error : new CallError({ code: 'INTERNAL', message: sentenceFor('INTERNAL') });
const failureOf = (error: unknown): Failure => errorOf(error).failure;

type Outcome<T> =
  | { readonly ok: true; readonly output: T }
  | { readonly ok: false; readonly error: CallError };

const attempt = async <T>(run: () => Promise<T>): Promise<Outcome<T>> => {
  try {
    return { ok: true, output: await run() };
  } catch (error) {
    return { ok: false, error: errorOf(error) };
  }
};

/**
 * The plan of the open account: what the core says, with edits shown at once and sent in order. An edit
 * that could not be saved stays on screen until it is retried or given up.
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

  const show = () =>
    store.setState({ records: base && reconcile(store.getState().records, applyEdits(base, edits)) });

  const forget = (edit: Edit) => {
    edits = edits.filter(({ key }) => key !== edit.key);
    show();
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

  const noteConflict = async (edit: Edit): Promise<void> => {
    await refetch();
    const theirs = base && findRecord(base, edit.entity, edit.id);
    store.setState({ conflict: theirs ? { edit, theirs: valuesOf(theirs, edit.changes) } : null });
  };

  const queue: SaveQueue = createSaveQueue((waiting, blocked) => {
    store.setState({ waiting, blocked, ...(blocked ? {} : { conflict: null }) });
  });

  const send = async (edit: Edit): Promise<void> => {
    try {
      const input = { entity: edit.entity, id: edit.id, changes: edit.changes, expected: edit.expected };
      await callCore('record.update', input as Call<'record.update'>);
    } catch (error) {
      if (failureOf(error).code === 'CONFLICT') await noteConflict(edit);
      throw error;
    }
    confirmed += 1;
    if (base) base = applyEdits(base, [edit]);
    forget(edit);
  };

  const taskOf = (edit: Edit) => ({ run: () => send(edit), discard: () => forget(edit) });

  return Object.assign(store, {
    open: (accountId: string) => {
      if (store.getState().accountId !== accountId) {
        base = null;
        store.setState({ accountId, status: 'loading', failure: null, records: null });
      }
      return refetch();
    },
    refetch,
    update: (entity: PlanEntity, id: string, changes: Readonly<Record<string, unknown>>) => {
      const { records } = store.getState();
      const record = records && findRecord(records, entity, id);
      if (!record) return;
      const changed = onlyChanged(record, changes);
      if (Object.keys(changed).length === 0) return;
      const edit = { key: nextKey++, entity, id, changes: changed, expected: valuesOf(record, changed) };
      edits = [...edits, edit];
      show();
      queue.add(taskOf(edit));
    },
    change: async <C extends Channel>(channel: C, input: Call<C>): Promise<Output<C>> => {
      const outcome = await new Promise<Outcome<Output<C>>>((resolve) => {
        const run = async () => resolve(await attempt(() => callCore(channel, input)));
        queue.add({ run, discard: () => undefined });
      });
      store.setState({ refusal: outcome.ok ? null : outcome.error.failure });
      if (!outcome.ok) throw outcome.error;
      confirmed += 1;
      await refetch();
      return outcome.output;
    },
    dismiss: () => store.setState({ refusal: null }),
    retry: () => {
      const { conflict } = store.getState();
      queue.retry(conflict ? taskOf({ ...conflict.edit, expected: conflict.theirs }) : undefined);
    },
    discard: queue.discard,
    settled: queue.settled,
  });
};
