import type { ImportField } from '../../kinds/kind.ts';

/** The fields of these names, in their order. */
export const pick = (fields: readonly ImportField[], names: readonly string[]): ImportField[] =>
  names.flatMap((name) => fields.find((field) => field.name === name) ?? []);

/** A key of these fields as they are. */
export const exactly = (...fields: readonly string[]) => ({
  parts: fields.map((field) => ({ fields: [field], compared: 'exact' as const })),
  unique: false,
  whole: true,
});

/** A key of a record that belongs to another one: its name, however it is written. */
export const namedWithin = (owner: string, name: string) => ({
  parts: [
    { fields: [owner], compared: 'exact' as const },
    { fields: [name], compared: 'name' as const },
  ],
  unique: false,
});
