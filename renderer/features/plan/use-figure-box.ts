import { useCallback, useMemo, useState, type RefCallback } from 'react';

import type { FigureBox } from '../../../shared/figures/box.ts';
import { measureInter } from '../../../shared/figures/metrics.ts';
import { locale } from '../../ui/format.ts';

/** How much larger type is on screen than in print: 12.5 and 11 pixels. */
export const screenScale = 1.47;

/**
 * The room a figure has on the page: the width of the element the ref is put on, and `height` in CSS pixels.
 * Null until it is measured.
 */
export const useFigureBox = (height: number): [RefCallback<HTMLDivElement>, FigureBox | null] => {
  const [width, setWidth] = useState<number | null>(null);
  // The element may come later than its page: a chart appears with the first record it draws.
  const place = useCallback((element: HTMLDivElement | null) => {
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const box = useMemo(
    () =>
      width === null || width < 40
        ? null
        : { width, height, measure: measureInter, scale: screenScale, locale: locale() },
    [width, height],
  );
  return [place, box];
};
