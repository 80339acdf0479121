import { limits, workbookLimits } from '../limits.ts';
import { rowFlaws } from '../row-filter.ts';
import type { Archive, Entry } from './archive.ts';
import { readXml } from './decode.ts';
import type { NumberFormat } from './formats.ts';
import { columnOf } from './places.ts';
import { beyond, damaged } from './refusals.ts';
import { cellText, type Texts } from './text.ts';
import { shownNumber } from './values.ts';
import { attributeOf } from './xml.ts';

/** What the cells of a sheet refer to. */
export type SheetContext = {
  readonly texts: Texts;
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
};

/** `cells` is reused for the next row; `flaw` is bits of `rowFlaws`. Only rows that hold a value are told. */
export type OnSheetRow = (
  cells: string[],
  row: { readonly number: number; readonly flaw: number; readonly hidden: boolean },
) => boolean | void;

/** What reading a sheet left behind. */
export type SheetEnd = {
  /** Cells merged over several rows, and whether the end of the sheet was not looked at. */
  readonly merged: number;
  readonly cut: boolean;
};

const plain: NumberFormat = { kind: 'plain' };

/** Whether a text holds what no cell means to hold, as bits of `rowFlaws`. */
const oddity = (text: string): number => {
  let found: number = rowFlaws.none;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) found |= rowFlaws.control;
    else if (code === 0xfffd) found |= rowFlaws.unreadable;
  }
  return found;
};

/**
 * Reads the rows of a sheet one after the other, each cell as the text that a CSV of the sheet would hold:
 * formulas by the value they had when the workbook was saved, days as `2026-03-05`, errors as `#N/A`.
 * @throws CarryonError FILE_UNREADABLE, FILE_HOSTILE, LIMIT_EXCEEDED, with the row
 */
export const readSheetRows = (
  archive: Archive,
  entry: Entry,
  { texts, formats, from1904 }: SheetContext,
  onRow: OnSheetRow,
  onPacked?: (done: number) => void,
): SheetEnd => {
  const cells: string[] = [];
  let number = 0;
  let hidden = false;
  let flaw = 0;
  let inData = false;
  let column = -1;
  let type = '';
  let style = -1;
  let value = '';
  let capturing = false;
  let aside = 0;
  let merged = 0;
  let stopped = false;
  let cut = false;
  let sinceValue = 0;

  const startRow = (attributes: string): void => {
    const given = attributeOf(attributes, 'r');
    const next = given === null ? number + 1 : Number(given);
    if (!Number.isInteger(next) || next <= number) throw damaged('row', number);
    if (next > workbookLimits.row) throw beyond('rows', workbookLimits.row, next);
    number = next;
    hidden = attributes.includes('hidden') && /^(?:1|true)$/u.test(attributeOf(attributes, 'hidden') ?? '');
    flaw = 0;
    column = -1;
    cells.length = 0;
  };

  const startCell = (attributes: string): void => {
    const place = attributeOf(attributes, 'r');
    const next = place === null ? column + 1 : columnOf(place);
    if (next <= column) throw damaged('cell', number);
    column = next;
    type = attributeOf(attributes, 't') ?? 'n';
    style = Number(attributeOf(attributes, 's') ?? -1);
    value = '';
  };

  const shown = (): string => {
    switch (type) {
      case 's': {
        const text = value === '' ? '' : texts.get(Number(value));
        if (text === undefined) throw damaged('text', number);
        return text;
      }
      case 'b':
        return value === '1' || value === 'true' ? 'TRUE' : value === '' ? '' : 'FALSE';
      case 'e':
        flaw |= rowFlaws.spreadsheetError;
        return value;
      case 'n': {
        const parsed = value.trim() === '' ? Number.NaN : Number(value);
        return Number.isNaN(parsed)
          ? cellText(value)
          : shownNumber(parsed, formats[style] ?? plain, from1904);
      }
      default:
        return cellText(value);
    }
  };

  const endCell = (): void => {
    const text = shown();
    if (text === '') return;
    if (column >= limits.columns) throw beyond('columns', limits.columns, number);
    if (text.length > limits.cell) throw beyond('cell', limits.cell, number);
    if (type !== 'n') flaw |= oddity(text);
    while (cells.length < column) cells.push('');
    cells.push(text);
    sinceValue = 0;
  };

  const endRow = (): void => {
    if (stopped || cells.length === 0) return;
    if (onRow(cells, { number, flaw, hidden }) === false) stopped = true;
  };

  readXml(
    archive,
    entry,
    {
      open: (name, attributes) => {
        if (name === 'sheetData') inData = true;
        else if (name === 'mergeCell') merged += 1;
        if (!inData || stopped) return;
        if (name === 'c') startCell(attributes);
        else if (name === 'v' || name === 't') capturing = aside === 0;
        else if (name === 'row') startRow(attributes);
        else if (name === 'rPh') aside += 1;
      },
      close: (name) => {
        if (!inData || stopped) return;
        if (name === 'c') endCell();
        else if (name === 'v' || name === 't') capturing = false;
        else if (name === 'row') endRow();
        else if (name === 'rPh') aside -= 1;
        else if (name === 'sheetData') inData = false;
      },
      text: (part) => {
        if (!capturing) return;
        value += part;
        if (value.length > limits.cell) throw beyond('cell', limits.cell, number);
      },
    },
    {
      going: (bytes) => {
        sinceValue += bytes;
        cut ||= inData && sinceValue > workbookLimits.emptyStretch;
        return !stopped && !cut;
      },
      ...(onPacked ? { onPacked } : {}),
    },
  );
  return { merged, cut };
};
