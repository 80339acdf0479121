import { useEffect } from 'react';
import { create } from 'zustand';

import type { Output } from '../../shared/contract.ts';
import type { CoreEvent } from '../../shared/events.ts';
import { call, onEvent } from '../api.ts';
import { coalesced } from './coalesce.ts';

type ProgressEvent = Extract<CoreEvent, { type: 'progress' }>;
/** Accounts whose plans changed; null for "too many to name". */
type AccountIds = readonly string[] | null;
/** What is done about changed plans; while it is under way it is not begun again. */
type Work = (accountIds: AccountIds) => Promise<void> | void;

type CoreStatus = {
  readonly status: Output<'app.status'> | null;
  /** Why the core could not be asked, if so. */
  readonly error: unknown;
  /** The latest word of every running job, by its id. */
  readonly progress: Readonly<Record<string, ProgressEvent>>;
};

/** What the core says about itself: today, number of accounts, what can be undone, work under way. */
export const useCoreStatus = create<CoreStatus>(() => ({ status: null, error: null, progress: {} }));

const listeners = new Set<(accountIds: AccountIds) => void>();

/** Asks the core for its status again. Never rejects: the error is kept for the frame to show. */
export const refreshStatus = coalesced(async (): Promise<void> => {
  try {
    useCoreStatus.setState({ status: await call('app.status', {}), error: null });
  } catch (error) {
    useCoreStatus.setState({ error });
  }
});

const hear = (event: CoreEvent): void => {
  if (event.type === 'progress') {
    useCoreStatus.setState(({ progress }) => ({ progress: { ...progress, [event.job]: event } }));
    return;
  }
  useCoreStatus.setState(({ status }) => ({
    status: status ? { ...status, undo: event.undo, redo: event.redo } : null,
  }));
  void refreshStatus();
  for (const listener of listeners) listener(event.accountIds);
};

/** Listens to the core for as long as the window lives. */
export const startListening = (): void => {
  onEvent(hear);
  void refreshStatus();
};

/** A change that names no account may be about any. */
const together = (some: AccountIds, more: AccountIds): AccountIds =>
  some?.length && more?.length ? [...new Set([...some, ...more])] : null;

/**
 * Does `work` when plans changed, one time at a time: changes that come while it is under way are answered by
 * one more time with the accounts of all of them. A thousand changes in a row cost two. Returns how to stop.
 */
export const onPlansChanged = (work: Work): (() => void) => {
  let waiting: { readonly accountIds: AccountIds } | null = null;
  const run = coalesced(async () => {
    const changed = waiting;
    waiting = null;
    if (changed && listeners.has(hearChange)) await work(changed.accountIds);
  });
  const hearChange = (accountIds: AccountIds): void => {
    waiting = { accountIds: waiting ? together(waiting.accountIds, accountIds) : accountIds };
    // What a page asks for itself tells its own problems.
    run().catch(() => undefined);
  };
  listeners.add(hearChange);
  return () => listeners.delete(hearChange);
};

/** {@link onPlansChanged} for as long as a component is on screen; `work` must be stable. */
export const useOnPlansChanged = (work: Work): void => {
  useEffect(() => onPlansChanged(work), [work]);
};

/** The progress of a job, or null before its first word. */
export const useJobProgress = (job: string | null): ProgressEvent | null =>
  useCoreStatus(({ progress }) => (job ? (progress[job] ?? null) : null));

/** The user's day as the core sees it, `YYYY-MM-DD`; null before the first answer. */
export const useToday = (): string | null => useCoreStatus(({ status }) => status?.today ?? null);
