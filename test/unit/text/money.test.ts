import { describe, expect, it } from 'vitest';

import { formatMoney, formatMoneyCompact } from '../../../shared/money.ts';

describe('an amount', () => {
  it('is written in its currency, with decimals only where there are any', () => {
    expect(formatMoney(25_000_000, 'USD')).toBe('$250,000');
    expect(formatMoney(8_333_333, 'USD')).toBe('$83,333.33');
    expect(formatMoneyCompact(18_800_000, 'USD')).toBe('$188K');
    expect(formatMoneyCompact(69_048, 'USD')).toBe('$690.48');
    expect(formatMoneyCompact(-69_000, 'USD')).toBe('-$690');
  });

  it.each(['', 'E', 'EU', '12'])('is written with a currency that is half typed: "%s"', (currency) => {
    expect(formatMoney(125_000, currency)).toBe(`1,250 ${currency}`.trimEnd());
    expect(formatMoneyCompact(125_000, currency)).toBe(`1.3K ${currency}`.trimEnd());
  });
});
