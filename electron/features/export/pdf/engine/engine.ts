import { mainFont } from '../fonts/list.ts';
import { type FontOpener, fontOpener } from '../fonts/open.ts';
import { type Typeface, typeface } from '../fonts/typeface.ts';
import { embeddedFonts, type EmbeddedFonts } from './embedded-font.ts';

/** Fonts opened once, with every word shaped so far: keep one engine for all documents of a process. */
export type PdfEngine = {
  readonly opener: FontOpener;
  /** What documents are set in that bring no font of their own. */
  readonly typeface: Typeface;
  readonly embedded: EmbeddedFonts;
};

/**
 * Opens the main fonts and HarfBuzz. Takes some ten milliseconds and about 6 MB.
 * @param appRoot Folder that holds `node_modules`.
 */
export const createPdfEngine = ({ appRoot }: { appRoot: string }): PdfEngine => {
  const opener = fontOpener(appRoot);
  const [regular, semiBold] = [opener.shipped(mainFont, 400), opener.shipped(mainFont, 600)];
  return {
    opener,
    typeface: typeface(opener, { 400: [regular], 600: [semiBold] }),
    embedded: embeddedFonts(),
  };
};
