import { useEffect, useId, useRef, useState } from 'react';

import type { DraftStatus } from './draft.ts';
import { forgetSave, trackSave } from './save-state.ts';

type SavedValue<T> = {
  /** What to show: the value being saved, or else the stored one. */
  readonly value: T;
  readonly status: DraftStatus;
  readonly error: unknown;
  readonly choose: (value: T) => void;
  readonly retry: () => void;
  readonly revert: () => void;
};

type Attempt<T> = {
  readonly value: T;
  readonly status: 'saving' | 'saved' | 'failed';
  readonly error: unknown;
  /** What was stored when it was made. */
  readonly seen: string;
};

/** Saving for controls that hold no text: a choice is saved the moment it is made. */
export const useSavedValue = <T>(
  stored: T,
  save: (value: T, expected: T) => Promise<unknown>,
): SavedValue<T> => {
  const key = useId();
  const [attempt, setAttempt] = useState<Attempt<T> | null>(null);
  const current = useRef(0);
  const seen = JSON.stringify(stored);
  // The store has spoken since: it has the last word.
  if (attempt?.status === 'saved' && attempt.seen !== seen) setAttempt(null);
  useEffect(() => () => forgetSave(key), [key]);
  const choose = (value: T) => {
    current.current += 1;
    const turn = current.current;
    const settle = (next: Attempt<T>) => {
      if (turn === current.current) setAttempt(next);
    };
    setAttempt({ value, status: 'saving', error: null, seen });
    trackSave(key, () => save(value, stored)).then(
      () => settle({ value, status: 'saved', error: null, seen }),
      (error: unknown) => settle({ value, status: 'failed', error, seen }),
    );
  };
  return {
    value: attempt ? attempt.value : stored,
    status: attempt?.status ?? 'idle',
    error: attempt?.error ?? null,
    choose,
    retry: () => {
      if (attempt) choose(attempt.value);
    },
    revert: () => {
      forgetSave(key);
      setAttempt(null);
    },
  };
};
