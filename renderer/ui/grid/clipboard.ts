/**
 * Cells as spreadsheets put them on the clipboard: tabs between cells, line breaks between rows, a cell with
 * either in double quotes.
 */
export const parseCells = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(index + 1) === '"') {
        cell += '"';
        index += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '' && closes(text, index)) quoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
};

/** A quote opens a cell only if its partner ends one: `"Acme" Ltd` is plain text. */
const closes = (text: string, start: number): boolean =>
  /^"(?:[^"]|"")*"(?:[\t\r\n]|$)/u.test(text.slice(start, start + 100_000));

const quote = (cell: string): string => (/["\t\n\r]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows of cells as text that spreadsheets take. */
export const writeCells = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quote).join('\t')).join('\n');
