/** Parts of names that are written in capitals. */
const abbreviations = new Set(['arr', 'crm', 'csat', 'csm', 'dri', 'id', 'nps', 'pdf', 'qbr', 'swot']);

/** The name of a kind of record or of a field as words: `primaryCsm` is "primary CSM". */
export const spelledOut = (name: string): string =>
  name
    .replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`)
    .split(' ')
    .map((word) => (abbreviations.has(word) ? word.toUpperCase() : word))
    .join(' ');

/** The same at the beginning of a sentence. */
export const spelledOutFirst = (name: string): string =>
  spelledOut(name).replace(/^./u, (first) => first.toUpperCase());
