import type { PdfFile } from './file.ts';

/** A picture that is known to be sound. One picture drawn on many pages is in the file once. */
export type Picture = {
  /** Of any unit: only the proportion matters. */
  readonly width: number;
  readonly height: number;
  /** Writes it as an object that fills a square of one unit; returns the object's number. */
  readonly write: (file: PdfFile) => number;
};
