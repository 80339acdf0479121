import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { fillIn } from '../../../shared/text/fill-in.ts';

test('fills every place of a sentence, and leaves one without a value as it is written', () => {
  const values: Readonly<Record<string, string>> = { who: 'Ann', count: '3' };
  const read = (name: string) => values[name];
  expect(fillIn('{{who}} has {{count}} of {{all}}: {{who}}', read)).toBe('Ann has 3 of {{all}}: Ann');
  expect(fillIn('Nothing to fill', read)).toBe('Nothing to fill');
  expect(fillIn('', read)).toBe('');
});

test('never reads what people typed as a place, nor as a pattern', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom('{{who}}', '$&', '$1', '{{')), (typed) => {
      expect(fillIn('[{{who}}] and [{{what}}]', () => typed)).toBe(`[${typed}] and [${typed}]`);
    }),
  );
});
