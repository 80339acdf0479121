import { useRef, useState, type PointerEvent, type RefObject } from 'react';

export type Point = { readonly x: number; readonly y: number };

/** Something held by the pointer. `from` and `at` are in the figure's own units. */
export type Drag = { readonly key: string; readonly from: Point; readonly at: Point };

/** A press that moves less than this many screen pixels is a click. */
const clickPixels = 4;

type Options = {
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly canDrag: (key: string) => boolean;
  readonly onDrop: (drag: Drag) => void;
  readonly onClick: (key: string, at: Point) => void;
};

/** The key of the group an event happened on. */
export const keyOf = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest<SVGElement>('[data-key]')?.dataset['key'] ?? null) : null;

type Press = { readonly key: string; readonly from: Point; readonly x: number; readonly y: number };

/** Dragging groups of a figure: what is held follows the pointer; Esc and a lost pointer let it go unchanged. */
export const useDrag = ({ svg, canDrag, onDrop, onClick }: Options) => {
  const [drag, setDrag] = useState<Drag | null>(null);
  const press = useRef<Press | null>(null);
  const pointAt = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => {
    const matrix = svg.current?.getScreenCTM()?.inverse();
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix ?? new DOMMatrix());
    return { x, y };
  };
  /** A press that has moved far enough once is a drag until it is let go. */
  const isDragged = ({ key, x, y }: Press, { clientX, clientY }: PointerEvent): boolean =>
    canDrag(key) && (drag !== null || Math.hypot(clientX - x, clientY - y) >= clickPixels);
  const cancel = () => {
    press.current = null;
    setDrag(null);
  };
  return {
    drag,
    pointAt,
    cancel,
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      const key = keyOf(event.target);
      if (key === null || event.button !== 0) return;
      press.current = { key, from: pointAt(event), x: event.clientX, y: event.clientY };
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      const pressed = press.current;
      if (!pressed || !isDragged(pressed, event)) return;
      if (!drag) event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ key: pressed.key, from: pressed.from, at: pointAt(event) });
    },
    onPointerUp: (event: PointerEvent<SVGSVGElement>) => {
      const pressed = press.current;
      cancel();
      if (!pressed) return;
      const { key, from } = pressed;
      // The last move may not be drawn yet.
      if (isDragged(pressed, event)) onDrop({ key, from, at: pointAt(event) });
      else if (keyOf(event.target) === key) onClick(key, pointAt(event));
    },
  };
};
