/**
 * Runs `work` one at a time: asked again while it runs, it runs once more afterwards, however often it was
 * asked. A thousand changes in a row cost two answers, and the last one is up to date.
 */
export const coalesced = (work: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> | null = null;
  let again = false;
  const run = async (): Promise<void> => {
    try {
      do {
        again = false;
        await work();
      } while (again);
    } finally {
      running = null;
    }
  };
  return () => {
    if (running) again = true;
    else running = run();
    return running;
  };
};
