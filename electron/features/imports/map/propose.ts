import type { Mapping, MappingProposal } from '../../../../shared/imports.ts';
import { companionField, companionsOf } from '../kinds/dynamic.ts';
import { signalField } from '../kinds/health-scores.ts';
import { idField, type ImportField, type ImportKindSpec } from '../kinds/kind.ts';
import { accountsNamed, type KnownAccounts } from './accounts.ts';
import { confirms, contradicts, isCountdown, liftedField } from './evidence.ts';
import { recognise, similarField, type Reading } from './recognise.ts';
import { byValues } from './twins.ts';
import { headerKey, headerWords } from './words.ts';

/** A column of the file: its header and some of its values that are not blank, in the order of the file. */
export type Column = { readonly header: string; readonly values: readonly string[] };

/** What is decided so far: which column fills which field for certain, and what is offered. */
type Decided = {
  readonly sure: Map<number, ImportField>;
  readonly offered: Map<number, ImportField>;
  /** Field names that are given away. */
  readonly taken: Map<string, number>;
};

type Candidate = { readonly column: number; readonly field: ImportField; readonly rank: number };

const samplesOf = (values: readonly string[]): string[] =>
  [...new Set(values)].slice(0, 3).map((value) => value.slice(0, 200));

const give = ({ sure, taken }: Decided, column: number, field: ImportField): void => {
  sure.set(column, field);
  taken.set(field.name, column);
};

const withdraw = ({ sure, taken }: Decided, name: string): void => {
  const column = taken.get(name);
  if (column === undefined) return;
  sure.delete(column);
  taken.delete(name);
};

/** "Name; Vorname": beside a first name and without a last name, "Name" is the last name. */
const nameIsLastName = (columns: readonly Column[], taken: ReadonlyMap<string, number>): boolean => {
  const [name, first] = [taken.get('name'), taken.get('firstName')];
  if (name === undefined || first === undefined || taken.has('lastName')) return false;
  const [full, given] = [columns[name], columns[first]];
  if (!full || !given || headerWords(full.header).length !== 1) return false;
  const pairs = full.values.slice(0, 50).map((value, index) => [value, given.values[index] ?? ''] as const);
  return !pairs.some(([value, part]) => part !== '' && value.includes(part));
};

/** Known headers, the surest first; a column without one value gives way to one that has some. */
const candidatesOf = (
  spec: ImportKindSpec,
  columns: readonly Column[],
  readings: readonly Reading[],
): Candidate[] => {
  const filled = columns.some(({ values }) => values.length > 0);
  const weight = (column: number): number => (filled && (columns[column]?.values.length ?? 0) === 0 ? 1 : 0);
  return readings
    .flatMap(({ fields }, column) =>
      fields.flatMap(({ field, rank, sure }) => {
        const declared = sure ? spec.fields.find(({ name }) => name === field) : undefined;
        return declared ? [{ column, field: declared, rank }] : [];
      }),
    )
    .sort(
      (left, right) =>
        weight(left.column) - weight(right.column) || left.rank - right.rank || left.column - right.column,
    );
};

const longScores: readonly string[] = ['score', 'trend', 'source', 'note', 'scoredOn'];

/** Health scores are one signal a row or one a column: what belongs to the other form is no field of the file. */
const oneForm = (spec: ImportKindSpec, decided: Decided): void => {
  const wide = signalField('');
  const drop = decided.taken.has('signal')
    ? [...decided.taken.keys()].filter((name) => name.startsWith(wide))
    : longScores;
  if (spec.kind === 'healthScores') for (const name of drop) withdraw(decided, name);
};

const nameFields: readonly string[] = ['name', 'firstName', 'lastName'];

/** A contact that no column names is none: its phone or title alone fill nothing. */
const namedCompanions = (spec: ImportKindSpec, decided: Decided): void => {
  for (const companion of companionsOf(spec.kind)) {
    if (companion.kind === 'accounts') continue;
    const named = nameFields.some((name) => decided.taken.has(companionField(companion, name)));
    const start = companionField(companion, '');
    const carried = named ? [] : Array.from(decided.taken.keys()).filter((name) => name.startsWith(start));
    for (const name of carried) withdraw(decided, name);
  }
};

/** What a column may be that no known header decides: by its values, then by what its header is like. */
const offersFor = (
  spec: ImportKindSpec,
  { header, values }: Column,
  reading: Reading,
  known: KnownAccounts | null,
): { field: ImportField; sure: boolean }[] => {
  const declared = (name: string | null) => spec.fields.find((field) => field.name === name);
  const offers: { field: ImportField; sure: boolean }[] = [];
  const offer = (field: ImportField | undefined, sure: boolean): void => {
    if (field) offers.push({ field, sure });
  };
  if (!reading.leftOut) {
    const named = accountsNamed(spec, values, known);
    if (named) offer(declared(named.field), named.sure);
    const lifted = liftedField(spec.fields, headerWords(header), values);
    if (lifted) offer(lifted.field, lifted.sure);
  }
  for (const { field: name, sure } of reading.fields) {
    const field = declared(name);
    if (!field) continue;
    // A sure name whose values spoke against it is only offered; a likely one that they confirm is taken.
    if (isCountdown(field, values)) continue;
    if (sure) offer(field, false);
    else if (confirms(field, values)) offer(field, true);
    else if (!contradicts(field, values)) offer(field, false);
  }
  if (!reading.leftOut) {
    const field = declared(similarField(spec, header));
    if (field && !contradicts(field, values)) offer(field, false);
  }
  return offers;
};

/** The columns whose headers are known, one field each, unless their values speak against it. */
const decide = (spec: ImportKindSpec, columns: readonly Column[], readings: readonly Reading[]): Decided => {
  // Carryon's own export says what its columns are, whatever they hold.
  const own = columns.some(({ header }) => headerKey(header) === headerKey(idField.label));
  const decided: Decided = { sure: new Map(), offered: new Map(), taken: new Map() };
  const { sure, taken } = decided;
  for (const { column, field: named } of candidatesOf(spec, columns, readings)) {
    const values = columns[column]?.values ?? [];
    const field = own ? named : byValues(spec, named, values);
    if (sure.has(column) || taken.has(field.name)) continue;
    if (own || !contradicts(field, values)) give(decided, column, field);
  }
  if (nameIsLastName(columns, taken)) {
    const column = taken.get('name') ?? 0;
    const last = spec.fields.find(({ name }) => name === 'lastName');
    withdraw(decided, 'name');
    if (last) give(decided, column, last);
  }
  oneForm(spec, decided);
  namedCompanions(spec, decided);
  return decided;
};

/** The field that each column certainly fills by its header, or null; nothing is offered. */
export const knownFields = (spec: ImportKindSpec, columns: readonly Column[]): (string | null)[] => {
  const { sure } = decide(
    spec,
    columns,
    columns.map(({ header }) => recognise(spec, header)),
  );
  return columns.map((_, column) => sure.get(column)?.name ?? null);
};

/**
 * Proposes which column fills which field, one to one. A known header is mapped unless its values speak
 * against it; a header that is only like a known one is offered and left for the user to confirm: a wrong
 * confident match is the worst outcome (import spec, section 2.4).
 * @param known looks values up among the accounts of the book, which tells a column of company names.
 */
export const proposeMapping = (
  spec: ImportKindSpec,
  columns: readonly Column[],
  known: KnownAccounts | null = null,
): MappingProposal[] => {
  const readings = columns.map(({ header }) => recognise(spec, header));
  const decided = decide(spec, columns, readings);
  const { sure, offered, taken } = decided;
  columns.forEach((column, index) => {
    const reading = readings[index];
    if (sure.has(index) || !reading) return;
    for (const { field, sure: certain } of offersFor(spec, column, reading, known)) {
      if (taken.has(field.name) || offered.has(index) || sure.has(index)) continue;
      if (certain) give(decided, index, field);
      else {
        offered.set(index, field);
        taken.set(field.name, index);
      }
    }
  });

  return columns.map(({ header, values }, column) => {
    const samples = samplesOf(values);
    const found = sure.get(column);
    if (found) return { header, field: found.name, confidence: 'sure', samples };
    const check = offered.get(column);
    return check
      ? { header, field: check.name, confidence: 'check', samples }
      : { header, field: null, confidence: 'none', samples };
  });
};

/** What is mapped without asking: the sure proposals. */
export const sureMapping = (proposals: readonly MappingProposal[]): Mapping =>
  Object.fromEntries(
    proposals.map(({ header, field, confidence }) => [header, confidence === 'sure' ? field : null]),
  );
