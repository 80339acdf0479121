import { CarryonError } from '../../../../shared/errors.ts';
import type { Delimiter, ReadOptions } from '../../../../shared/imports.ts';
import { makeDecoder } from './decode.ts';
import { announcedDelimiter, findDelimiter, hasSpacedQuotes, type Beginning } from './delimiter.ts';
import { findEncoding, headOf, type EncodingFound } from './encoding.ts';
import type { PlacedRow } from './header.ts';
import { layoutOf, noHeader, sampleRowCount } from './layout.ts';
import { chunkBytes, limits, sniffBytes } from './limits.ts';
import { makeParser } from './parser.ts';
import { makeRowFilter } from './row-filter.ts';
import { isArchive } from './signature.ts';
import { openSource, type Source } from './source.ts';
import type { Table } from './table-shape.ts';
import { openWorkbook } from './workbook/table.ts';

export type TableOptions = ReadOptions & { readonly chunkSize?: number };

const beginningOf = (source: Source, { encoding, skip }: EncodingFound, bytes: number): Beginning => {
  const head = headOf(source, bytes + skip);
  const whole = head.length >= source.bytes;
  return { text: makeDecoder(encoding)(head.subarray(skip), whole), whole };
};

const firstRows = ({ text, whole }: Beginning, delimiter: Delimiter, spaced: boolean): PlacedRow[] => {
  const rows: PlacedRow[] = [];
  const parser = makeParser(
    delimiter,
    (cells, line) => {
      rows.push({ line, cells: [...cells] });
      return rows.length < sampleRowCount;
    },
    { spaced },
  );
  parser.feed(text, whole);
  return rows;
};

const announcedLine = (rows: readonly PlacedRow[], text: string): number =>
  announcedDelimiter(text) !== null && rows[0]?.line === 1 ? 1 : 0;

const assertNotEmpty = (source: Source, form: EncodingFound, text: string): void => {
  if (source.bytes <= form.skip) throw new CarryonError('FILE_EMPTY');
  if (source.bytes <= sniffBytes && text.trim() === '') throw new CarryonError('FILE_EMPTY');
};

type Form = {
  readonly delimiter: Delimiter;
  readonly spaced: boolean;
  readonly rows: readonly PlacedRow[];
  readonly announced: number;
};

/** Finds the form of a text by its beginning: by more of it where not even two rows end in there. */
const findForm = (source: Source, encoding: EncodingFound, options: TableOptions): Form => {
  for (let bytes = sniffBytes; ; bytes *= 8) {
    const beginning = beginningOf(source, encoding, bytes);
    const { text, whole } = beginning;
    assertNotEmpty(source, encoding, text);
    const delimiter = options.delimiter ?? announcedDelimiter(text) ?? findDelimiter(beginning);
    const spaced = hasSpacedQuotes(beginning, delimiter);
    const rows = firstRows(beginning, delimiter, spaced);
    if (rows.length > 1 || whole || bytes > limits.row)
      return { delimiter, spaced, rows, announced: announcedLine(rows, text) };
  }
};

const openText = (source: Source, options: TableOptions): Table => {
  const form = findEncoding(source, options.encoding);
  const { delimiter, spaced, rows, announced } = findForm(source, form, options);
  const layout = layoutOf(rows, { skipped: announced, chosen: options.headerLine });
  if (!layout) throw noHeader(rows, options);

  const readRows: Table['readRows'] = (onRow, onBytes) => {
    const { lossy, encoding } = form;
    const guessed = form.guessed ? encoding : null;
    const filter = makeRowFilter({ ...layout, delimiter, announced, lossy, guessed }, onRow);
    const decode = makeDecoder(encoding);
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
    sheet: null,
    sheets: [],
    encoding: form.encoding,
    delimiter,
    headerLine: layout.headerLine,
    headers: layout.headers,
    bytes: source.bytes,
    readRows,
    close: source.close,
  };
};

/**
 * Opens a file and finds its form: encoding, delimiter and header row of a CSV, sheet and header row of a
 * workbook. What `options` names is taken as given; what a file is, its first bytes say and not its name.
 * @throws CarryonError FILE_MISSING, FILE_EMPTY, FILE_TOO_LARGE, FILE_UNREADABLE, FILE_UNSUPPORTED,
 * FILE_HOSTILE, LIMIT_EXCEEDED
 */
export const openTable = (path: string, options: TableOptions = {}): Table => {
  const source = openSource(path, options.chunkSize ?? chunkBytes);
  try {
    return isArchive(source) ? openWorkbook(source, options) : openText(source, options);
  } catch (error) {
    source.close();
    throw error;
  }
};
