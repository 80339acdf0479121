import { unescapeFormula } from '../../../../shared/csv.ts';
import { longSalesforceId } from '../../../../shared/domain/salesforce-id.ts';
import { isDamaged, spreadsheetDamage, type Cell, type Coercer, type Refusal } from './cell.ts';

const tooLong = (max: number): Refusal => ({
  code: 'TOO_LONG',
  message: `This is longer than ${max} characters.`,
});

export type TextOptions = {
  readonly max: number;
  /** A name, a city: line breaks become blanks. */
  readonly oneLine: boolean;
  /** A file of Carryon's own: every character is meant, nothing is trimmed. */
  readonly exact: boolean;
};

/** Text of at most `max` characters. */
export const textCoercer = ({ max, oneLine, exact }: TextOptions): Coercer => {
  const refusal = tooLong(max);
  return (cell): Cell => {
    if (cell === '') return null;
    if (exact) {
      const text = unescapeFormula(cell);
      return text.length > max ? refusal : text;
    }
    let text = unescapeFormula(cell).trim();
    // ="00123" keeps a spreadsheet from reading a number; the quotes are not part of the value.
    if (text.startsWith('="')) text = /^="([^"]*)"$/u.exec(text)?.[1]?.trim() ?? text;
    if (text === '' || text === '#N/A') return null;
    if (isDamaged(text)) return spreadsheetDamage;
    if (oneLine && (text.includes('\n') || text.includes('\r')))
      text = text.replaceAll(/\s*[\r\n]+\s*/gu, ' ');
    return text.length > max ? refusal : text;
  };
};

const scientific = /^\d(?:[.,]\d+)?E\+\d+$/iu;
const scientificId: Refusal = {
  code: 'SCIENTIFIC_ID',
  message:
    'A spreadsheet has rounded this identifier; its digits are lost. Export it again and do not open it in between.',
};

/**
 * An identifier of another system: text always, leading zeros kept. A 15-character Salesforce id with one of
 * the given prefixes gets its 18-character form, so that a report and an export name the same account.
 */
export const identifierCoercer = (
  { max, exact }: Pick<TextOptions, 'max' | 'exact'>,
  salesforcePrefixes: readonly string[] = [],
): Coercer => {
  const read = textCoercer({ max, oneLine: true, exact });
  return (cell) => {
    const text = read(cell);
    if (typeof text !== 'string' || exact) return text;
    const length = text.length;
    if (length === 15 && salesforcePrefixes.includes(text.slice(0, 3)) && /^[a-zA-Z0-9]{15}$/u.test(text))
      return longSalesforceId(text);
    if (length < 20 && (text.includes('E') || text.includes('e')) && scientific.test(text))
      return scientificId;
    return length > 6 && text.startsWith('extid-') ? text.slice(6) : text;
  };
};

const notAnEmail: Refusal = { code: 'NOT_AN_EMAIL', message: 'This is not an e-mail address.' };
const wrappedEmail = /<([^<>\s]+@[^<>\s]+)>$/u;
const plainEmail = /^[^\s@<>,;]+@[^\s@<>,;]+$/u;

export const emailCoercer = ({ max, exact }: Pick<TextOptions, 'max' | 'exact'>): Coercer => {
  const read = textCoercer({ max, oneLine: true, exact });
  return (cell) => {
    const text = read(cell);
    if (typeof text !== 'string' || exact) return text;
    const address = wrappedEmail.exec(text)?.[1] ?? text.replace(/^mailto:/iu, '');
    return plainEmail.test(address) ? address : notAnEmail;
  };
};

const notADomain: Refusal = { code: 'NOT_A_DOMAIN', message: 'This is not an internet domain or address.' };
const longestHost = 200;
/** Longest web address that is looked at for its host, characters. */
const longestAddress = 4000;
const domain = /^(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]*$/u;

/** `www.acme.com` and `acme.com` as most files write them, letter by letter; null when it takes a closer look. */
const plainHost = (text: string): string | null => {
  const start = text.startsWith('www.') ? 4 : 0;
  let label = start;
  let dots = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 46) {
      if (at === label) return null;
      label = at + 1;
      dots += 1;
    } else if (code < 97 || code > 122) {
      const digit = code >= 48 && code <= 57;
      const inside = code === 45 && at > label && at + 1 < text.length && text.charCodeAt(at + 1) !== 46;
      // The last label begins with a letter; one that begins with a digit takes the closer look.
      if (!(digit && at > start) && !inside) return null;
    }
  }
  const last = text.charCodeAt(label);
  return dots > 0 && last >= 97 && last <= 122 ? text.slice(start) : null;
};

/** The host of a web address, a domain or an e-mail address: lower case, without `www.`; null when it is none. */
const domainOf = (text: string): string | null => {
  const plain = text.length <= longestHost ? plainHost(text) : null;
  if (plain !== null) return plain;
  const host = text
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/*/iu, '')
    .replace(/^[^/?#]*@/u, '')
    .replace(/[/?#:;,\s].*$/su, '')
    .replace(/^www\d?\./iu, '')
    .replace(/\.$/u, '')
    .toLowerCase();
  return host.length <= longestHost && domain.test(host) ? host : null;
};

export const domainCoercer = ({ exact }: Pick<TextOptions, 'exact'>): Coercer => {
  const read = textCoercer({ max: longestAddress, oneLine: true, exact });
  return (cell) => {
    const text = read(cell);
    if (typeof text !== 'string' || exact) return text;
    if (/^(?:-|n\/a|none|null)$/iu.test(text)) return null;
    return domainOf(text) ?? notADomain;
  };
};
