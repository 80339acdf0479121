import { closeSync, openSync, writeSync } from 'node:fs';

import { byteOrderMark, csvRow, escapeFormula } from '../../../../shared/csv.ts';
import { asStorageError } from '../../../db/errors.ts';
import { openScratch } from '../../../db/open.ts';
import type { StageNote } from '../stage/job.ts';
import { readNote } from '../stage/queries.ts';
import { reasonHeader } from './header.ts';
import { eachReject } from './queries.ts';

/** Numbers with a sign are no formulas, and must stay numbers. */
const signedNumber = /^[-+][\d.,\s%]+$/u;
const safe = (cell: string): string => (signedNumber.test(cell) ? cell : escapeFormula(cell));

/**
 * Writes the rows that an import set aside: the columns of the source in their order, one more with the
 * reason, its delimiter, UTF-8 with a byte-order mark. After fixing it imports with the same mapping.
 * @returns the number of rows
 */
export const writeRejects = (stageFile: string, outFile: string): number => {
  const db = openScratch(stageFile);
  try {
    const { headers, preview } = readNote(db, 'stage') as StageNote;
    // The reason of an earlier round makes way for the new one.
    const earlier = headers.indexOf(reasonHeader);
    const without = (cells: readonly string[]): string[] => cells.filter((_, index) => index !== earlier);
    const width = without(headers).length;
    const file = openSync(outFile, 'wx', 0o600);
    try {
      writeSync(file, byteOrderMark + csvRow([...without(headers), reasonHeader], preview.delimiter));
      let rows = 0;
      eachReject(db, ({ cells, reason }) => {
        const own = without(cells).map(safe);
        while (own.length < width) own.push('');
        writeSync(file, csvRow([...own.slice(0, width), reason, ...own.slice(width)], preview.delimiter));
        rows += 1;
      });
      return rows;
    } catch (error) {
      throw asStorageError(error);
    } finally {
      closeSync(file);
    }
  } finally {
    db.close();
  }
};
