import type { Box } from './canvas.ts';
import type { Content, Shape } from './content.ts';

/**
 * The rules and grounds of a page. They come before all else where nothing lies between, so that they share
 * their state and mark, and so that the text after them is in one piece.
 */
export type Ground = {
  /** Takes a shape, unless it would lie on what is drawn already. */
  readonly takes: (shape: Shape) => boolean;
  /** Something is drawn above the ground. */
  readonly cover: (box: Box) => void;
  readonly written: () => string;
};

/** A shape of the ground, how many lie below it, one on the other, and the state it is drawn with. */
type Layered = { readonly shape: Shape; readonly layer: number; readonly state: string };

/** Shapes closer than this are taken to touch: a viewer blends the edges of both. Points. */
const nearness = 0.5;

const isApart = (one: Box, other: Box, least: number): boolean =>
  other.x >= one.x + one.width + least ||
  other.x + other.width + least <= one.x ||
  other.y >= one.y + one.height + least ||
  other.y + other.height + least <= one.y;

const stateOf = ({ fill, pen }: Shape): string =>
  [pen?.width, pen?.dash, pen?.cap, pen?.join, pen?.tone, fill].join(' ');

const inOrder = (one: Layered, other: Layered): number =>
  one.layer - other.layer || (one.state < other.state ? -1 : one.state > other.state ? 1 : 0);

export const createGround = (content: Content): Ground => {
  const covered: Box[] = [];
  const shapes: Layered[] = [];
  const layerOf = ({ box }: Shape): number => {
    let layer = 0;
    for (const below of shapes) {
      if (below.layer >= layer && !isApart(box, below.shape.box, nearness)) layer = below.layer + 1;
    }
    return layer;
  };
  return {
    takes: (shape) => {
      if (!covered.every((other) => isApart(shape.box, other, 0))) return false;
      shapes.push({ shape, layer: layerOf(shape), state: stateOf(shape) });
      return true;
    },
    cover: (box) => {
      covered.push(box);
    },
    // What does not touch is drawn in any order alike: shapes of one state follow one another.
    written: () => {
      if (shapes.length === 0) return '';
      for (const { shape } of shapes.sort(inOrder)) content.shape(shape);
      return `/Artifact BMC\n${content.written()}EMC\n`;
    },
  };
};
