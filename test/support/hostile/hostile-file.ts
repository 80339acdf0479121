import type { ErrorCode, ErrorDetails } from '../../../shared/errors.ts';

/** A file made to break the reader, and what must come of it. */
export type HostileFile = {
  readonly title: string;
  /** What is in it; `size` is how large the part is that may be as large as one likes, in bytes. */
  readonly content: (size: number) => string | Uint8Array;
  readonly expected:
    | {
        /** Refused as a whole. */
        readonly error: ErrorCode;
        readonly details?: ErrorDetails;
      }
    | {
        /** Read, but not to be written before somebody has looked: the reason and its row. */
        readonly fault: readonly [reason: string, row: number | null];
      }
    | {
        /** Read, with these rows set aside or spoken of. */
        readonly rows: readonly (readonly [row: number, code: string])[];
        /** Accounts that come of it. */
        readonly names: readonly string[];
      };
};
