import { expect, test } from 'vitest';

import { starterRisksLeft } from '../../../shared/domain/risk.ts';

test('starter risks that the register has under nearly the same name are not offered again', () => {
  expect(starterRisksLeft([])).toHaveLength(4);
  const left = starterRisksLeft([
    { title: 'Budget cuts in next fiscal year' },
    { title: 'champion leaves company' },
  ]);
  expect(left.map(({ title }) => title)).not.toContain('Budget cuts in the next fiscal year');
  expect(left).toHaveLength(2);
});
