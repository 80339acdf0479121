import { readFileSync, statSync } from 'node:fs';

import type { Asset } from '../../../../../shared/records/print.ts';
import { fontOpener } from '../fonts/open.ts';
import { fontBytes, logoBytes } from './limits.ts';
import { readFont } from './read-font.ts';
import { readLogo } from './read-logo.ts';
import { refused } from './refusal.ts';

export type ReadAssetInput = {
  /** Folder that holds `node_modules`. */
  readonly appRoot: string;
  readonly kind: 'logo' | 'font';
  readonly path: string;
  /** As the user knows the file. */
  readonly fileName: string;
};
export type ReadAsset = { readonly asset: Asset; readonly family: string };

const limits = { logo: logoBytes, font: fontBytes } as const;

/**
 * Reads a picture or font that the user chose, outside the app's process: whatever is in the file, the app goes
 * on. @throws CarryonError FILE_*, each with a `reason`
 */
export const readBrandAsset = ({ appRoot, kind, path, fileName }: ReadAssetInput): ReadAsset => {
  if (statSync(path).size > limits[kind]) throw refused('large', 'tooManyBytes');
  const bytes = readFileSync(path);
  if (kind === 'logo') {
    const kept = readLogo(bytes);
    const base64 = Buffer.from(kept.bytes).toString('base64');
    return { asset: { mediaType: kept.mediaType, base64, fileName }, family: '' };
  }
  const { mediaType, family } = readFont(bytes, fontOpener(appRoot));
  return { asset: { mediaType, base64: bytes.toString('base64'), fileName }, family };
};
