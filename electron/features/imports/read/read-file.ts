import type { ReadOptions, ReadResult } from '../../../../shared/imports.ts';
import { openTable } from './table.ts';

/** Files up to this size are read to their end, so that their footer and every problem are shown; a sheet is packed. */
const wholeBytes = 8 * 1024 * 1024;
const wholeSheetBytes = 1024 * 1024;

/**
 * What the importer reads in a file, before any mapping: its form, the first `limit` rows, what was left out
 * and what looks wrong. Nothing is written. Throws the FILE_* codes and LIMIT_EXCEEDED.
 */
export const readFile = (path: string, options: ReadOptions, limit: number): ReadResult => {
  const table = openTable(path, options);
  try {
    const whole = table.bytes <= (table.sheet === null ? wholeBytes : wholeSheetBytes);
    const rows: string[][] = [];
    const { leftOut, problems } = table.readRows((cells) => {
      if (rows.length < limit) rows.push([...cells]);
      return whole || rows.length < limit;
    });
    const partly = {
      line: null,
      code: 'PARTLY_READ',
      message: 'Only the beginning of this large file is shown; all of it is checked before an import.',
    };
    return {
      sheet: table.sheet,
      sheets: [...table.sheets],
      encoding: table.encoding,
      delimiter: table.delimiter,
      headerLine: table.headerLine,
      headers: [...table.headers],
      rows,
      leftOut,
      problems: whole ? problems : [...problems, partly],
    };
  } finally {
    table.close();
  }
};
