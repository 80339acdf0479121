import type { Compared, ImportField } from '../kinds/kind.ts';
import { stagedColumn } from '../stage/queries.ts';

/** SQL of a column as it is compared: to the letter, whatever the case, or as names are. */
export const compared = (how: Compared, column: string): string => {
  if (how === 'exact') return column;
  return how === 'lower' ? `lower(${column})` : `name_key(${column})`;
};

/** SQL of a field of a staged row, `r`, and of its record, `s`. */
export const ofRow = (how: Compared, field: string): string => compared(how, `r.${stagedColumn(field)}`);
export const ofRecord = (how: Compared, field: string): string => compared(how, `s.${stagedColumn(field)}`);

/** SQL of a field of a row of a part, `p`. */
export const ofPart = (how: Compared, field: string): string => compared(how, `p.${stagedColumn(field)}`);

export const hasField = (fields: readonly ImportField[], name: string): boolean =>
  fields.some((field) => field.name === name);
