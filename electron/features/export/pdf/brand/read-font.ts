import { CarryonError } from '../../../../../shared/errors.ts';
import { tableBytes } from '../engine/metrics.ts';
import type { FontOpener } from '../fonts/open.ts';
import { fontBytes } from './limits.ts';
import { refused } from './refusal.ts';
import { familyOf, isKeyedByCharacter, mayEmbed, tablesOf } from './sfnt.ts';

export type ReadFont = { readonly family: string; readonly mediaType: 'font/ttf' | 'font/otf' };

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/**
 * Checks a font of the user's own: one TrueType or OpenType font that may be embedded, with Latin letters and
 * digits. HarfBuzz shapes and subsets it once, so that a plan made with it later cannot fail.
 * @throws CarryonError FILE_TOO_LARGE, FILE_UNREADABLE, FILE_UNSUPPORTED, each with a `reason`
 */
export const readFont = (bytes: Uint8Array, opener: FontOpener): ReadFont => {
  if (bytes.length > fontBytes) throw refused('large', 'tooManyBytes');
  const tables = tablesOf(bytes);
  const os2 = tables.get('OS/2');
  if (os2 && os2.length >= 10) {
    const fsType = new DataView(bytes.buffer, bytes.byteOffset + os2.offset).getUint16(8);
    if (!mayEmbed(fsType)) throw refused('kind', 'fontEmbedding');
  }
  const cff = tableBytes(bytes, 'CFF ');
  if (cff && isKeyedByCharacter(cff)) throw refused('kind', 'fontOutlines');
  try {
    const font = opener.trial(bytes);
    const setting = { tabular: false, rightToLeft: false };
    const { missing, pieces, width } = font.shape(letters, setting);
    if (missing.length > 0) throw refused('kind', 'fontLetters');
    const { program } = font.subset(pieces.flatMap(({ glyphs }) => glyphs));
    if (!(width > 0) || program.length === 0) throw refused('broken', 'broken');
  } catch (error) {
    throw error instanceof CarryonError ? error : refused('broken', 'broken');
  }
  return { family: familyOf(bytes, tables.get('name')), mediaType: cff ? 'font/otf' : 'font/ttf' };
};
