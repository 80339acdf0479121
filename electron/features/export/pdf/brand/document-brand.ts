import { createHash } from 'node:crypto';

import { brandColour } from '../../../../../shared/brand.ts';
import { CarryonError } from '../../../../../shared/errors.ts';
import type { Asset, Brand } from '../../../../../shared/records/print.ts';
import type { Db } from '../../../../db/open.ts';
import { allRecords } from '../../../../db/records.ts';
import type { PdfEngine } from '../engine/engine.ts';
import type { Font } from '../engine/font.ts';
import { mainFont } from '../fonts/list.ts';
import { type Typeface, typeface } from '../fonts/typeface.ts';
import type { DocumentBrand } from '../model.ts';
import { fontBytes } from './limits.ts';
import { pictureOf } from './picture.ts';
import { refused } from './refusal.ts';

const typefaces = new WeakMap<PdfEngine, Map<string, Typeface>>();
const typefacesKept = 4;

const keyOf = (asset: Asset): string => createHash('sha256').update(asset.base64).digest('hex');

const openAsset = (engine: PdfEngine, asset: Asset, resource: string): Font => {
  const key = keyOf(asset);
  if (asset.base64.length > fontBytes * 1.4) throw refused('large', 'tooManyBytes');
  const read = () => Buffer.from(asset.base64, 'base64');
  try {
    return engine.opener.given(`${resource} ${key}`, `Brand-${key.slice(0, 8)}`, resource, read);
  } catch (error) {
    throw error instanceof CarryonError ? error : refused('broken', 'broken');
  }
};

/** A typeface of the user's own fonts; what they have no letter for comes from the usual ones. */
const typefaceOf = (engine: PdfEngine, regular: Asset, semiBold: Asset | null): Typeface => {
  const key = `${keyOf(regular)} ${semiBold === null ? '' : keyOf(semiBold)}`;
  const known = typefaces.get(engine) ?? new Map<string, Typeface>();
  typefaces.set(engine, known);
  const made =
    known.get(key) ??
    typeface(engine.opener, {
      400: [openAsset(engine, regular, 'B400'), engine.opener.shipped(mainFont, 400)],
      600: [openAsset(engine, semiBold ?? regular, 'B600'), engine.opener.shipped(mainFont, 600)],
    });
  if (known.size >= typefacesKept) known.clear();
  known.set(key, made);
  return made;
};

/** The brand that a book holds, as documents use it. @throws CarryonError as {@link documentBrand} */
export const readDocumentBrand = (db: Db, engine: PdfEngine): { readonly brand?: DocumentBrand } => {
  const brand = documentBrand(engine, allRecords(db, 'brand')[0]);
  return brand === undefined ? {} : { brand };
};

/**
 * The workspace's brand as documents use it; undefined when there is none.
 * @throws CarryonError FILE_* when a logo or font that was kept cannot be used
 */
export const documentBrand = (engine: PdfEngine, brand: Brand | undefined): DocumentBrand | undefined => {
  if (!brand) return undefined;
  const { name, colour, logo, logoPosition, fontRegular, fontSemiBold } = brand;
  const accent = brandColour.safeParse(colour);
  return {
    ...(accent.success ? { accent: accent.data } : {}),
    ...(logo ? { logo: { picture: pictureOf(logo), position: logoPosition, alt: name } } : {}),
    ...(fontRegular ? { typeface: typefaceOf(engine, fontRegular, fontSemiBold) } : {}),
  };
};
