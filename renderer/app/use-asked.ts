import { useCallback, useEffect, useRef, useState } from 'react';

import { coalesced } from './coalesce.ts';
import { onPlansChanged } from './core-status.ts';

export type Asked<T> = {
  /** The last answer, of an earlier question until the new one is answered; null before the first. */
  readonly value: T | null;
  /** Why the last question was refused; null when it was answered. */
  readonly error: unknown;
  /** Asks once more. */
  readonly again: () => void;
};

/**
 * What the core answers a component: asked at once, again when plans changed, and anew for another question
 * (`ask` must be stable). However much changes, one question is under way at a time, and the last answer is up
 * to date.
 */
export const useAsked = <T>(ask: () => Promise<T>): Asked<T> => {
  const [answer, setAnswer] = useState<Pick<Asked<T>, 'value' | 'error'>>({ value: null, error: null });
  const latest = useRef<() => Promise<void>>(async () => {});
  useEffect(() => {
    let wanted = true;
    const run = coalesced(async () => {
      if (!wanted) return;
      try {
        const value = await ask();
        if (wanted)
          setAnswer((last) => (last.value === value && last.error === null ? last : { value, error: null }));
      } catch (error) {
        if (wanted) setAnswer(({ value }) => ({ value, error }));
      }
    });
    latest.current = run;
    void run();
    const stop = onPlansChanged(run);
    return () => {
      wanted = false;
      stop();
    };
  }, [ask]);
  const again = useCallback(() => void latest.current(), []);
  return { ...answer, again };
};
