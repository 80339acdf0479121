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

export const createGround = (content: Content): Ground => {
  const covered: Box[] = [];
  let isEmpty = true;
  const isFree = ({ x, y, width, height }: Box): boolean => {
    for (const other of covered) {
      const apart =
        other.x >= x + width ||
        other.x + other.width <= x ||
        other.y >= y + height ||
        other.y + other.height <= y;
      if (!apart) return false;
    }
    return true;
  };
  return {
    takes: (shape) => {
      if (!isFree(shape.box)) return false;
      content.shape(shape);
      isEmpty = false;
      return true;
    },
    cover: (box) => {
      covered.push(box);
    },
    written: () => (isEmpty ? '' : `/Artifact BMC\n${content.written()}EMC\n`),
  };
};
