/**
 * Content streams are written in tenths of a point, which is finer than any eye: whole numbers take a third less
 * room than numbers with a point in them. The first operator of a page scales them back.
 */
export const scaleOperator = '.1 0 0 .1 0 0 cm\n';

/** A length or a place, points, as an operand. */
export const tenths = (points: number): string => {
  const rounded = Math.round(points * 10);
  return rounded === 0 ? '0' : String(rounded);
};

/** The width of a line or the size of a font, points, as an operand: ten times as fine. */
export const fineTenths = (points: number): string => String(Math.round(points * 100) / 10);

/** Turns a point of the page, points from its top left corner, into operands. */
export type Place = (x: number, y: number) => string;

/** Places on a page of a given height. */
export const placeOn =
  (pageHeight: number): Place =>
  (x, y) =>
    tenths(x) + ' ' + tenths(pageHeight - y);
