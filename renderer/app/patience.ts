import { isCalling } from '../api.ts';

/** Frames without anything to do that a page is given: two thirds of a second. */
const quietFrames = 40;
const longestMilliseconds = 10_000;

/**
 * How long something is looked for that a page will draw: the returned function is called once a frame and
 * says whether to look again. Only frames count in which the page had time left and the core had answered, so
 * that a busy computer, which draws a large page bit by bit, gets the time it needs.
 */
export const createPatience = (): (() => boolean) => {
  const until = performance.now() + longestMilliseconds;
  let left = quietFrames;
  let idle = false;
  const awaitIdle = () => {
    idle = !('requestIdleCallback' in window);
    if (!idle) requestIdleCallback(() => (idle = true));
  };
  awaitIdle();
  return () => {
    if (idle && !isCalling()) {
      left -= 1;
      awaitIdle();
    }
    return left > 0 && performance.now() < until;
  };
};
