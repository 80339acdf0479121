import { z } from 'zod';

const points = z.number();
const colour = z.string().max(7);
const paint = {
  fill: colour.optional(),
  stroke: colour.optional(),
  strokeWidth: points.optional(),
  dash: z.tuple([points, points]).optional(),
};

/** Something on a page, in points from its top left corner, in the colours of the document. */
export const previewMark = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('rect'),
    x: points,
    y: points,
    width: points,
    height: points,
    radius: points.optional(),
    ...paint,
  }),
  z.strictObject({ type: z.literal('circle'), x: points, y: points, radius: points, ...paint }),
  z.strictObject({ type: z.literal('line'), x1: points, y1: points, x2: points, y2: points, ...paint }),
  z.strictObject({ type: z.literal('path'), x: points, y: points, data: z.string(), ...paint }),
  z.strictObject({
    type: z.literal('text'),
    x: points,
    baseline: points,
    /** As wide as the file sets it. */
    width: points,
    size: points,
    weight: z.union([z.literal(400), z.literal(600)]),
    fill: colour,
    text: z.string(),
  }),
  /** Where the logo of the document stands. */
  z.strictObject({ type: z.literal('picture'), x: points, y: points, width: points, height: points }),
]);
export type PreviewMark = z.infer<typeof previewMark>;

/** A page of a document as it will be printed. */
export const previewPage = z.strictObject({
  /** What it is about, in the words of the running head. */
  title: z.string(),
  marks: z.array(previewMark),
});
export type PreviewPage = z.infer<typeof previewPage>;

/** A document drawn for the screen: the same layout as the file, mark by mark. */
export const preview = z.strictObject({
  /** The logo as an address that an image can show; null in a document without one. */
  logo: z.string().nullable(),
  /** Of every page, points. */
  width: points,
  height: points,
  pages: z.array(previewPage),
});
export type Preview = z.infer<typeof preview>;
