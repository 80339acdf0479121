import * as fc from 'fast-check';

import { emptyBookLayout } from '../../../shared/book-view.ts';
import { defaultScorecard } from '../../../shared/domain/scorecard.ts';
import type { Entity } from '../../../shared/entity.ts';
import type { Field } from '../../../shared/fields.ts';

/** Texts that break what is built by gluing strings together, or that count characters wrongly. */
const awkwardTexts = [
  `'; DROP TABLE account; --`,
  '"quoted" \\ back\\slash \\u0041',
  '{"a":[null,1e400]}',
  'Zoë 𝒳 👩🏽‍🚀 é',
  '=HYPERLINK("x")',
  'two\nlines\tand a tab',
  '\u2028\u2029\u200b\u202e\ufeff',
  'NULL',
  '0012',
  '1e3',
];

const text = (max: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(...awkwardTexts),
    fc.constantFrom('Ann', 'Bob', 'Cleo'),
    fc.integer({ min: 1, max: 3 }).map((parts) => 'long '.repeat(parts * 1000).slice(0, max)),
  );

const day = fc
  .integer({ min: 0, max: 900 })
  .map((offset) => new Date(Date.UTC(2025, 0, 1 + offset)).toISOString().slice(0, 10));

const asset = fc.option(
  fc.record({
    mediaType: fc.constantFrom('image/png', 'font/ttf'),
    base64: fc.base64String({ maxLength: 40 }),
    fileName: text(300),
  }),
);

/** Fields with a shape of their own, by name: a new one must be given values here. */
const shapes: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  layout: fc.record({
    query: fc.string({ maxLength: 20 }),
    groupBy: fc.constantFrom(null, 'owner'),
  }),
  signals: fc
    .array(fc.record({ weight: fc.integer({ min: 1, max: 100 }), label: fc.string({ minLength: 1 }) }), {
      minLength: 1,
      maxLength: 8,
    })
    .map((some) =>
      some.map((one, index) => ({ ...defaultScorecard.signals[index % 7], key: `signal${index}`, ...one })),
    ),
  logo: asset,
  fontRegular: asset,
  fontSemiBold: asset,
  content: fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue(), { maxKeys: 4, noNullPrototype: true }),
};

const shapeOf = (name: string): fc.Arbitrary<unknown> => {
  const shape = shapes[name];
  if (!shape) throw new Error(`say in values.ts what the field ${name} can hold`);
  return name === 'layout' ? shape.map((part) => ({ ...emptyBookLayout, ...(part as object) })) : shape;
};

const anyOf = (name: string, field: Field<unknown>): fc.Arbitrary<unknown> => {
  switch (field.kind) {
    case 'text':
    case 'note':
    case 'email':
      return text(field.max ?? 320);
    case 'identifier':
      // Few enough that two accounts want the same CRM ID now and then.
      return fc.oneof(fc.constantFrom('0012', '0013', '0014', '0015'), text(200));
    case 'choice':
      return fc.constantFrom(...(field.choices ?? []));
    case 'integer':
      return fc.integer({ min: field.min ?? 0, max: field.max ?? 1_000_000 });
    case 'money':
      return fc.oneof(fc.maxSafeInteger(), fc.integer(), fc.constantFrom(0, -1));
    case 'day':
      return day;
    case 'flag':
      return fc.boolean();
    case 'quarter':
      return fc.constantFrom('2026-Q1', '2026-Q4', '2027-Q2');
    case 'list':
      return fc.array(text(200), { maxLength: 4 });
    case 'json':
      return shapeOf(name);
    case 'reference':
      throw new Error('a reference is chosen among the records that are there');
  }
};

/** Any value that a field accepts, null among them where it may be empty. */
export const valueOf = (name: string, field: Field<unknown>): fc.Arbitrary<unknown> => {
  const value = anyOf(name, field).filter((candidate) => field.schema.safeParse(candidate).success);
  return field.required ? value : fc.option(value, { freq: 4 });
};

type Values = Readonly<Record<string, unknown>>;

/**
 * Values for a record of this kind, references left out: all that a new record needs, or any selection of
 * its fields for an edit.
 */
export const valuesOf = (entity: Entity, purpose: 'create' | 'edit'): fc.Arbitrary<Values> => {
  const fields = Object.entries(entity.fields).filter(([, field]) => field.kind !== 'reference');
  const needed = fields.filter(([, field]) => field.initial === undefined).map(([name]) => name);
  const arbitraries = Object.fromEntries(fields.map(([name, field]) => [name, valueOf(name, field)]));
  return fc.record(arbitraries, { requiredKeys: purpose === 'create' ? needed : [] });
};
