import type { Field } from '../../shared/fields.ts';
import { assertNever } from './assert-never.ts';
import * as format from './format.ts';
import { parseDay, parseInteger, parseMoney, parseQuarter, refused, value, type Parsed } from './parse.ts';

/** How values of one field are written, edited and read back: forms, grids, paste and bulk edit all use it. */
export type Codec = {
  readonly kind: Field<unknown>['kind'];
  readonly choices: readonly string[] | null;
  readonly required: boolean;
  /** Text that may need several lines. */
  readonly long: boolean;
  /** As shown in a table; '' for "not recorded". */
  readonly display: (stored: unknown) => string;
  /** As edited and copied; '' for "not recorded". */
  readonly edit: (stored: unknown) => string;
  readonly parse: (text: string) => Parsed<unknown>;
};

type Context = {
  /** Currency of the amounts, ISO 4217. */
  readonly currency: string;
  /** Words for yes and no in the user's language. */
  readonly words: { readonly yes: string; readonly no: string };
};

const asText = (stored: unknown): string =>
  typeof stored === 'string' || typeof stored === 'number' ? String(stored) : '';

type Part = Pick<Codec, 'display' | 'edit'> & { readonly parse: (text: string) => Parsed<unknown> };

const plain = (field: Field<unknown>): Part => ({
  display: asText,
  edit: asText,
  parse: (text) => (text.length > (field.max ?? 20_000) ? refused('tooLong') : value(text)),
});

const choosing = (choices: readonly string[]): Part => ({
  display: asText,
  edit: asText,
  parse: (text) => {
    const found = choices.find((choice) => choice.toLowerCase() === text.trim().toLowerCase());
    return found === undefined ? refused('notAChoice') : value(found);
  },
});

const yesNo = ({ words }: Context): Part => {
  const show = (stored: unknown) => (typeof stored === 'boolean' ? (stored ? words.yes : words.no) : '');
  const yes = new Set([words.yes.toLowerCase(), 'yes', 'true', '1', 'x', 'y']);
  const no = new Set([words.no.toLowerCase(), 'no', 'false', '0', 'n']);
  return {
    display: show,
    edit: show,
    parse: (text) => {
      const word = text.trim().toLowerCase();
      if (yes.has(word)) return value(true);
      return no.has(word) ? value(false) : refused('notYesOrNo');
    },
  };
};

const partFor = (field: Field<unknown>, context: Context): Part => {
  switch (field.kind) {
    case 'choice':
      return choosing(field.choices ?? []);
    case 'integer':
      return {
        display: (stored) => (typeof stored === 'number' ? format.number(stored) : ''),
        edit: asText,
        parse: (text) => parseInteger(text, field.min ?? -Infinity, field.max ?? Infinity),
      };
    case 'money':
      return {
        display: (stored) => (typeof stored === 'number' ? format.money(stored, context.currency) : ''),
        edit: (stored) =>
          typeof stored === 'number' ? format.moneyForEditing(stored, context.currency) : '',
        parse: (text) => parseMoney(text, context.currency),
      };
    case 'day':
      return {
        display: (stored) => (typeof stored === 'string' ? format.day(stored) : ''),
        edit: asText,
        parse: (text) => parseDay(text),
      };
    case 'quarter':
      return {
        display: (stored) => (typeof stored === 'string' ? format.quarter(stored) : ''),
        edit: (stored) => (typeof stored === 'string' ? format.quarter(stored) : ''),
        parse: parseQuarter,
      };
    case 'flag':
      return yesNo(context);
    case 'list':
      return {
        display: (stored) => (Array.isArray(stored) ? stored.join(', ') : ''),
        edit: (stored) => (Array.isArray(stored) ? stored.join('; ') : ''),
        parse: (text) =>
          value(
            text
              .split(/[;\n]/u)
              .map((item) => item.trim())
              .filter(Boolean),
          ),
      };
    case 'text':
    case 'note':
    case 'identifier':
    case 'email':
    case 'reference':
    case 'json':
      return plain(field);
    default:
      return assertNever(field.kind);
  }
};

/** The codec of a declared field. An empty text is null, or a refusal where the field is required. */
export const codecFor = (field: Field<unknown>, context: Context): Codec => {
  const part = partFor(field, context);
  const empty = (): Parsed<unknown> => {
    if (field.kind === 'list') return value([]);
    return field.required ? refused('required') : value(null);
  };
  return {
    kind: field.kind,
    choices: field.choices ?? null,
    required: field.required,
    long: field.kind === 'note' || (field.kind === 'text' && (field.max ?? 0) > 300),
    display: part.display,
    edit: part.edit,
    parse: (text) => (text.trim() === '' ? empty() : part.parse(text)),
  };
};
