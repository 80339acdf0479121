import { isCalling } from '../api.ts';

/** Frames a page gets to draw what is looked for: two thirds of a second where nothing else is to be done. */
const frames = 40;
const longestMilliseconds = 10_000;

/**
 * How long something is looked for that a page will draw: the returned function is called once a frame and
 * says whether to look again. Frames are counted, not seconds, and none while the core has not answered, so
 * that a busy computer gets the time it needs.
 */
export const createPatience = (): (() => boolean) => {
  let left = frames;
  const until = performance.now() + longestMilliseconds;
  return () => {
    if (!isCalling()) left -= 1;
    return left > 0 && performance.now() < until;
  };
};
