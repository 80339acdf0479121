import { useRef } from 'react';

import { allOrNone, extended, toggled } from './selection.ts';

const nothing: ReadonlySet<string> = new Set();

type Source = {
  readonly selected: ReadonlySet<string> | undefined;
  readonly onSelect: ((selected: ReadonlySet<string>) => void) | undefined;
  readonly count: number;
  readonly keyAt: (index: number) => string | null;
};

/** The selected rows of a grid, and the line from which Shift extends. */
export const useSelection = ({ selected = nothing, onSelect, count, keyAt }: Source) => {
  const anchor = useRef(0);
  const extendTo = (index: number) => onSelect?.(extended(selected, keyAt, anchor.current, index));
  return {
    selected,
    isSelected: (key: string) => selected.has(key),
    toggle: (index: number) => {
      anchor.current = index;
      onSelect?.(toggled(selected, keyAt(index)));
    },
    extendTo,
    /** Extends from a line that is not selected yet, or from where the selection began. */
    extendFrom: (from: number, to: number) => {
      if (!selected.has(keyAt(from) ?? '')) anchor.current = from;
      extendTo(to);
    },
    all: () => onSelect?.(allOrNone(selected, keyAt, count)),
    none: () => onSelect?.(nothing),
    /** How much of the grid is selected, for the box in its head. */
    share: (): 'none' | 'some' | 'all' => {
      if (selected.size === 0) return 'none';
      return selected.size >= count ? 'all' : 'some';
    },
  };
};
