import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { assertNever } from '../../../renderer/ui/assert-never.ts';
import { codecFor } from '../../../renderer/ui/codec.ts';
import type { Field } from '../../../shared/fields.ts';
import { account } from '../../../shared/records/account.ts';
import { entities } from '../../../shared/records/registry.ts';

const words = { yes: 'Yes', no: 'No' };
const codec = (field: Field<unknown>) => codecFor(field, { currency: 'EUR', words });

it('leaves a field empty, or says that it may not be', () => {
  expect(codec(account.fields.industry).parse('  ')).toEqual({ ok: true, value: null });
  expect(codec(account.fields.products).parse('')).toEqual({ ok: true, value: [] });
  expect(codec(account.fields.name).parse(' ')).toEqual({ ok: false, reason: 'required' });
});

it('finds a choice whatever its case, and no other', () => {
  expect(codec(account.fields.tier).parse('mid-market')).toEqual({ ok: true, value: 'Mid-Market' });
  expect(codec(account.fields.tier).parse('Gold')).toEqual({ ok: false, reason: 'notAChoice' });
});

it('reads yes and no in the words of the user and of files', () => {
  for (const text of ['Yes', 'yes', 'true', '1', 'x']) {
    expect(codec(account.fields.autoRenew).parse(text)).toEqual({ ok: true, value: true });
  }
  expect(codec(account.fields.autoRenew).parse('no')).toEqual({ ok: true, value: false });
  expect(codec(account.fields.autoRenew).parse('maybe')).toEqual({ ok: false, reason: 'notYesOrNo' });
});

it('refuses a text that is longer than its field', () => {
  expect(codec(account.fields.name).parse('x'.repeat(200)).ok).toBe(true);
  expect(codec(account.fields.name).parse('x'.repeat(201))).toEqual({ ok: false, reason: 'tooLong' });
});

/** Values that a field of this kind may hold and that a person could have typed. */
const valuesOf = (field: Field<unknown>): fc.Arbitrary<unknown> | null => {
  const typed = fc
    .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
    .map((text) => text.slice(0, field.max))
    .filter((text) => text.trim() !== '');
  switch (field.kind) {
    case 'choice':
      return fc.constantFrom(...(field.choices ?? []));
    case 'integer':
      return fc.integer({ min: field.min ?? 0, max: field.max ?? 10 });
    case 'money':
      return fc.integer({ min: -1e13, max: 1e13 });
    case 'day':
      return fc
        .date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10));
    case 'quarter':
      return fc
        .tuple(fc.integer({ min: 1990, max: 2099 }), fc.integer({ min: 1, max: 4 }))
        .map(([y, q]) => `${y}-Q${q}`);
    case 'flag':
      return fc.boolean();
    case 'list':
      return fc.array(typed.map((text) => text.replaceAll(/[;\n]/gu, '').trim()).filter(Boolean), {
        maxLength: 5,
      });
    case 'text':
    case 'note':
    case 'identifier':
    case 'email':
      return typed;
    case 'reference':
    case 'json':
      return null;
    default:
      return assertNever(field.kind);
  }
};

const fields = Object.entries(entities).flatMap(([entity, { fields: declared }]) =>
  Object.entries(declared).map(([name, field]) => [`${entity}.${name}`, field as Field<unknown>] as const),
);

it.each(fields)('reads back what it wrote for editing: %s', (_name, field) => {
  const values = valuesOf(field);
  if (!values) return;
  fc.assert(
    fc.property(values, (value) => {
      const { edit, parse } = codec(field);
      expect(parse(edit(value))).toEqual({ ok: true, value });
    }),
    { numRuns: 50 },
  );
});
