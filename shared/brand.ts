import { z } from 'zod';

import { brand, logoPositions } from './records/print.ts';

/** Why a picture or font was not taken; the window has a sentence for each. */
export const logoRefusals = [
  'format',
  'broken',
  'tooManyBytes',
  'tooManyPixels',
  'compression',
  'svgScript',
  'svgEntity',
  'svgTooComplex',
  'svgText',
  'svgImage',
  'svgGradient',
  'svgClip',
  'svgEffect',
  'svgReference',
  'svgColour',
  'svgEmpty',
  'jpegColours',
  'fontWeb',
  'fontCollection',
  'fontEmbedding',
  'fontOutlines',
  'fontLetters',
] as const;
export type LogoRefusal = (typeof logoRefusals)[number];

export const brandColour = z.string().regex(/^#[0-9a-f]{6}$/iu);

/** The colour of a document without a brand. */
export const defaultColour = '#1f4e8c';

const brandFont = z.strictObject({
  fileName: z.string(),
  family: z.string(),
  bytes: z.instanceof(Uint8Array),
});

/** How our documents look, as the settings show it. */
export const brandView = z.strictObject({
  name: z.string(),
  colour: brandColour.nullable(),
  logo: z
    .strictObject({
      mediaType: z.string(),
      fileName: z.string(),
      bytes: z.instanceof(Uint8Array),
    })
    .nullable(),
  logoPosition: z.enum(logoPositions),
  fonts: z.strictObject({ regular: brandFont.nullable(), semiBold: brandFont.nullable() }),
});
export type BrandView = z.infer<typeof brandView>;

export const brandWeights = ['regular', 'semiBold'] as const;

/** What can be said of a brand without a file; what is left out stays. */
export const brandChanges = z.strictObject({
  name: brand.fields.name.schema.optional(),
  colour: brandColour.nullable().optional(),
  logoPosition: z.enum(logoPositions).optional(),
});
