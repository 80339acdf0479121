import type { Parsed, ParseReason } from './parse.ts';

/** Idle time after which typed text saves itself, and the longest it may wait (DESIGN.md, "What a user feels"). */
export const idleMilliseconds = 400;
export const longestWaitMilliseconds = 2000;
const savedShownMilliseconds = 2000;

export type DraftStatus = 'idle' | 'pending' | 'saving' | 'saved' | 'failed' | 'refused';

export type DraftView = {
  /** What the field shows. */
  readonly text: string;
  readonly status: DraftStatus;
  readonly reason: ParseReason | null;
  /** The error of the last save, until it is retried or reverted. */
  readonly error: unknown;
  /** Something is typed that was not sent: Esc and Ctrl+Z are about it, not about what is around the field. */
  readonly unsent: boolean;
};

export type DraftSource<T> = {
  readonly value: T;
  readonly edit: (value: T) => string;
  readonly parse: (text: string) => Parsed<T>;
  /** Saves; `expected` is the value the edit was made on. Rejects when it was not saved. */
  readonly save: (value: T, expected: T) => Promise<unknown>;
};

export type Draft<T> = {
  /** Tells what is stored now and how to save; to be called after every drawing. */
  readonly configure: (source: DraftSource<T>) => void;
  readonly view: () => DraftView;
  readonly subscribe: (listener: () => void) => () => void;
  readonly type: (text: string) => void;
  /** Saves what is typed now, if it differs. */
  readonly commit: () => void;
  /** Commits, and lets go of the typed text once the stored value says the same. */
  readonly leave: () => void;
  /** Back to the value before typing began, also in the store if a part of it was saved. */
  readonly revert: () => void;
  /** Saves again over what is stored now. */
  readonly retry: () => void;
};

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/**
 * The life of one field's text: typed, saved by itself, confirmed or kept with its error. It knows no React,
 * so that every order of typing, saving and hearing back can be tested.
 */
export const createDraft = <T>(initial: DraftSource<T>): Draft<T> => {
  let source = initial;
  let text: string | null = null;
  /** The stored value on which typing began, boxed because it may be null. */
  let origin: { readonly value: T } | null = null;
  /** The last value saved from here, until the store is heard to say it. */
  let saved: { readonly value: T } | null = null;
  let status: DraftStatus = 'idle';
  let reason: ParseReason | null = null;
  let error: unknown = null;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let longest: ReturnType<typeof setTimeout> | undefined;
  let shown: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  /** The field was left: what was typed is let go of as soon as it is saved. */
  let left = false;
  /** The text that is being saved. */
  let sent: string | null = null;
  /** The value that could not be saved. */
  let unsaved: { readonly value: T } | null = null;
  /** Reverted during a save: what goes back into the store once it is done. */
  let backTo: { readonly value: T } | null = null;
  let view: DraftView | null = null;
  const listeners = new Set<() => void>();

  const stored = (): T => (saved ? saved.value : source.value);
  const changed = () => {
    view = null;
    for (const listener of listeners) listener();
  };
  const stopWaiting = () => {
    clearTimeout(idle);
    clearTimeout(longest);
    longest = undefined;
  };

  const isUnsent = (): boolean =>
    status === 'pending' ||
    status === 'refused' ||
    status === 'failed' ||
    (status === 'saving' && text !== null && text !== sent);

  /** `typed`: the text that says `next`; null for a value that goes back into the store. */
  const store = async (next: T, typed: string | null): Promise<void> => {
    const expected = (saved ?? origin ?? source).value;
    sent = typed;
    status = 'saving';
    changed();
    try {
      await source.save(next, expected);
      saved = { value: next };
      error = null;
      status = text === null || text === sent ? 'saved' : 'pending';
      clearTimeout(shown);
      shown = setTimeout(() => {
        if (status === 'saved') status = 'idle';
        changed();
      }, savedShownMilliseconds);
    } catch (problem) {
      unsaved = { value: next };
      error = backTo ? null : problem;
      status = !backTo ? 'failed' : text === null ? 'idle' : 'pending';
    }
    const back = backTo;
    backTo = null;
    if (back && saved && !same(back.value, saved.value)) return store(back.value, null);
    changed();
    if (again) {
      again = false;
      commit();
    }
    if (left) letGo();
  };

  const commit = () => {
    stopWaiting();
    if (text === null || status === 'failed') return;
    if (status === 'saving') {
      again = true;
      return;
    }
    const parsed = source.parse(text);
    reason = parsed.ok ? null : parsed.reason;
    if (!parsed.ok) {
      status = 'refused';
      changed();
    } else if (same(parsed.value, stored())) {
      if (status !== 'saved') status = 'idle';
      changed();
    } else {
      void store(parsed.value, text);
    }
  };

  const letGo = () => {
    if (status !== 'idle' && status !== 'saved') return;
    text = null;
    origin = null;
    changed();
  };

  return {
    configure: (next) => {
      const heard = !same(source.value, next.value);
      source = next;
      if (!heard) return;
      saved = null;
      letGo();
      changed();
    },
    view: () => (view ??= { text: text ?? source.edit(stored()), status, reason, error, unsent: isUnsent() }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type: (next) => {
      origin ??= { value: stored() };
      left = false;
      text = next;
      if (status !== 'saving') status = 'pending';
      reason = null;
      clearTimeout(idle);
      idle = setTimeout(commit, idleMilliseconds);
      longest ??= setTimeout(commit, longestWaitMilliseconds);
      changed();
    },
    commit,
    leave: () => {
      left = true;
      commit();
      letGo();
    },
    revert: () => {
      stopWaiting();
      const before = origin;
      text = null;
      origin = null;
      reason = null;
      error = null;
      again = false;
      if (status === 'saving') backTo = before;
      else {
        status = 'idle';
        if (before && saved && !same(before.value, saved.value)) void store(before.value, null);
      }
      changed();
    },
    retry: () => {
      origin = { value: source.value };
      saved = null;
      status = 'pending';
      error = null;
      if (text === null && unsaved) void store(unsaved.value, null);
      else commit();
    },
  };
};
