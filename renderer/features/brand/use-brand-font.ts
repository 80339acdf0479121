import { useEffect, useState } from 'react';

import type { BrandView } from '../../../shared/brand.ts';

let made = 0;

/** Families of the fonts that are shown, so that a name is never used for two fonts. */
const load = async (bytes: Uint8Array<ArrayBuffer>, family: string, weight: string): Promise<FontFace> => {
  const face = new FontFace(family, bytes, { weight });
  document.fonts.add(face);
  return face.load();
};

/** The family that the brand's own fonts have on screen; undefined while there are none. */
export const useBrandFont = (fonts: BrandView['fonts']): string | undefined => {
  const [family, setFamily] = useState<string>();
  const { regular, semiBold } = fonts;
  useEffect(() => {
    if (!regular) return undefined;
    made += 1;
    const name = `Brand ${made}`;
    const faces: FontFace[] = [];
    let current = true;
    const show = async () => {
      faces.push(await load(regular.bytes, name, '400'));
      faces.push(await load((semiBold ?? regular).bytes, name, '600'));
      if (current) setFamily(name);
    };
    // A font that the browser does not take is still printed: the sample stays in the usual one.
    show().catch(() => undefined);
    return () => {
      current = false;
      for (const face of faces) document.fonts.delete(face);
    };
  }, [regular, semiBold]);
  return regular ? family : undefined;
};
