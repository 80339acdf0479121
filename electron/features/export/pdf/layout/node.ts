import type { Canvas, Weight } from '../engine/canvas.ts';
import type { Word } from '../engine/word.ts';

/** What layout needs to know of type: shaped words and line metrics, thousandths of an em. */
export type Kit = {
  readonly word: (text: string, weight: Weight, tabular: boolean, rightToLeft?: boolean) => Word;
  readonly ascent: number;
  readonly descent: number;
};

/** A node that knows its size. Lengths in points, y downwards. */
export type Laid = {
  readonly height: number;
  readonly draw: (canvas: Canvas, x: number, y: number) => void;
  /**
   * Parts it for a page break: a head no taller than `room` and the rest. Undefined when nothing may stand
   * alone in that room. `force` is set at the top of a page, where waiting would not give more room.
   */
  readonly split?: (room: number, force: boolean) => { readonly head: Laid; readonly tail: Laid } | undefined;
  /** True for a heading: it does not stand last on a page. */
  readonly keepWithNext?: boolean;
};

/** Anything on a page: given a width, it becomes as tall as it must. Pure. */
export type Node = (width: number, kit: Kit) => Laid;

/** Takes room and shows nothing. */
export const space =
  (height: number): Node =>
  () => ({ height, draw: () => undefined });
