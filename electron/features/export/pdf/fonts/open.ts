import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Weight } from '../engine/canvas.ts';
import { type Font, openFont } from '../engine/font.ts';
import { shapingLibrary, subsettingLibrary, type WasmLibrary } from '../engine/wasm.ts';
import { mainFont, type ShippedFont } from './list.ts';

/** Opens font files, each at most once. */
export type FontOpener = {
  readonly shipped: (font: ShippedFont, weight: Weight) => Font;
  /** @param key Tells this font from every other, say a hash of its bytes. */
  readonly given: (key: string, name: string, resource: string, read: () => Uint8Array) => Font;
  /** Opens a font to look at, in a HarfBuzz of its own: a hostile one does not spoil the others. */
  readonly trial: (bytes: Uint8Array) => Font;
};

/** Own fonts kept open; a workspace has one or two. */
const givenKept = 4;

/**
 * Fonts of one process. HarfBuzz is loaded now, its subsetter with the first document that is finished.
 * @param appRoot Folder that holds `node_modules`.
 */
export const fontOpener = (appRoot: string): FontOpener => {
  const packageFile = (...path: string[]) => readFileSync(join(appRoot, 'node_modules', ...path));
  const loadShaping = () => shapingLibrary(packageFile('harfbuzzjs', 'dist', 'harfbuzz.wasm'));
  const loadSubsetting = () => subsettingLibrary(packageFile('harfbuzzjs', 'dist', 'harfbuzz-subset.wasm'));
  let loaded: WasmLibrary | undefined;
  const libraries = { shaping: loadShaping(), subsetting: () => (loaded ??= loadSubsetting()) };
  const shippedFonts = new Map<string, Font>();
  const givenFonts = new Map<string, Font>();

  return {
    shipped: (font, weight) => {
      const file = font.files[weight];
      const known = shippedFonts.get(file);
      if (known) return known;
      const name = file.includes('SemiBold') ? `${font.name}-SemiBold` : `${font.name}-Regular`;
      const resource = `${font.resource}${file.includes('SemiBold') ? 600 : 400}`;
      const opened = openFont(
        { name, resource, isMain: font === mainFont, read: () => packageFile(font.folder, file) },
        libraries,
      );
      shippedFonts.set(file, opened);
      return opened;
    },
    given: (key, name, resource, read) => {
      const known = givenFonts.get(key);
      if (known) return known;
      if (givenFonts.size >= givenKept) givenFonts.clear();
      const opened = openFont({ name, resource, isMain: true, read }, libraries);
      givenFonts.set(key, opened);
      return opened;
    },
    trial: (bytes) =>
      openFont(
        { name: 'Trial', resource: 'Trial', isMain: false, read: () => bytes },
        { shaping: loadShaping(), subsetting: loadSubsetting },
      ),
  };
};
