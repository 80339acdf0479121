import { useRef, type PointerEvent, type RefObject } from 'react';

import { keyOf } from '../surface/use-drag.ts';

type Grip = { readonly x: number; readonly y: number; readonly left: number; readonly top: number };

/** Dragging the ground of a large figure moves what is seen of it. */
export const usePan = (place: RefObject<HTMLElement | null>) => {
  const grip = useRef<Grip | null>(null);
  const end = () => {
    grip.current = null;
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const element = place.current;
      if (!element || event.button !== 0 || keyOf(event.target) !== null) return;
      grip.current = {
        x: event.clientX,
        y: event.clientY,
        left: element.scrollLeft,
        top: element.scrollTop,
      };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const element = place.current;
      const from = grip.current;
      if (!element || !from) return;
      element.scrollTo(from.left - (event.clientX - from.x), from.top - (event.clientY - from.y));
    },
    onPointerUp: end,
    onPointerLeave: end,
    onPointerCancel: end,
  };
};
