import { useState } from 'react';

/**
 * The list as it was as long as it holds the same things, so that what is drawn from it is kept. `same` says
 * when two things are: being one object when left out.
 */
export const useStable = <T>(list: readonly T[], same: (a: T, b: T) => boolean = Object.is): readonly T[] => {
  const [kept, setKept] = useState(list);
  const unchanged =
    kept === list ||
    (kept.length === list.length &&
      kept.every((item, index) => {
        const now = list[index];
        return now !== undefined && same(item, now);
      }));
  // React draws again at once with the list that is kept from now on.
  if (!unchanged) setKept(list);
  return unchanged ? kept : list;
};
