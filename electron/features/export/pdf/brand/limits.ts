/** A logo's file, bytes: a picture of a few hundred points has no use for more. */
export const logoBytes = 5 * 1024 * 1024;
/** An SVG file, UTF-16 units. */
export const svgLength = 1024 * 1024;
export const longestSide = 8192;
/** Pixels that are decoded: some 40 MB. */
export const mostPixels = 10_000_000;
/** A font file, bytes: large enough for Chinese. */
export const fontBytes = 20 * 1024 * 1024;

/** A logo is kept at most this large, pixels: sharp at 300 per inch over 3 x 1.5 inches. */
export const keptWidth = 900;
export const keptHeight = 450;
