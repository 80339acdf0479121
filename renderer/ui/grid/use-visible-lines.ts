import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';

/** Height of a line in px: fixed, so that any of a million is found without measuring (ui.md). */
export const rowHeight = 32;

type Source = {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly count: number;
  /** Draws the lines in sight only. */
  readonly fill: boolean;
  /** The line the cursor is on: always drawn, so that an open editor survives scrolling. */
  readonly current: number;
  readonly arrangement: string;
  /** Height of the head in px; that of a line when left out. */
  readonly headHeight?: number | undefined;
  readonly onVisible: ((from: number, to: number) => void) | undefined;
};

type Lines = {
  /** Lines to draw; `top` is null where they simply follow one another. */
  readonly shown: readonly { readonly index: number; readonly top: number | null }[];
  /** Height of all lines in px; undefined where they simply follow one another. */
  readonly height: number | undefined;
  /** Lines of one page. */
  readonly page: number;
  readonly scrollTo: (index: number) => void;
};

/** Which lines of a grid are drawn. */
export const useVisibleLines = (source: Source): Lines => {
  const { scroller, count, fill, current, arrangement, headHeight = rowHeight, onVisible } = source;
  const [page, setPage] = useState(10);
  const virtual = useVirtualizer({
    count: fill ? count : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return current < 0 || current >= count || seen.includes(current) ? seen : [...seen, current];
    },
  });
  const shown = fill
    ? virtual.getVirtualItems().map(({ index, start }) => ({ index, top: start - headHeight }))
    : Array.from({ length: count }, (_, index) => ({ index, top: null }));
  const range = virtual.range;
  const first = fill ? Math.max(0, (range?.startIndex ?? 0) - 10) : 0;
  const last = fill ? Math.min(count - 1, (range?.endIndex ?? 0) + 10) : count - 1;
  useEffect(() => {
    if (last >= first) onVisible?.(first, last);
  }, [first, last, onVisible]);
  useLayoutEffect(() => {
    if (arrangement !== '') scroller.current?.scrollTo({ top: 0 });
  }, [arrangement, scroller]);
  useLayoutEffect(() => {
    const height = scroller.current?.clientHeight ?? 0;
    if (fill && count > 0) setPage(Math.max(1, Math.floor(height / rowHeight) - 2));
  }, [count, fill, scroller]);
  return {
    shown,
    height: fill ? virtual.getTotalSize() : undefined,
    page,
    scrollTo: (index) => {
      if (fill) virtual.scrollToIndex(index, { align: 'auto' });
    },
  };
};
