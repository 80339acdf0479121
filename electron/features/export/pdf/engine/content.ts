import type { Box } from './canvas.ts';
import type { ColourOperators } from './colours.ts';
import type { PageTone } from './palette.ts';
import { fineTenths, tenths } from './units.ts';

/** How a line is drawn. What is left out does not show. */
export type Pen = {
  readonly tone: PageTone;
  /** Points. */
  readonly width: number;
  readonly dash?: readonly [number, number] | undefined;
  /** 1 for round ends, 0 for none. */
  readonly cap?: 0 | 1;
  /** 1 for round corners, 0 for sharp ones. */
  readonly join?: 0 | 1;
};

/** A path with how it is painted. */
export type Shape = {
  /** Operators that make the path. */
  readonly path: string;
  readonly fill?: PageTone | undefined;
  readonly pen?: Pen | undefined;
  /** What it can cover, points from the top left corner of the page. */
  readonly box: Box;
};

/** A stretch of a content stream (ISO 32000-1, 8 and 9), leaving out state that is set already. */
export type Content = {
  readonly add: (operators: string) => void;
  readonly setFill: (tone: PageTone) => void;
  /** Selects a font; `before` is called when that takes an operator. Size in points. */
  readonly setFont: (resource: string, size: number, before: () => void) => void;
  readonly shape: (shape: Shape) => void;
  readonly written: () => string;
};

const solid = '[]0 d\n';

/**
 * Starts a stretch of content.
 * @param isFirst Whether the state is the one a page begins with; otherwise nothing is known of it.
 */
export const createContent = (operators: ColourOperators['operators'], isFirst: boolean): Content => {
  let content = '';
  let fill = '';
  let stroke = '';
  let font = '';
  let width = '';
  let dash = isFirst ? solid : '';
  let cap = isFirst ? 0 : -1;
  let join = isFirst ? 0 : -1;

  const setFill = (tone: PageTone) => {
    const wanted = operators[tone].fill;
    if (wanted !== fill) content += wanted;
    fill = wanted;
  };
  const setPen = (pen: Pen) => {
    const wanted = operators[pen.tone].stroke;
    if (wanted !== stroke) content += wanted;
    stroke = wanted;
    const wide = fineTenths(pen.width) + ' w\n';
    if (wide !== width) content += wide;
    width = wide;
    const pattern = pen.dash ? `[${pen.dash.map(tenths).join(' ')}]0 d\n` : solid;
    if (pattern !== dash) content += pattern;
    dash = pattern;
    if (pen.cap !== undefined && pen.cap !== cap) {
      cap = pen.cap;
      content += cap === 1 ? '1 J\n' : '0 J\n';
    }
    if (pen.join !== undefined && pen.join !== join) {
      join = pen.join;
      content += join === 1 ? '1 j\n' : '0 j\n';
    }
  };

  return {
    add: (more) => {
      content += more;
    },
    setFill,
    setFont: (resource, size, before) => {
      const wanted = '/' + resource + ' ' + fineTenths(size) + ' Tf\n';
      if (wanted === font) return;
      before();
      content += wanted;
      font = wanted;
    },
    shape: ({ path, fill: inside, pen }) => {
      if (inside) setFill(inside);
      if (pen) setPen(pen);
      content += path + (inside && pen ? ' B\n' : inside ? ' f\n' : ' S\n');
    },
    written: () => content,
  };
};
