import type { ImportKind } from '../../../../shared/imports.ts';

/** A file as it is found in the wild, and all that must come of it. */
export type CorpusCase = {
  readonly title: string;
  readonly file: string | Uint8Array;
  readonly kind?: ImportKind;
  /** Accounts that are there before, as a file. */
  readonly before?: string;
  /** Encoding, delimiter and line of the header; UTF-8, comma and 1 when not given. */
  readonly form?: readonly [encoding: string, delimiter: string, headerLine: number];
  readonly leftOut?: readonly string[];
  /** Every column that is mapped without asking; all others must be left out. */
  readonly mapping: Readonly<Record<string, string>>;
  /** The columns read back, and the records in the order of the file. */
  readonly columns: string;
  readonly records: readonly (readonly (string | number | null)[])[];
  /** What is said about the file; nothing when not given. */
  readonly problems?: readonly (readonly [line: number | null, code: string])[];
  /** What is asked about dates and numbers, and assumed until it is answered; nothing when not given. */
  readonly questions?: readonly (readonly [column: string, question: string, assumed: string])[];
  readonly rejected?: readonly (readonly [row: number, column: string | null, code: string])[];
};
