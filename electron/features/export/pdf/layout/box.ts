import type { PageTone } from '../engine/palette.ts';
import type { Laid, Node } from './node.ts';

export type BoxStyle = {
  readonly padding: number | { readonly x: number; readonly top: number; readonly bottom: number };
  readonly fill?: PageTone;
  readonly stroke?: PageTone;
  readonly radius?: number;
  /** A bar along the left side. */
  readonly bar?: PageTone;
  readonly minHeight?: number;
};

const barWidth = 3;

const laidBox = (inner: Laid, width: number, style: BoxStyle): Laid => {
  const padding =
    typeof style.padding === 'number'
      ? { x: style.padding, top: style.padding, bottom: style.padding }
      : style.padding;
  const height = Math.max(style.minHeight ?? 0, inner.height + padding.top + padding.bottom);
  return {
    height,
    draw: (canvas, x, y) => {
      const outline = { x, y, width, height };
      if (style.fill) canvas.rect(outline, { fill: style.fill }, style.radius);
      if (style.stroke) canvas.rect(outline, { stroke: style.stroke, strokeWidth: 0.75 }, style.radius);
      if (style.bar) canvas.rect({ x, y, width: barWidth, height }, { fill: style.bar });
      inner.draw(canvas, x + padding.x, y + padding.top);
    },
    split: (room, force) => {
      const parted = inner.split?.(room - padding.top - padding.bottom, force);
      const { minHeight: _whole, ...rest } = style;
      return parted && { head: laidBox(parted.head, width, rest), tail: laidBox(parted.tail, width, rest) };
    },
  };
};

/** A node on a ground of its own. */
export const box =
  (node: Node, style: BoxStyle): Node =>
  (width, kit) => {
    const side = typeof style.padding === 'number' ? style.padding : style.padding.x;
    return laidBox(node(width - 2 * side, kit), width, style);
  };

/** A horizontal rule. */
export const rule =
  (tone: PageTone = 'hairline', thickness = 0.5): Node =>
  (width) => ({
    height: thickness,
    draw: (canvas, x, y) => canvas.line(x, y, x + width, y, { stroke: tone, strokeWidth: thickness }),
  });
