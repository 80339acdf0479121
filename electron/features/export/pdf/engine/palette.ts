import type { Tone } from '../../../../../shared/figures/marks.ts';

/** Colours by meaning: those of figures and those only a page has. */
export type PageTone =
  | Tone
  /** The brand colour where it is legible on white, else ink. */
  | 'accentText'
  /** A deep shade of the brand, for the cover. */
  | 'accentDeep'
  /** Legible on the cover's brand fill. */
  | 'onAccent'
  | 'onAccentMuted'
  | 'onAccentLine';

export type Palette = Readonly<Record<PageTone, Colour>>;
/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

const defaultBrand = '#1F4E8C';

const parse = (hex: string): Colour => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
};

const mix = (from: Colour, to: Colour, share: number): Colour => {
  const part = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share);
  return [part(0), part(1), part(2)];
};

const luminance = (colour: Colour): number => {
  const linear = (channel: number) => {
    const value = channel / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
};

/** Contrast ratio, 1 to 21 (WCAG 2.2, 1.4.3). */
const contrast = (one: Colour, other: Colour): number => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
};

const white: Colour = [255, 255, 255];
const ink = parse('#1B2430');
const legible = 4.5;

const fixed = {
  ink,
  muted: parse('#566170'),
  hairline: parse('#D9DFE7'),
  surface: parse('#F4F6F9'),
  paper: white,
  good: parse('#00634A'),
  goodSoft: parse('#DDF2EA'),
  watch: parse('#7A4F00'),
  watchSoft: parse('#FCEFD0'),
  bad: parse('#9A3412'),
  badSoft: parse('#FBE2D5'),
  neutral: parse('#48525F'),
  neutralSoft: parse('#E9EDF1'),
  heat1: parse('#FDF1E8'),
  heat2: parse('#F9D9C2'),
  heat3: parse('#F0B08C'),
  heat4: parse('#BF5426'),
  heat5: parse('#8A2F0F'),
  onHeat: white,
} as const;

/**
 * The colours of a document (pdf spec, design).
 * @param brand `#RRGGBB`; below 4.5:1 on white it is used for fills only.
 */
export const paletteFor = (brand: string = defaultBrand): Palette => {
  const accent = parse(brand);
  const deep = mix(accent, [0, 0, 0], 0.28);
  const onAccent = contrast(deep, white) >= legible ? white : ink;
  return {
    ...fixed,
    accent,
    accentSoft: mix(accent, white, 0.9),
    accentText: contrast(accent, white) >= legible ? accent : ink,
    accentDeep: deep,
    onAccent,
    onAccentMuted: mix(onAccent, deep, 0.22),
    onAccentLine: mix(onAccent, deep, 0.84),
  };
};
