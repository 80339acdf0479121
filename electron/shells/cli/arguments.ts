import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

import { isDay, type Day } from '../../../shared/dates.ts';
import { CarryonError } from '../../../shared/errors.ts';
import { importKinds } from '../../../shared/imports.ts';

/** Options that every command takes. */
const common = {
  data: { type: 'string' },
  'as-of': { type: 'string' },
} as const satisfies ParseArgsOptionsConfig;

/** Options of single commands. */
const special = {
  'accept-faults': { type: 'boolean' },
  attach: { type: 'boolean' },
  all: { type: 'boolean' },
  account: { type: 'string' },
  blank: { type: 'string' },
  'create-accounts': { type: 'boolean' },
  currency: { type: 'string' },
  'day-first': { type: 'boolean' },
  'decimal-sign': { type: 'string' },
  'duration-unit': { type: 'string' },
  delimiter: { type: 'string' },
  edition: { type: 'string' },
  encoding: { type: 'string' },
  'from-history': { type: 'boolean' },
  'header-line': { type: 'string' },
  sheet: { type: 'string' },
  key: { type: 'boolean' },
  kind: { type: 'string' },
  label: { type: 'string' },
  keep: { type: 'string', multiple: true },
  limit: { type: 'string' },
  map: { type: 'string', multiple: true },
  'match-by': { type: 'string' },
  'no-attach': { type: 'boolean' },
  out: { type: 'string' },
  overwrite: { type: 'string' },
  preview: { type: 'boolean' },
  policy: { type: 'string', multiple: true },
  query: { type: 'string' },
  rejects: { type: 'string' },
  'score-scale': { type: 'string' },
  set: { type: 'string', multiple: true },
  snapshot: { type: 'string' },
  take: { type: 'string', multiple: true },
} as const satisfies ParseArgsOptionsConfig;

type OptionName = keyof typeof special;
type Shape = {
  /** How many words may follow the command, at least and at most. */
  readonly words: readonly [number, number];
  readonly options: readonly OptionName[];
  readonly usage: string;
};

const reading: readonly OptionName[] = ['encoding', 'delimiter', 'header-line', 'sheet'];
const choosing: readonly OptionName[] = [
  'blank',
  'overwrite',
  'match-by',
  'day-first',
  'decimal-sign',
  'duration-unit',
  'score-scale',
  'currency',
  'policy',
  'set',
  'create-accounts',
];

/** Every command, what it takes, and how it is written. */
export const shapes = {
  sample: { words: [0, 0], options: [], usage: 'sample' },
  read: { words: [1, 1], options: ['limit', ...reading], usage: 'read FILE [--limit N]' },
  import: {
    words: [1, 1],
    options: ['kind', 'preview', 'map', 'keep', 'rejects', 'accept-faults', ...reading, ...choosing],
    usage: `import FILE [--kind ${importKinds.join('|')}] [--preview] [--map "Header=field" …] [--keep "Header" …] [--policy "field=always" …] [--set "field=value" …] [--create-accounts] [--rejects FILE] [--accept-faults]`,
  },
  'undo-import': { words: [1, 1], options: [], usage: 'undo-import ID' },
  duplicates: {
    words: [0, 0],
    options: ['kind', 'limit'],
    usage: 'duplicates [--kind accounts|stakeholders] [--limit N]',
  },
  merge: {
    words: [2, 2],
    options: ['kind', 'take'],
    usage: 'merge KEEP OTHER [--kind accounts|stakeholders] [--take field …]',
  },
  undo: { words: [0, 0], options: [], usage: 'undo' },
  redo: { words: [0, 0], options: [], usage: 'redo' },
  history: { words: [0, 0], options: ['account', 'limit'], usage: 'history [--account A] [--limit N]' },
  accounts: { words: [0, 0], options: ['query', 'limit'], usage: 'accounts [--query Q] [--limit N]' },
  plan: { words: [1, 1], options: ['from-history'], usage: 'plan ACCOUNT [--from-history]' },
  since: {
    words: [1, 1],
    options: ['snapshot', 'from-history'],
    usage: 'since ACCOUNT [--snapshot ID] [--from-history]',
  },
  snapshots: { words: [1, 1], options: [], usage: 'snapshots ACCOUNT' },
  freeze: { words: [1, 1], options: ['label'], usage: 'freeze ACCOUNT --label TEXT' },
  'export-pdf': {
    words: [0, 1],
    options: ['out', 'edition', 'all', 'key', 'query', 'attach', 'no-attach'],
    usage:
      'export-pdf ACCOUNT --out FILE [--edition E] [--attach|--no-attach] | export-pdf --all|--key|--query Q --out DIR',
  },
  'open-pdf': { words: [1, 1], options: [], usage: 'open-pdf FILE' },
  'export-playbook': { words: [1, 1], options: ['out'], usage: 'export-playbook NAME --out FILE' },
  'export-csv': {
    words: [0, 0],
    options: ['kind', 'out'],
    usage: 'export-csv --kind accounts|stakeholders --out FILE',
  },
  rpc: { words: [1, 2], options: ['out'], usage: 'rpc CHANNEL [JSON] [--out FILE]' },
} as const satisfies Record<string, Shape>;

export type CommandName = keyof typeof shapes;

const parseAll = (argv: readonly string[]) =>
  parseArgs({ args: [...argv], options: { ...common, ...special }, allowPositionals: true, strict: true });

export type Values = Omit<ReturnType<typeof parseAll>['values'], 'data' | 'as-of'>;
export type Arguments = {
  readonly command: CommandName;
  readonly words: readonly string[];
  readonly values: Values;
  readonly data?: string;
  readonly asOf?: Day;
};

const isCommand = (word: string | undefined): word is CommandName =>
  word !== undefined && Object.hasOwn(shapes, word);

/** A mistake in how the command was written: BAD_REQUEST with what is wrong and how it is meant. */
export const misuse = (problem: string, command?: CommandName): CarryonError =>
  new CarryonError('BAD_REQUEST', {
    problem,
    usage: `carryon [--data DIR] [--as-of YYYY-MM-DD] ${command ? shapes[command].usage : Object.keys(shapes).join('|')}`,
  });

const parsed = (argv: readonly string[]) => {
  try {
    return parseAll(argv);
  } catch (error) {
    throw misuse(error instanceof Error ? error.message : 'unreadable arguments');
  }
};

/** Reads the words after `carryon`. @throws CarryonError BAD_REQUEST, with the usage of the command */
export const readArguments = (argv: readonly string[]): Arguments => {
  const { values, positionals } = parsed(argv);
  const [command, ...words] = positionals;
  if (!isCommand(command)) throw misuse(command === undefined ? 'no command' : 'unknown command');
  const shape: Shape = shapes[command];
  const { data, 'as-of': asOf, ...others } = values;
  const stray = Object.keys(others).find((name) => !shape.options.some((option) => option === name));
  if (stray !== undefined) throw misuse(`${command} has no option --${stray}`, command);
  const [least, most] = shape.words;
  if (words.length < least || words.length > most) throw misuse('wrong number of words', command);
  if (asOf !== undefined && !isDay(asOf)) throw misuse('--as-of is not a day', command);
  return {
    command,
    words,
    values: others,
    ...(data === undefined ? {} : { data }),
    ...(asOf === undefined ? {} : { asOf }),
  };
};

/** A whole number from an option. @throws CarryonError BAD_REQUEST */
export const wholeNumber = (
  text: string | undefined,
  name: string,
  command: CommandName,
): number | undefined => {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/u.test(text)) throw misuse(`--${name} is not a whole number`, command);
  return Number(text);
};

/** An option that the command cannot do without. @throws CarryonError BAD_REQUEST */
export const needed = (text: string | undefined, name: string, command: CommandName): string => {
  if (text === undefined || text === '') throw misuse(`--${name} is missing`, command);
  return text;
};
