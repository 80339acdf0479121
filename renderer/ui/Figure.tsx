import { useId, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';

import type { Figure as FigureData, Mark } from '../../shared/figures/marks.ts';
import { Shape } from './MarkShape.tsx';

import styles from './Figure.module.css';

export type Direction = 'up' | 'down' | 'left' | 'right';

type Props = {
  readonly figure: FigureData;
  /** Enter, Space or a click on a group. Without it groups are not focusable. */
  readonly onActivate?: (key: string) => void;
  /** An arrow key on a group: the keyboard's way of dragging. */
  readonly onArrow?: (key: string, direction: Direction) => void;
  /** A group was dragged and let go at this point, in the figure's own units. */
  readonly onMove?: (key: string, to: { readonly x: number; readonly y: number }) => void;
  /** Which groups can be moved; all of them when left out. */
  readonly movable?: (key: string) => boolean;
  /** Which groups can be reached and acted on; all of them when left out. */
  readonly reachable?: (key: string) => boolean;
};

type Drag = { readonly key: string; readonly from: DOMPoint; readonly dx: number; readonly dy: number };

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Marks as SVG: what the PDF draws as vectors. Interactive groups are reached by Tab and named. */
export const Figure = ({ figure, onActivate, onArrow, onMove, movable, reachable }: Props) => {
  const id = useId();
  const svg = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const interactive = Boolean(onActivate ?? onArrow ?? onMove);

  const point = (event: PointerEvent): DOMPoint => {
    const matrix = svg.current?.getScreenCTM()?.inverse();
    return new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix ?? new DOMMatrix());
  };
  const onPointerDown = (event: PointerEvent<SVGGElement>, key: string) => {
    if (!onMove || event.button !== 0 || movable?.(key) === false) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ key, from: point(event), dx: 0, dy: 0 });
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!drag) return;
    const now = point(event);
    setDrag({ ...drag, dx: now.x - drag.from.x, dy: now.y - drag.from.y });
  };
  const onPointerUp = (event: PointerEvent) => {
    if (!drag) return;
    const to = point(event);
    setDrag(null);
    // The last move may not be drawn yet.
    if (Math.hypot(to.x - drag.from.x, to.y - drag.from.y) > 3) onMove?.(drag.key, { x: to.x, y: to.y });
    else onActivate?.(drag.key);
  };
  const onKeyDown = (event: KeyboardEvent, key: string) => {
    const direction = arrows[event.key];
    if (direction && onArrow) {
      event.preventDefault();
      event.stopPropagation();
      onArrow(key, direction);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      event.stopPropagation();
      onActivate?.(key);
    } else if (event.key === 'Escape' && drag) {
      event.stopPropagation();
      setDrag(null);
    }
  };

  const draw = (marks: readonly Mark[], prefix: string) =>
    marks.map((mark, index) => {
      if (mark.type !== 'group') return <Shape key={`${prefix}${index}`} mark={mark} />;
      const moving = drag?.key === mark.key;
      const content = (
        <>
          <title>{mark.label}</title>
          {/* Initials and clamped words: the label says them in full. */}
          <g aria-hidden>{draw(mark.marks, `${prefix}${mark.key} `)}</g>
        </>
      );
      if (!interactive || reachable?.(mark.key) === false) {
        return (
          <g key={mark.key} role="img" aria-label={mark.label}>
            {content}
          </g>
        );
      }
      return (
        <g
          key={mark.key}
          role="button"
          tabIndex={0}
          aria-label={mark.label}
          className={styles['group']}
          data-moving={moving}
          transform={moving ? `translate(${drag.dx} ${drag.dy})` : undefined}
          onClick={onMove && movable?.(mark.key) !== false ? undefined : () => onActivate?.(mark.key)}
          onPointerDown={(event) => onPointerDown(event, mark.key)}
          onPointerMove={moving ? onPointerMove : undefined}
          onPointerUp={moving ? onPointerUp : undefined}
          onPointerCancel={moving ? () => setDrag(null) : undefined}
          onKeyDown={(event) => onKeyDown(event, mark.key)}
        >
          {content}
        </g>
      );
    });

  return (
    <svg
      ref={svg}
      className={styles['figure']}
      viewBox={`0 0 ${figure.width} ${figure.height}`}
      width={figure.width}
      height={figure.height}
      role={interactive ? 'group' : 'img'}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
    >
      <title id={`${id}-title`}>{figure.title}</title>
      <desc id={`${id}-description`}>{figure.description}</desc>
      {draw(figure.marks, '')}
    </svg>
  );
};
