import type { Palette } from './palette.ts';

/** How the colours of a palette are set in a content stream. */
export type ColourOperators = {
  /** The array of the colour space that the colours are numbers of (ISO 32000-1, 8.6.6.3). */
  readonly space: string;
  readonly operators: Readonly<Record<keyof Palette, { readonly fill: string; readonly stroke: string }>>;
};

/** Name of the colour space in the resources of a page. */
export const colourSpace = 'C';
/** Written once at the start of a page. */
export const selectColours = `/${colourSpace} cs/${colourSpace} CS\n`;

const known = new WeakMap<Palette, ColourOperators>();

/** A colour is its number in an indexed space: "3 sc" for "0.106 0.141 0.188 rg", and exact. */
export const colourOperators = (palette: Palette): ColourOperators => {
  const before = known.get(palette);
  if (before) return before;
  const hexOf = (tone: keyof Palette) => Buffer.from(palette[tone].map(Math.round)).toString('hex');
  const tones = Object.keys(palette) as (keyof Palette)[];
  const colours = [...new Set(tones.map(hexOf))];
  const operators = tones.map((tone) => {
    const index = colours.indexOf(hexOf(tone));
    return [tone, { fill: `${index} sc\n`, stroke: `${index} SC\n` }];
  });
  const made = {
    space: `[/Indexed/DeviceRGB ${colours.length - 1}<${colours.join('')}>]`,
    operators: Object.fromEntries(operators) as ColourOperators['operators'],
  };
  known.set(palette, made);
  return made;
};
