/**
 * A figure is drawn once, as marks; the screen shows them as SVG and the PDF as vectors, so that what the
 * user saw is what the review shows. Lengths are in points (1/72 inch) in the PDF and CSS pixels on screen.
 */

/** Colours by meaning; the screen maps them to tokens (light and dark), the PDF to ink. */
export type Tone =
  | 'ink'
  | 'muted'
  | 'hairline'
  | 'surface'
  | 'paper'
  | 'accent'
  | 'accentSoft'
  | 'good'
  | 'goodSoft'
  | 'watch'
  | 'watchSoft'
  | 'bad'
  | 'badSoft'
  | 'neutral'
  | 'neutralSoft'
  /** The risk heat map's one-hue ramp, lightest to darkest. */
  | 'heat1'
  | 'heat2'
  | 'heat3'
  | 'heat4'
  | 'heat5'
  /** Text that stays legible on the dark end of the ramp. */
  | 'onHeat';

export type Paint = {
  readonly fill?: Tone;
  readonly stroke?: Tone;
  readonly strokeWidth?: number;
  /** On and off lengths of a dashed stroke. */
  readonly dash?: readonly [number, number];
};

export type Mark =
  | ({
      readonly type: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius?: number;
    } & Paint)
  | ({ readonly type: 'circle'; readonly cx: number; readonly cy: number; readonly r: number } & Paint)
  | ({
      readonly type: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
    } & Paint)
  /** `d` is SVG path data with absolute M, L, C, A and Z commands only. */
  | ({ readonly type: 'path'; readonly d: string } & Paint)
  | {
      readonly type: 'text';
      readonly x: number;
      /** Baseline. */
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly weight: 400 | 600;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly fill: Tone;
    }
  /** Marks that belong to one thing of the plan: what a pointer, a key or a screen reader acts on. */
  | {
      readonly type: 'group';
      /** Id of the record, or a stable name of the part ("cell High Low"). */
      readonly key: string;
      /** What it is, for a screen reader and a tooltip. */
      readonly label: string;
      readonly marks: readonly Mark[];
    };

export type Figure = {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** Text alternative: what the figure shows, in a sentence or two. */
  readonly description: string;
  readonly marks: readonly Mark[];
};

/** Width of a run of text in Inter at `size`; weight 400 or 600. */
export type MeasureText = (text: string, size: number, weight: 400 | 600) => number;
