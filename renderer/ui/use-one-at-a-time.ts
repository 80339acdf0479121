import { useCallback, useRef } from 'react';

/** Runs what makes something; pressed again before that is done, it is not made twice. */
export const useOneAtATime = (): ((run: () => Promise<unknown>) => void) => {
  const busy = useRef(false);
  return useCallback((run) => {
    if (busy.current) return;
    busy.current = true;
    const end = () => {
      busy.current = false;
    };
    run().then(end, end);
  }, []);
};
