import { useEffect, useState, type RefObject } from 'react';

const steps = [0.4, 0.5, 0.65, 0.8, 1, 1.25, 1.5, 2] as const;

const next = (zoom: number, by: 1 | -1): number => {
  const at = steps.findIndex((step) => step >= zoom - 0.01);
  return steps[Math.max(0, Math.min(steps.length - 1, at + by))] ?? 1;
};

/** How large a figure is drawn, in steps; Ctrl and the wheel change it too. */
export const useZoom = (place: RefObject<HTMLElement | null>) => {
  const [zoom, setZoom] = useState(1);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      setZoom((now) => next(now, event.deltaY < 0 ? 1 : -1));
    };
    // React listens passively: the window itself would zoom.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [place]);
  return {
    zoom,
    zoomIn: () => setZoom((now) => next(now, 1)),
    zoomOut: () => setZoom((now) => next(now, -1)),
    reset: () => setZoom(1),
  };
};
