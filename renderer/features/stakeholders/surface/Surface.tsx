import {
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';

import type { Figure, Mark } from '../../../../shared/figures/marks.ts';
import { Shape } from '../../../ui/MarkShape.tsx';
import { MarkGroup, type GroupState } from './MarkGroup.tsx';
import { keyOf, useDrag, type Drag, type Point } from './use-drag.ts';

import styles from './Surface.module.css';

type Props = {
  readonly figure: Figure;
  /** How large it is drawn; its own units are pixels at 1. */
  readonly zoom?: number;
  /** Groups that are reached by keyboard: each list is one stop of Tab, within it the page moves the focus. */
  readonly stops: readonly (readonly string[])[];
  /** Puts the focus on a group as soon as it is there; the same object moves it once. */
  readonly focus: { readonly key: string } | null;
  readonly states?: ReadonlyMap<string, GroupState>;
  /** The field of a record that its group stands for: what a finding about it jumps to. */
  readonly field?: string;
  readonly canDrag: (key: string) => boolean;
  /** Held groups follow the pointer; from these a line is drawn to it instead. */
  readonly lineFrom?: (key: string) => Point | null;
  readonly onDrag?: (drag: Drag | null) => void;
  readonly onDrop: (drag: Drag) => void;
  readonly onClick: (key: string) => void;
  readonly onDoubleClick?: (key: string) => void;
  /** A key pressed on a group; prevents the default of what it takes. */
  readonly onKey: (key: string, event: KeyboardEvent) => void;
  readonly onHover?: (key: string | null) => void;
  /** Drawn above the figure, in its units. */
  readonly children?: ReactNode;
};

type Group = Extract<Mark, { type: 'group' }>;
const isGroup = (mark: Mark): mark is Group => mark.type === 'group';

/** A figure that is edited by pointer and by keyboard alike: marks, focus, dragging. */
export const Surface = (props: Props) => {
  const { figure, zoom = 1, stops, focus, states, field, lineFrom, onKey, onHover, onDrag, children } = props;
  const id = useId();
  const svg = useRef<SVGSVGElement>(null);
  const [current, setCurrent] = useState<readonly (string | null)[]>([]);
  const dragging = useDrag({
    svg,
    canDrag: props.canDrag,
    onDrop: (drag) => {
      onDrag?.(null);
      props.onDrop(drag);
    },
    onClick: props.onClick,
  });
  const { drag } = dragging;
  useEffect(() => {
    onDrag?.(drag);
  }, [drag, onDrag]);

  // A new object asks once; the group may only be drawn a moment later, so every drawing looks for it.
  const given = useRef<Props['focus']>(null);
  useEffect(() => {
    if (!focus || given.current === focus) return;
    const element = svg.current?.querySelector<SVGElement>(`[data-key="${CSS.escape(focus.key)}"]`);
    if (!element) return;
    given.current = focus;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const tabbable = new Set(
    stops.map((keys, index) => {
      const kept = current[index];
      return kept !== undefined && kept !== null && keys.includes(kept) ? kept : keys[0];
    }),
  );
  const reachable = new Set(stops.flat());
  const origin = drag && (lineFrom?.(drag.key) ?? null);
  const held = drag && !origin ? drag : null;

  const onFocus = (target: EventTarget) => {
    const key = keyOf(target);
    const at = stops.findIndex((keys) => key !== null && keys.includes(key));
    if (at >= 0 && current[at] !== key)
      setCurrent(stops.map((_, index) => (index === at ? key : (current[index] ?? null))));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && drag) {
      event.preventDefault();
      event.stopPropagation();
      dragging.cancel();
      return;
    }
    const key = keyOf(event.target);
    const typing = event.target instanceof HTMLInputElement;
    if (key === null || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    onKey(key, event);
    if (event.defaultPrevented) event.stopPropagation();
  };
  return (
    <svg
      ref={svg}
      className={styles['surface']}
      viewBox={`0 0 ${figure.width} ${figure.height}`}
      width={figure.width * zoom}
      height={figure.height * zoom}
      role="group"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
      data-dragging={drag !== null}
      onFocus={({ target }) => onFocus(target)}
      onKeyDown={onKeyDown}
      onPointerDown={dragging.onPointerDown}
      onPointerMove={dragging.onPointerMove}
      onPointerUp={dragging.onPointerUp}
      onPointerCancel={dragging.cancel}
      onLostPointerCapture={dragging.cancel}
      onPointerOver={onHover ? ({ target }) => onHover(keyOf(target)) : undefined}
      onPointerLeave={onHover ? () => onHover(null) : undefined}
      onDoubleClick={({ target }: MouseEvent) => {
        const key = keyOf(target);
        if (key !== null) props.onDoubleClick?.(key);
      }}
    >
      <title id={`${id}-title`}>{figure.title}</title>
      <desc id={`${id}-description`}>{figure.description}</desc>
      {figure.marks.map((mark, index) =>
        isGroup(mark) ? (
          <MarkGroup
            key={mark.key}
            mark={mark}
            tabIndex={reachable.has(mark.key) ? (tabbable.has(mark.key) ? 0 : -1) : undefined}
            state={states?.get(mark.key)}
            field={field}
            dx={held?.key === mark.key ? held.at.x - held.from.x : 0}
            dy={held?.key === mark.key ? held.at.y - held.from.y : 0}
          />
        ) : (
          <Shape key={`mark ${index}`} mark={mark} />
        ),
      )}
      {drag && origin ? (
        <line
          className={styles['rubber']}
          x1={origin.x}
          y1={origin.y}
          x2={drag.at.x}
          y2={drag.at.y}
          aria-hidden
        />
      ) : null}
      {children}
    </svg>
  );
};
