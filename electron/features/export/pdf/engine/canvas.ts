import type { PageTone } from './palette.ts';
import type { Picture } from './picture.ts';
import type { RunFacts } from './run-facts.ts';
import type { Word } from './word.ts';

export type Weight = 400 | 600;

/** Text of one weight and colour on one baseline, shaped and measured. */
export type Run = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly weight: Weight;
  readonly tone: PageTone;
  /** Points. */
  readonly size: number;
  readonly width: number;
  /** Read from right to left: the pieces of its words stand in the opposite order. */
  readonly turned?: boolean;
  /** Set when it is first drawn. A weak map of all runs would slow down every collection of garbage. */
  facts?: RunFacts;
};

export type Paint = {
  readonly fill?: PageTone | undefined;
  readonly stroke?: PageTone | undefined;
  readonly strokeWidth?: number | undefined;
  readonly dash?: readonly [number, number] | undefined;
};

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type Role =
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'P'
  | 'L'
  | 'LI'
  | 'LBody'
  | 'TOC'
  | 'TOCI'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Caption'
  | 'Link'
  | 'Artifact';

/** A part of the document's structure (ISO 32000-1, 14.8). */
export type Tag = {
  readonly role: Role;
  /** Identity of a part that goes on over pages; a part with the same key continues. */
  readonly key?: object;
  /** Text alternative of a figure. */
  readonly alt?: string;
  /** Which cells a header cell heads. */
  readonly scope?: 'Column' | 'Row';
  readonly box?: Box;
};

/**
 * What a laid-out node draws on. Points from the page's top left corner, y downwards.
 * Text belongs to the tag it is drawn in; shapes are decoration unless the tag is a figure.
 */
export type Canvas = {
  readonly text: (x: number, baseline: number, run: Run) => void;
  readonly rect: (box: Box, paint: Paint, radius?: number) => void;
  readonly circle: (x: number, y: number, radius: number, paint: Paint) => void;
  readonly line: (x1: number, y1: number, x2: number, y2: number, paint: Paint) => void;
  /** SVG path data, placed at an origin. */
  readonly path: (x: number, y: number, data: string, paint: Paint) => void;
  /** Draws a picture over the whole box; keep its proportions. Tag it as a figure with its alternative. */
  readonly picture: (box: Box, picture: Picture) => void;
  readonly tag: (tag: Tag, draw: () => void) => void;
  /** Makes a box jump to an anchor; call it inside a Link tag. */
  readonly link: (box: Box, anchor: string, label: string) => void;
  /** Marks a place to jump to; with a title it is also a bookmark. */
  readonly anchor: (
    name: string,
    y: number,
    bookmark?: { readonly title: string; readonly level: 1 | 2 },
  ) => void;
  /** 1-based page of an anchor. */
  readonly pageOf: (anchor: string) => number | undefined;
};
