import { CarryonError } from '../../../../shared/errors.ts';
import type {
  Delimiter,
  Encoding,
  ReadOptions,
  ReadProblem,
  ReadResult,
} from '../../../../shared/imports.ts';
import { makeDecoder } from './decode.ts';
import { announcedDelimiter, findDelimiter, hasSpacedQuotes } from './delimiter.ts';
import { findEncoding, headOf, type EncodingFound } from './encoding.ts';
import { findHeader, headerNames, type PlacedRow } from './header.ts';
import { chunkBytes, sniffBytes } from './limits.ts';
import { makeParser } from './parser.ts';
import { makeRowFilter, type OnDataRow } from './row-filter.ts';
import { openSource, type Source } from './source.ts';

export type TableOptions = ReadOptions & { readonly chunkSize?: number };

/** What reading all rows left behind. */
export type TableEnd = {
  readonly rows: number;
  readonly leftOut: ReadResult['leftOut'];
  readonly problems: ReadProblem[];
};

/** A CSV file whose form is known and whose rows can be read, as often as needed. */
export type Table = {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly headerLine: number;
  readonly headers: readonly string[];
  readonly bytes: number;
  /**
   * Hands over every data row: padded or cut to the headers, blank and footer rows left out.
   * `onRow` may end the reading by returning false. Throws LIMIT_EXCEEDED, FILE_CHANGED, FILE_MISSING.
   */
  readonly readRows: (onRow: OnDataRow, onBytes?: (done: number) => void) => TableEnd;
  readonly close: () => void;
};

const sampleRowCount = 200;

const sniffText = (source: Source, { encoding, skip }: EncodingFound): string => {
  const head = headOf(source, sniffBytes + skip);
  return makeDecoder(encoding)(head.subarray(skip), head.length >= source.bytes);
};

const firstRows = (text: string, delimiter: Delimiter, spaced: boolean): PlacedRow[] => {
  const rows: PlacedRow[] = [];
  const parser = makeParser(
    delimiter,
    (cells, line) => {
      rows.push({ line, cells: [...cells] });
      return rows.length < sampleRowCount;
    },
    { spaced },
  );
  parser.feed(text, true);
  return rows;
};

const announcedLine = (rows: readonly PlacedRow[], text: string): number =>
  announcedDelimiter(text) !== null && rows[0]?.line === 1 ? 1 : 0;

const findHeaderLine = (rows: readonly PlacedRow[], text: string, chosen: number | undefined): number => {
  const skipped = announcedLine(rows, text);
  const candidates = rows.filter(({ line }) => line > skipped);
  if (chosen !== undefined) return candidates.find(({ line }) => line >= chosen)?.line ?? chosen;
  return candidates[findHeader(candidates)]?.line ?? 1;
};

const assertNotEmpty = (source: Source, form: EncodingFound, text: string): void => {
  if (source.bytes <= form.skip) throw new CarryonError('FILE_EMPTY');
  if (source.bytes <= sniffBytes && text.trim() === '') throw new CarryonError('FILE_EMPTY');
};

/**
 * Opens a CSV file and finds its encoding, delimiter and header row; what `options` names is taken as given.
 * @throws CarryonError FILE_MISSING, FILE_EMPTY, FILE_TOO_LARGE, FILE_UNREADABLE, FILE_UNSUPPORTED,
 * LIMIT_EXCEEDED
 */
export const openTable = (path: string, options: TableOptions = {}): Table => {
  const source = openSource(path, options.chunkSize ?? chunkBytes);
  try {
    const form = findEncoding(source, options.encoding);
    const text = sniffText(source, form);
    assertNotEmpty(source, form, text);
    const delimiter = options.delimiter ?? announcedDelimiter(text) ?? findDelimiter(text);
    const spaced = hasSpacedQuotes(text, delimiter);
    const rows = firstRows(text, delimiter, spaced);
    const headerLine = findHeaderLine(rows, text, options.headerLine);
    const header = rows.find(({ line }) => line === headerLine)?.cells;
    if (!header) throw new CarryonError(rows.length === 0 ? 'FILE_EMPTY' : 'IMPORT_INVALID', { headerLine });
    const headers = headerNames(header);
    const above = rows.filter(({ line }) => line < headerLine);
    const announced = announcedLine(rows, text);

    const readRows: Table['readRows'] = (onRow, onBytes) => {
      const filter = makeRowFilter(
        { delimiter, headers, header, headerLine, above, announced, lossy: form.lossy },
        onRow,
      );
      const decode = makeDecoder(form.encoding);
      const parser = makeParser(delimiter, filter.row, { spaced });
      let done = form.skip;
      source.read((chunk, last) => {
        done += chunk.length;
        const part = decode(chunk, last);
        filter.inspect(part);
        const more = parser.feed(part, last);
        onBytes?.(done);
        return more;
      }, form.skip);
      return filter.end();
    };

    return {
      encoding: form.encoding,
      delimiter,
      headerLine,
      headers,
      bytes: source.bytes,
      readRows,
      close: source.close,
    };
  } catch (error) {
    source.close();
    throw error;
  }
};
