import { createStore } from 'zustand/vanilla';

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
import { initialPlan, type CallCore, type PlanState, type PlanStore, type Refusal } from './plan-store.ts';
import { reconcile } from './reconcile.ts';

const failureOf = (error: unknown): Failure =>
  error instanceof CallError ? error.failure : { code: 'INTERNAL', message: sentenceFor('INTERNAL') };

/**
 * The plan of the open account: what the core says, with edits shown at once and sent in the order they
 * were made. An edit that is refused goes back to the saved value and is kept for a retry.
 */
export const createPlanStore = (callCore: CallCore): PlanStore => {
  const store = createStore<PlanState>(() => initialPlan);
  let base: PlanRecords | null = null;
  let edits: readonly Edit[] = [];
  let nextKey = 1;
  /** Counts confirmed changes, so that a reading begun before one is not taken for the state after it. */
  let confirmed = 0;
  let reading: Promise<void> | null = null;
  let readAgain = false;
  let lastSent: Promise<unknown> = Promise.resolve();
  let realToday = initialPlan.today;
  /** The plan of the past day that is shown, and the day that was asked for last. */
  let past: PlanRecords | null = null;
  let asked: Day | null = null;

  const show = (changes: Partial<PlanState> = {}) => {
    const { asOf, records } = { ...store.getState(), ...changes };
    const shown = asOf === null ? base && applyEdits(base, edits) : past;
    store.setState({ ...changes, today: asOf ?? realToday, records: shown && reconcile(records, shown) });
  };

  const block = () => store.setState(({ blocked }) => ({ blocked: blocked + 1 }));

  /** True for a plan of a past day: nothing can be changed there. */
  const isBlocked = (): boolean => {
    if (store.getState().asOf === null) return false;
    block();
    return true;
  };
  const blockedError = () => new CallError({ code: 'FORBIDDEN', message: sentenceFor('FORBIDDEN') });

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
    realToday = today;
    show({ status: 'ready', failure: null });
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

  const dismissCall = (name: string) =>
    store
      .getState()
      .refusals.filter(({ call }) => call === name)
      .forEach(dismiss);

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
        [base, past, asked] = [null, null, null];
        store.setState({ ...initialPlan, accountId, today: realToday });
      }
      return refetch();
    },
    look: (plan: { readonly records: PlanRecords; readonly day: Day } | null) => {
      [base, past, asked] = [null, plan?.records ?? null, plan?.day ?? null];
      const shown = plan && {
        status: 'ready' as const,
        asOf: plan.day,
        today: plan.day,
        records: plan.records,
      };
      store.setState({ ...initialPlan, ...shown });
    },
    refetch,
    block,
    travel: async (day: Day | null) => {
      const { accountId } = store.getState();
      asked = day !== null && day < realToday ? day : null;
      const wanted = asked;
      const read = wanted && accountId ? await callCore('plan.asOf', { accountId, day: wanted }) : null;
      if (asked !== wanted || store.getState().accountId !== accountId) return;
      past = read;
      show({ asOf: read ? wanted : null, blocked: 0 });
    },
    save: async (entity: PlanEntity, id: string, changes: Values, expected: Values) => {
      if (isBlocked()) throw blockedError();
      await send(makeEdit(entity, id, changes, expected));
    },
    update: (entity: PlanEntity, id: string, changes: Values, expected?: Values) => {
      const { records } = store.getState();
      if (isBlocked()) return;
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
      if (isBlocked()) throw blockedError();
      const key = `plan-${nextKey++}`;
      const { entity } = input as { readonly entity?: PlanEntity };
      const name = entity ? `${channel} ${entity}` : channel;
      try {
        const output = await trackSave(key, () => inTurn(() => callCore(channel, input)));
        confirmed += 1;
        dismissCall(name);
        await refetch();
        return output;
      } catch (error) {
        dismissCall(name);
        refuse({ key, failure: failureOf(error), edit: null, call: name });
        throw error;
      }
    },
    retry: (refusal: Refusal) => {
      if (isBlocked()) return;
      dismiss(refusal);
      const { edit } = refusal;
      const now = edit && base && findRecord(base, edit.entity, edit.id);
      if (edit && now) sendOrKeep(refusal.key, { ...edit, expected: valuesOf(now, edit.changes) });
    },
    dismiss,
  });
};
