/** Why a cell cannot be taken: a code for programs and a sentence for people. */
export type Refusal = { readonly code: string; readonly message: string };

/** What a cell holds once typed: as SQLite stores it, or the reason why not. */
export type Cell = string | number | null | Refusal;

/** Turns the text of a cell into a value. Made per column; blank text is null. */
export type Coercer = (text: string) => Cell;

export const isRefusal = (cell: Cell): cell is Refusal => typeof cell === 'object' && cell !== null;

const damaged = /^#(?:REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|#{2,})/u;
const absent = new Set(['-', '–', '—', '#n/a', 'n/a', 'na', 'n.a.', '?', 'null', '(null)', '(blank)']);

export const spreadsheetDamage: Refusal = {
  code: 'SPREADSHEET_ERROR',
  message: 'The cell holds an error of a spreadsheet, not a value.',
};

export const isDamaged = (text: string): boolean => text.startsWith('#') && damaged.test(text);

/** True for the ways in which exports write "no value" in a column of numbers, days or choices. */
export const isAbsent = (text: string): boolean => text.length <= 7 && absent.has(text.toLowerCase());
