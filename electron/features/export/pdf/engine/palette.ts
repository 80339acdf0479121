import { defaultColour } from '../../../../../shared/brand.ts';
import { brandTones, type Colour, parseColour } from '../../../../../shared/domain/colour.ts';
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
const white: Colour = [255, 255, 255];
const ink = parseColour('#1B2430');

const fixed = {
  ink,
  muted: parseColour('#566170'),
  hairline: parseColour('#D9DFE7'),
  surface: parseColour('#F4F6F9'),
  paper: white,
  good: parseColour('#00634A'),
  goodSoft: parseColour('#DDF2EA'),
  watch: parseColour('#7A4F00'),
  watchSoft: parseColour('#FCEFD0'),
  bad: parseColour('#9A3412'),
  badSoft: parseColour('#FBE2D5'),
  neutral: parseColour('#48525F'),
  neutralSoft: parseColour('#E9EDF1'),
  heat1: parseColour('#FDF1E8'),
  heat2: parseColour('#F9D9C2'),
  heat3: parseColour('#F0B08C'),
  heat4: parseColour('#BF5426'),
  heat5: parseColour('#8A2F0F'),
  onHeat: white,
} as const;

/**
 * The colours of a document (pdf spec, design).
 * @param brand `#RRGGBB`; below 4.5:1 on white it is used for fills only.
 */
export const paletteFor = (brand: string = defaultColour): Palette => ({ ...fixed, ...brandTones(brand) });
