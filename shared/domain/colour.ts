/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** Reads `#rrggbb`. */
export const parseColour = (hex: string): Colour => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
};

const luminance = (colour: Colour): number => {
  const linear = (channel: number) => {
    const value = channel / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
};

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, 1.4.3). */
export const contrast = (one: Colour, other: Colour): number => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
};

/** Text in a colour below this ratio to its ground is hard to read (WCAG 2.2, 1.4.3). */
export const legible = 4.5;

const white: Colour = [255, 255, 255];

/** Contrast of `#rrggbb` on white paper, 1 to 21. */
export const contrastOnWhite = (hex: string): number => contrast(parseColour(hex), white);

/** Mixes two colours; a share of 0 is the first, 1 the second. */
export const mixed = (from: Colour, to: Colour, share: number): Colour => {
  const part = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share);
  return [part(0), part(1), part(2)];
};

const inkOnPaper = parseColour('#1b2430');

/** The colours that follow from a brand's own. */
export type BrandTones = {
  readonly accent: Colour;
  readonly accentSoft: Colour;
  /** The brand's own where it is legible on white, else ink. */
  readonly accentText: Colour;
  /** The ground of a cover. */
  readonly accentDeep: Colour;
  /** Legible on that ground. */
  readonly onAccent: Colour;
  readonly onAccentMuted: Colour;
  readonly onAccentLine: Colour;
};

/** Shades of a brand colour for a document (pdf spec, design). */
export const brandTones = (hex: string): BrandTones => {
  const accent = parseColour(hex);
  const dark = mixed(accent, [0, 0, 0], 0.28);
  // A light brand stays itself, with dark letters on it; darker it would be mud.
  const accentDeep = contrast(dark, white) >= legible ? dark : accent;
  const onAccent = contrast(accentDeep, white) >= contrast(accentDeep, inkOnPaper) ? white : inkOnPaper;
  return {
    accent,
    accentSoft: mixed(accent, white, 0.9),
    accentText: contrast(accent, white) >= legible ? accent : inkOnPaper,
    accentDeep,
    onAccent,
    onAccentMuted: mixed(onAccent, accentDeep, 0.22),
    onAccentLine: mixed(onAccent, accentDeep, 0.84),
  };
};

/** `#rrggbb` */
export const toHex = (colour: Colour): string =>
  `#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
