import type { Picture } from '../engine/picture.ts';
import type { Node } from './node.ts';

/** Size of a picture that keeps its proportions within a box. */
export const fittedSize = (
  picture: Picture,
  most: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } => {
  const scale = Math.min(most.width / picture.width, most.height / picture.height);
  return { width: picture.width * scale, height: picture.height * scale };
};

/** A picture as large as the box allows, at one of its sides. */
export const picture =
  (
    shown: Picture,
    options: {
      readonly height: number;
      readonly maxWidth: number;
      readonly align?: 'left' | 'right';
      /** Said instead of it; left out where it is decoration. */
      readonly alt?: string;
    },
  ): Node =>
  (width) => {
    const size = fittedSize(shown, { width: Math.min(width, options.maxWidth), height: options.height });
    return {
      height: size.height,
      draw: (canvas, x, y) => {
        const left = options.align === 'right' ? x + width - size.width : x;
        const box = { x: left, y, ...size };
        const tag =
          options.alt === undefined
            ? ({ role: 'Artifact' } as const)
            : ({ role: 'Figure', alt: options.alt, box } as const);
        canvas.tag(tag, () => canvas.picture(box, shown));
      },
    };
  };
