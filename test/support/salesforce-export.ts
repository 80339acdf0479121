import { csvRow } from '../../shared/csv.ts';

/** A generator of repeatable random numbers from 0 to 1 (mulberry32): the same seed gives the same file. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const names = [
  'Müller & Söhne',
  'Nordlicht Energie',
  'Straßenbau Kühn',
  'Bäckerei Weiß',
  'Île-de-France Logistique',
  'Zürcher Präzision',
  '株式会社 山田',
  'Óbuda Rendszerház',
  'Fabrik "Alte Spinnerei"',
  'Hafen; Lager & Co.',
];
const forms = ['GmbH', 'AG', 'SE', 'KG', 'S.A.', 'Ltd.'];
const branches = ['Maschinenbau', 'Energie', 'Handel', 'Software, Internet', 'Logistik', 'Gesundheit'];
const countries = ['Deutschland', 'Österreich', 'Schweiz', 'Frankreich', 'Japan'];
const cities = ['München', 'Köln', 'Wien', 'Zürich', 'Lyon', '東京'];
const owners = ['Jörg Schäfer', 'Anna Groß', 'Élodie Petit', 'Max Müller'];
const products = ['Core', 'Analytics', 'Connect', 'Security'];
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'.split('');

const pick = (random: () => number, values: readonly string[]): string =>
  values[Math.floor(random() * values.length)] ?? '';

/** "25.000,00": two decimals, dots between thousands. */
const german = (value: number): string => {
  const [whole = '0', cents = '00'] = value.toFixed(2).split('.');
  return `${whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, '.')},${cents}`;
};

const two = (value: number): string => String(value).padStart(2, '0');
const germanDay = (year: number, random: () => number): string =>
  `${two(1 + Math.floor(random() * 28))}.${two(1 + Math.floor(random() * 12))}.${year}`;

const quotedRow = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')}\r\n`;

export const germanHeaders = [
  'Account ID',
  'Account Owner',
  'Account Name',
  'Type',
  'Industry',
  'Annual Revenue Currency',
  'Annual Revenue',
  'ARR',
  'Employees',
  'Phone',
  'Website',
  'Billing Street',
  'Billing City',
  'Billing Country',
  'Contract Start Date',
  'Renewal Date',
  'Licensed Seats',
  'Active Seats',
  'Products',
  'Last Activity',
  'Description',
] as const;

/**
 * A Salesforce account report as a German office exports it: UTF-8 with a byte-order mark, semicolons, every
 * cell quoted, `25.000,00`, `19.06.2025`, 15-character ids, line breaks within cells, and the report's footer
 * after a blank line. The same `seed` gives the same bytes.
 */
export const germanSalesforceExport = (rows: number, seed: number): string => {
  const random = randomFrom(seed);
  const lines = [`\ufeff${quotedRow(germanHeaders)}`];
  for (let number = 0; number < rows; number += 1) {
    const seats = 5 + Math.floor(random() * 2000);
    const id = `001${two(seed % 100)}${String(number).padStart(8, '0')}${pick(random, letters)}${pick(random, letters)}`;
    const bought = products.filter(() => random() < 0.5);
    lines.push(
      quotedRow([
        id,
        pick(random, owners),
        `${pick(random, names)} ${number + 1} ${pick(random, forms)}`,
        'Customer',
        pick(random, branches),
        'EUR',
        german(Math.floor(random() * 900_000_000) / 10),
        german(1_000 + Math.floor(random() * 500_000)),
        german(Math.floor(random() * 20_000)).replace(/,00$/u, ''),
        `+49 ${100 + Math.floor(random() * 900)} ${Math.floor(random() * 1_000_000)}`,
        `https://www.kunde-${seed}-${number + 1}.example/start`,
        `Hauptstraße ${1 + Math.floor(random() * 200)}\nHinterhaus`,
        pick(random, cities),
        pick(random, countries),
        germanDay(2021 + Math.floor(random() * 4), random),
        germanDay(2026 + Math.floor(random() * 2), random),
        String(seats),
        String(Math.floor(seats * random())),
        bought.join('; '),
        germanDay(2025, random),
        random() < 0.3 ? 'Erste Zeile\r\nzweite; mit "Zitat"' : '',
      ]),
    );
  }
  lines.push(
    '\r\n',
    quotedRow([`Gesamtsummen (${rows} Datensätze)`]),
    quotedRow(['Kundenliste Vertrieb']),
    quotedRow(['Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.']),
    quotedRow(['Vertrauliche Informationen - Nicht weitergeben']),
    quotedRow(['Erstellt von:  Jörg Schäfer 19.06.2025 09:41']),
  );
  return lines.join('');
};

export const bookHeaders = [
  'Account ID',
  'Account Owner',
  'Account Name',
  'Account Number',
  'Type',
  'Industry',
  'Rating',
  'Annual Revenue',
  'ARR',
  'Employees',
  'Phone',
  'Website',
  'Billing Street',
  'Billing City',
  'Billing Country',
  'Contract Start',
  'Renewal Date',
  'Last Activity',
  'Licensed Seats',
  'Active Seats',
  'Products',
  'Description',
] as const;

const dollars = (random: () => number): string => {
  const value = Math.floor(random() * 90_000_000) / 100;
  const [whole = '0', cents = '00'] = value.toFixed(2).split('.');
  return `$${whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',')}.${cents}`;
};

/** One row of a large American book: about a quarter of its cells quoted, CJK, line breaks, `$1,234.50`, M/D/YYYY. */
const bookRow = (number: number, random: () => number): string => {
  const slashed = (year: number): string =>
    `${1 + Math.floor(random() * 12)}/${1 + Math.floor(random() * 28)}/${year}`;
  const seats = Math.floor(random() * 3000);
  return csvRow([
    `0018d${String(number).padStart(10, '0')}AAA`,
    pick(random, owners),
    `${pick(random, names)} ${number}, ${pick(random, forms)}`,
    String(100_000 + number),
    'Customer',
    pick(random, branches),
    'Hot',
    dollars(random),
    dollars(random),
    String(Math.floor(random() * 20_000)),
    `+1 555 ${Math.floor(random() * 10_000_000)}`,
    `www.customer-${number}.example`,
    `${1 + Math.floor(random() * 900)} Main Street\nSuite ${Math.floor(random() * 50)}`,
    pick(random, cities),
    pick(random, countries),
    slashed(2023),
    slashed(2026),
    slashed(2025),
    String(seats),
    String(Math.floor(seats * random())),
    'Core; Analytics',
    `Long-standing customer number ${number}; see the file.\r\nReviewed twice a year, 年二回.`,
  ]);
};

/** A Salesforce-like book of business in pieces of text, for files too large to hold in one string. */
export function* largeBook(rows: number, seed: number): Generator<string> {
  const random = randomFrom(seed);
  let piece = csvRow(bookHeaders);
  for (let number = 0; number < rows; number += 1) {
    piece += bookRow(number, random);
    if (piece.length > 1_000_000) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}
