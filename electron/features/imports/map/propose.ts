import type { Mapping, MappingProposal } from '../../../../shared/imports.ts';
import { idField, type ImportField, type ImportKindSpec } from '../kinds/kind.ts';
import { aliasTables, similarField, type AliasTable } from './aliases.ts';
import { confirms, contradicts, liftedField } from './evidence.ts';
import { headerKey, headerUnit, headerWords } from './header.ts';

/** A column of the file: its header and some of its values that are not blank, in the order of the file. */
export type Column = { readonly header: string; readonly values: readonly string[] };

type Candidate = { readonly column: number; readonly field: ImportField; readonly rank: number };

const carriesUnit = (field: ImportField): boolean => field.type === 'money' || field.type === 'integer';

const known = (
  spec: ImportKindSpec,
  table: AliasTable['sure'],
  header: string,
): { field: ImportField; rank: number }[] => {
  const found = (key: string) =>
    (table.get(key) ?? []).flatMap(({ field, rank }) => {
      const declared = spec.fields.find(({ name }) => name === field);
      return declared ? [{ field: declared, rank }] : [];
    });
  const exact = found(headerKey(header));
  if (exact.length > 0) return exact;
  const own = spec.fields.find(({ label }) => headerKey(label) === headerKey(header));
  if (own && table === aliasTables[spec.aliases].sure) return [{ field: own, rank: 0 }];
  const { plain } = headerUnit(header);
  return plain === header ? [] : found(headerKey(plain)).filter(({ field }) => carriesUnit(field));
};

const samplesOf = (values: readonly string[]): string[] =>
  [...new Set(values)].slice(0, 3).map((value) => value.slice(0, 200));

/** "Name; Vorname": beside a first name and without a last name, "Name" is the last name. */
const nameIsLastName = (columns: readonly Column[], taken: ReadonlyMap<string, number>): boolean => {
  const [name, first] = [taken.get('name'), taken.get('firstName')];
  if (name === undefined || first === undefined || taken.has('lastName')) return false;
  const [full, given] = [columns[name], columns[first]];
  if (!full || !given || headerWords(full.header).length !== 1) return false;
  const pairs = full.values.slice(0, 50).map((value, index) => [value, given.values[index] ?? ''] as const);
  return !pairs.some(([value, part]) => part !== '' && value.includes(part));
};

/**
 * Proposes which column fills which field, one to one. A known header is mapped unless its values speak
 * against it; a header that is only like a known one is offered and left for the user to confirm: a wrong
 * confident match is the worst outcome (import spec, section 2.4).
 */
export const proposeMapping = (spec: ImportKindSpec, columns: readonly Column[]): MappingProposal[] => {
  const table = aliasTables[spec.aliases];
  const candidates: Candidate[] = columns
    .flatMap(({ header }, column) => known(spec, table.sure, header).map((found) => ({ column, ...found })))
    .sort((left, right) => left.rank - right.rank || left.column - right.column);

  // Carryon's own export says what its columns are, whatever they hold.
  const own = columns.some(({ header }) => headerKey(header) === headerKey(idField.label));
  const chosen = new Map<number, ImportField>();
  const taken = new Map<string, number>();
  const doubted = new Map<number, ImportField>();
  for (const { column, field } of candidates) {
    if (chosen.has(column) || taken.has(field.name)) continue;
    if (!own && contradicts(field, columns[column]?.values ?? [])) doubted.set(column, field);
    else {
      chosen.set(column, field);
      taken.set(field.name, column);
    }
  }
  if (nameIsLastName(columns, taken)) {
    const column = taken.get('name') ?? 0;
    const last = spec.fields.find(({ name }) => name === 'lastName');
    taken.delete('name');
    if (last) {
      chosen.set(column, last);
      taken.set('lastName', column);
    }
  }

  const offered = new Map<number, ImportField>();
  const offer = (column: number, field: ImportField | undefined): void => {
    if (!field || taken.has(field.name) || offered.has(column)) return;
    offered.set(column, field);
    taken.set(field.name, column);
  };
  columns.forEach(({ header, values }, column) => {
    if (chosen.has(column)) return;
    const lifted = liftedField(spec.fields, headerWords(header), values);
    const leftOut = table.leaveOut.has(headerKey(header));
    if (lifted && !leftOut && !taken.has(lifted.field.name)) {
      if (lifted.sure) {
        chosen.set(column, lifted.field);
        taken.set(lifted.field.name, column);
      } else offer(column, lifted.field);
      return;
    }
    offer(column, doubted.get(column));
    for (const { field } of known(spec, table.check, header)) {
      if (!taken.has(field.name) && confirms(field, values)) {
        chosen.set(column, field);
        taken.set(field.name, column);
        return;
      }
      if (!contradicts(field, values)) offer(column, field);
    }
    if (leftOut || offered.has(column)) return;
    const similar = similarField(table, header);
    const field = spec.fields.find(({ name }) => name === similar);
    if (field && !contradicts(field, values)) offer(column, field);
  });

  return columns.map(({ header, values }, column) => {
    const samples = samplesOf(values);
    const sure = chosen.get(column);
    if (sure) return { header, field: sure.name, confidence: 'sure', samples };
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
