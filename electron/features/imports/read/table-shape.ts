import type { Delimiter, Encoding, ReadProblem, ReadResult } from '../../../../shared/imports.ts';

/** `cells` is reused for the next row; it has a cell for every header, and more only in a row that is too long. */
export type OnDataRow = (cells: readonly string[], line: number, flaw: number) => boolean | void;

/** What reading all rows left behind. */
export type TableEnd = {
  readonly rows: number;
  readonly leftOut: ReadResult['leftOut'];
  readonly problems: ReadProblem[];
};

/** A file whose form is known and whose rows can be read, as often as needed. */
export type Table = {
  /** The sheet that is read and all there are; null and none for a file of text. */
  readonly sheet: string | null;
  readonly sheets: ReadResult['sheets'];
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly headerLine: number;
  readonly headers: readonly string[];
  /** What `onBytes` counts up to. */
  readonly bytes: number;
  /**
   * Hands over every data row: padded or cut to the headers, blank and footer rows left out.
   * `onRow` may end the reading by returning false. Throws LIMIT_EXCEEDED, FILE_CHANGED, FILE_MISSING.
   */
  readonly readRows: (onRow: OnDataRow, onBytes?: (done: number) => void) => TableEnd;
  readonly close: () => void;
};
