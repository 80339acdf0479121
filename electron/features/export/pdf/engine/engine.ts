import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { embeddedFonts, type EmbeddedFonts } from './embedded-font.ts';
import { type Font, openFont } from './font.ts';
import { shapingLibrary, subsettingLibrary } from './wasm.ts';

export type Weight = 400 | 600;

/** Fonts opened once, with every word shaped so far: keep one engine for all documents of a process. */
export type PdfEngine = {
  readonly fonts: Readonly<Record<Weight, Font>>;
  readonly embedded: EmbeddedFonts;
};

const fontFiles: Record<Weight, string> = {
  400: '400Regular/Inter_400Regular.ttf',
  600: '600SemiBold/Inter_600SemiBold.ttf',
};

/**
 * Opens the fonts and HarfBuzz. Takes some ten milliseconds and about 6 MB.
 * @param appRoot Folder that holds `node_modules`.
 */
export const createPdfEngine = ({ appRoot }: { appRoot: string }): PdfEngine => {
  const packageFile = (...path: string[]) => readFileSync(join(appRoot, 'node_modules', ...path));
  const shaping = shapingLibrary(packageFile('harfbuzzjs', 'dist', 'harfbuzz.wasm'));
  const subsetting = subsettingLibrary(packageFile('harfbuzzjs', 'dist', 'harfbuzz-subset.wasm'));
  const open = (weight: Weight, name: string) =>
    openFont(name, packageFile('@expo-google-fonts', 'inter', fontFiles[weight]), shaping, subsetting);
  return {
    fonts: { 400: open(400, 'Inter-Regular'), 600: open(600, 'Inter-SemiBold') },
    embedded: embeddedFonts(),
  };
};
