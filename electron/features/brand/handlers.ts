import { brandColour, type BrandView } from '../../../shared/brand.ts';
import { CarryonError } from '../../../shared/errors.ts';
import type { Asset, Brand } from '../../../shared/records/print.ts';
import type { CoreContext, Handlers } from '../../context.ts';
import { allRecords, insertRecord, updateRecord } from '../../db/records.ts';
import { familyOf, tablesOf } from '../export/pdf/brand/sfnt.ts';

type Channels =
  | 'brand.get'
  | 'brand.update'
  | 'brand.setLogo'
  | 'brand.clearLogo'
  | 'brand.setFont'
  | 'brand.clearFonts';

/** Name of a brand until the user says their own. */
const unnamed = 'Our company';

const bytesOf = ({ base64 }: Asset): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(base64, 'base64'));

const familyName = (asset: Asset): string => {
  try {
    const bytes = bytesOf(asset);
    return familyOf(bytes, tablesOf(bytes).get('name'));
  } catch (error) {
    if (error instanceof CarryonError) return '';
    throw error;
  }
};

const fontView = (asset: Asset | null) =>
  asset && { fileName: asset.fileName, family: familyName(asset), bytes: bytesOf(asset) };

const viewOf = (brand: Brand | undefined): BrandView => ({
  name: brand?.name ?? unnamed,
  colour: brandColour.safeParse(brand?.colour).data ?? null,
  logo: brand?.logo
    ? { mediaType: brand.logo.mediaType, fileName: brand.logo.fileName, bytes: bytesOf(brand.logo) }
    : null,
  logoPosition: brand?.logoPosition ?? 'Left',
  fonts: {
    regular: fontView(brand?.fontRegular ?? null),
    semiBold: fontView(brand?.fontSemiBold ?? null),
  },
});

/** The look of the workspace's documents: one record, each call one undo step. */
export const brandHandlers = ({
  db,
  appRoot,
  newId,
  change,
  files,
  runJob,
}: CoreContext): Handlers<Channels> => {
  const current = (): Brand | undefined => allRecords(db, 'brand')[0];

  const save = (label: string, changes: Partial<Omit<Brand, 'id'>>): BrandView =>
    change({ kind: 'edit', label }, () => {
      const known = current();
      if (known) updateRecord(db, 'brand', known.id, changes);
      else insertRecord(db, 'brand', newId(), { name: unnamed, ...changes });
      return viewOf(current());
    });

  /** Reads a chosen file in another process; the upload is gone afterwards, taken or not. */
  const read = async (job: string, kind: 'logo' | 'font', token: string): Promise<Asset> => {
    const { path, name } = files.resolve(token);
    try {
      return (await runJob(job, 'readBrandAsset', { appRoot, kind, path, fileName: name })).asset;
    } finally {
      files.release(token);
    }
  };

  return {
    'brand.get': () => viewOf(current()),
    'brand.update': ({ name, colour, logoPosition }) =>
      save('Edit brand', {
        ...(name === undefined ? {} : { name }),
        ...(colour === undefined ? {} : { colour: colour?.toLowerCase() ?? null }),
        ...(logoPosition === undefined ? {} : { logoPosition }),
      }),
    'brand.setLogo': async ({ job, file }) => save('Set logo', { logo: await read(job, 'logo', file) }),
    'brand.clearLogo': () => save('Remove logo', { logo: null }),
    'brand.setFont': async ({ job, file, weight }) => {
      const font = await read(job, 'font', file);
      return save('Set font', weight === 'regular' ? { fontRegular: font } : { fontSemiBold: font });
    },
    'brand.clearFonts': () => save('Remove fonts', { fontRegular: null, fontSemiBold: null }),
  };
};
