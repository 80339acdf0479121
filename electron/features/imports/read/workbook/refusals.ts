import { CarryonError } from '../../../../../shared/errors.ts';

/** The workbook contradicts itself or ends too early; `row` is the sheet's row that was being read, if any. */
export const damaged = (what: string, row: number | null = null): CarryonError =>
  new CarryonError('FILE_UNREADABLE', { reason: 'damaged', what, ...(row === null ? {} : { row }) });

/** The workbook is made to hurt whoever opens it. */
export const hostile = (what: string, row: number | null = null): CarryonError =>
  new CarryonError('FILE_HOSTILE', { reason: what, ...(row === null ? {} : { row }) });

export const unsupported = (format: string): CarryonError => new CarryonError('FILE_UNSUPPORTED', { format });

export const beyond = (limit: string, max: number, row: number | null = null): CarryonError =>
  new CarryonError('LIMIT_EXCEEDED', { limit, max, ...(row === null ? {} : { row }) });
