import type { ImportChoices } from '../../../../../shared/imports.ts';
import type { Db } from '../../../../db/open.ts';
import type { KindContext } from '../../kinds/dynamic.ts';
import type { ImportField, ImportKindSpec } from '../../kinds/kind.ts';

/** What the rows of a file were staged as, and how they are to be matched and written. */
export type Staged = {
  readonly spec: ImportKindSpec;
  /** Fields of the staged rows. */
  readonly fields: readonly ImportField[];
  /** Names of the fields that a column of the file fills. */
  readonly mapped: readonly string[];
  readonly choices: ImportChoices;
  readonly context: KindContext;
  /** The day of the import. */
  readonly today: string;
  readonly maybeTwice: boolean;
};

/**
 * Records that hang on the rows of a file: the attendees of a meeting, the contact of an account. A part has
 * tables of its own, is matched, compared and written like the rows themselves, and belongs to the import.
 */
export type Part = {
  /** Begins the names of its tables. */
  readonly prefix: string;
  readonly spec: Pick<ImportKindSpec, 'entityName' | 'entity' | 'keys' | 'naturalKeys'>;
  /** Columns of its rows; those without a column of the record only find something. */
  readonly fields: readonly ImportField[];
  readonly mapped: readonly string[];
  /** Written before the rows of the file, which refer to it. */
  readonly before: boolean;
  /** False for records of the whole workspace. */
  readonly owned: boolean;
  /** Fills its rows from those of the file: `line` tells them apart, `file_line` is where they come from. */
  readonly fill: (db: Db) => void;
  /** Matches in a way of its own; by the keys of its spec when there is none. */
  readonly match?: (db: Db) => void;
  /** A field that an update never moves back: the last contact. */
  readonly onlyLater?: string;
};

/** Rows of a part are numbered within the row of the file that they come from. */
export const perRow = 1000;
