import type { LogoRefusal } from '../../../../../shared/brand.ts';
import { CarryonError } from '../../../../../shared/errors.ts';

const codes = {
  broken: 'FILE_UNREADABLE',
  kind: 'FILE_UNSUPPORTED',
  large: 'FILE_TOO_LARGE',
  hostile: 'FILE_HOSTILE',
} as const;

/**
 * The error for a picture or font that is not taken.
 * @param why Whether it is damaged, of a kind that is not supported, too large, or made to do harm.
 */
export const refused = (why: keyof typeof codes, reason: LogoRefusal, detail?: string): CarryonError =>
  new CarryonError(codes[why], { reason, ...(detail === undefined ? {} : { detail }) });
