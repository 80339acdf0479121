import { csvRow } from '../../shared/csv.ts';
import { largeBook } from '../support/salesforce-export.ts';

const wideColumns = 617;
const wideRows = 6_628;
/** One row in so many has a text as long as the notes of HubSpot grow. */
const everyLong = 60;

/** A file as wide as a full export of HubSpot: 617 columns, 6,628 rows, 110 cells of 180 KB. */
export function* wideBook(): Generator<string> {
  const named = ['Record ID', 'Company name', 'Company Domain Name', 'City', 'Annual Revenue'];
  yield csvRow([
    ...named,
    ...Array.from({ length: wideColumns - named.length }, (_, at) => `Property ${at}`),
  ]);
  const long = 'A note, "quoted"; and more. '.repeat(6_600).slice(0, 180_000);
  for (let row = 0; row < wideRows; row += 1) {
    const cells = [
      `${90_000_000_000 + row}`,
      `Company ${row}`,
      `company-${row}.example`,
      'Rome',
      `${row}.50`,
    ];
    for (let at = cells.length; at < wideColumns; at += 1)
      cells.push(row % everyLong === 0 && at === 100 ? long : at % 9 === 0 ? `value ${row}` : '');
    yield csvRow(cells);
  }
}

/** The book again, with another description in every tenth row. */
export function* changedBook(rows: number, seed: number): Generator<string> {
  let row = 0;
  for (const piece of largeBook(rows, seed))
    yield piece.replaceAll(/Reviewed twice a year/gu, (text) => {
      row += 1;
      return row % 10 === 0 ? 'Reviewed once a year' : text;
    });
}
