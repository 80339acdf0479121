/** What a spreadsheet could run as a formula when a cell begins with it, full-width twins included (S10). */
const formula = /^'*[=+\-@\t\r＝＋－＠]/u;

/** A text that no spreadsheet runs as a formula: an apostrophe before the sign, which the import takes back. */
export const escapeFormula = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** Takes back the one apostrophe that `escapeFormula` put there. */
export const unescapeFormula = (text: string): string =>
  text.startsWith("'") && formula.test(text) ? text.slice(1) : text;

/** The entries of a list in one cell: split at semicolons, an entry in quotes kept whole. */
export const splitList = (text: string): string[] => {
  const entries: string[] = [];
  const entry = /\s*(?:"((?:[^"]|"")*)"\s*(?=;|$)|([^;]*))(?:;|$)/gsu;
  while (entry.lastIndex < text.length) {
    const found = entry.exec(text);
    if (!found) break;
    const value = found[1] === undefined ? (found[2] ?? '').trim() : found[1].replaceAll('""', '"');
    if (value !== '' || found[1] !== undefined) entries.push(value);
  }
  return entries;
};

/** Entries as one cell, `A; B`; those that would not come back as they are stand in quotes. */
export const joinList = (entries: readonly string[]): string =>
  entries
    .map((entry) =>
      /[;"]/u.test(entry) || entry.trim() !== entry || entry === ''
        ? `"${entry.replaceAll('"', '""')}"`
        : entry,
    )
    .join('; ');

/** One row of a CSV file (RFC 4180), its line end included. */
export const csvRow = (cells: readonly string[], delimiter = ','): string =>
  `${cells
    .map((cell) =>
      /[",;\t|\r\n]|^\s|\s$|^$/u.test(cell) ? (cell === '' ? '' : `"${cell.replaceAll('"', '""')}"`) : cell,
    )
    .join(delimiter)}\r\n`;

/** Marks a file as UTF-8 for Excel. */
export const byteOrderMark = '\ufeff';

const names: Readonly<Record<string, string>> = {
  id: 'Carryon ID',
  crmId: 'CRM ID',
  accountCrmId: 'Account CRM ID',
  accountId: 'Account Carryon ID',
  externalId: 'External ID',
  reportsToId: 'Reports to Carryon ID',
  reportsTo: 'Reports to',
  reportsToCrmId: 'Reports to CRM ID',
  stakeholderId: 'Stakeholder Carryon ID',
  meetingId: 'Meeting Carryon ID',
  riskId: 'Risk Carryon ID',
  opportunityId: 'Opportunity Carryon ID',
  arr: 'ARR',
  primaryCsm: 'Primary CSM',
  csmEmail: 'CSM email',
};

/** How a field is called in a file and in a mapping: `renewalDate` is "Renewal date". */
export const fieldTitle = (field: string): string => {
  const words = field.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
  return names[field] ?? words.charAt(0).toUpperCase() + words.slice(1);
};
