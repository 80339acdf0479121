import { useCallback, useRef, type FormEvent } from 'react';

/**
 * Runs what makes something; pressed again before that is done, it is not made twice. Where there are several to
 * press, `what` tells them apart.
 */
export const useOneAtATime = (): ((run: () => Promise<unknown>, what?: string) => void) => {
  const busy = useRef(new Set<string>());
  return useCallback((run, what = '') => {
    const running = busy.current;
    if (running.has(what)) return;
    running.add(what);
    const end = () => {
      running.delete(what);
    };
    run().then(end, end);
  }, []);
};

/** What a form does when it is sent, {@link useOneAtATime}. */
export const useSubmit = (run: () => Promise<unknown>): ((event: FormEvent) => void) => {
  const once = useOneAtATime();
  return (event) => {
    event.preventDefault();
    once(run);
  };
};
