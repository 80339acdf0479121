import { z } from 'zod';

import { defineEntity, type RecordOf } from '../entity.ts';
import {
  choice,
  flag,
  list,
  optionalJson,
  reference,
  requiredChoice,
  requiredText,
  text,
} from '../fields.ts';

export const logoPositions = ['Left', 'Right'] as const;
/** A picture or font kept in the book itself: its media type and its bytes as base64. */
export const asset = z.strictObject({
  mediaType: z.string().min(1).max(100),
  /** At most 20 MB of bytes. */
  base64: z.string().max(28_000_000),
  fileName: z.string().max(300),
});
export type Asset = z.infer<typeof asset>;

/** How our documents look (row 53). A workspace has at most one. */
export const brand = defineEntity('brand', {
  name: requiredText(200),
  /** `#rrggbb`. */
  colour: text(7),
  logo: optionalJson(asset),
  logoPosition: requiredChoice(logoPositions, 'Left'),
  fontRegular: optionalJson(asset),
  fontSemiBold: optionalJson(asset),
});

export const papers = ['Letter', 'A4'] as const;

/** Which sections of an edition an account prints, and in which order. */
export const editionSetting = defineEntity('editionSetting', {
  accountId: reference('account'),
  edition: requiredText(60),
  /** Names of sections, in order; a section that is not named here follows in its usual place. */
  sectionOrder: list(),
  /** Names of sections that are left out. */
  hiddenSections: list(),
  paper: choice(papers),
  /** Without the data from which Carryon opens a PDF as its plan again; an edition that carries none ignores it. */
  omitsPlanData: flag(),
});

export type Brand = RecordOf<typeof brand>;
export type EditionSetting = RecordOf<typeof editionSetting>;
