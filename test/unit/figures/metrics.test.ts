import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { measureInter } from '../../../shared/figures/metrics.ts';
import { interWidthsSource, shapedWidth } from '../../support/inter-metrics.ts';
import { sampleAccounts, samplePlan } from '../../support/sample-plans.ts';

const numbersIn = (source: string) => source.match(/'[\d\- ]+'/gu);
const stored = readFileSync(new URL('../../../shared/figures/inter-widths.ts', import.meta.url), 'utf8');

/** Every name of the sample whose script Inter covers, and the kinds of words figures write. */
const texts = [
  ...sampleAccounts.flatMap((name) => [name, ...samplePlan(name).stakeholders.map((one) => one.name)]),
  'Technical Decision Maker',
  'Very Positive',
  '$1,234,567.89 (75.2 %)',
  'Q2 2026 · 83 %, 7 of 7 scored',
  '● Healthy ▲ At Risk ◆ Critical ■ Not enough data',
].filter((text) => !/[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(text));

describe('measureInter', () => {
  it('is the table made from the fonts that ship', () => {
    expect(numbersIn(stored)).toEqual(numbersIn(interWidthsSource()));
  });

  it.each([400, 600] as const)('agrees with HarfBuzz within 1 % at weight %i', (weight) => {
    for (const text of texts) {
      const expected = shapedWidth(text, weight, false);
      expect(Math.abs(measureInter(text, 1, weight) - expected) / expected, text).toBeLessThan(0.01);
    }
  });

  it.each([400, 600] as const)('is never more than 2 % too narrow for kerned text at weight %i', (weight) => {
    for (const text of texts)
      expect(shapedWidth(text, weight, true) / measureInter(text, 1, weight), text).toBeLessThan(1.02);
  });

  it('grows with size and text and gives other scripts their room', () => {
    expect(measureInter('Ab', 20, 400)).toBeCloseTo(2 * measureInter('Ab', 10, 400));
    expect(measureInter('', 10, 400)).toBe(0);
    expect(measureInter('ミナト精機', 10, 400)).toBe(50);
    expect(measureInter('e\u0301', 10, 400)).toBe(measureInter('e', 10, 400));
  });
});
