import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  dayByKey,
  monthOf,
  monthsLater,
  weekFrom,
  weeksOf,
} from '../../../renderer/features/plan/time/month.ts';
import { firstDayOf, neighboursOf } from '../../../renderer/features/plan/time/use-marked-days.ts';
import { addDays, isDay } from '../../../shared/dates.ts';

const anyDay = fc.integer({ min: -20_000, max: 60_000 }).map((offset) => addDays('2000-01-01', offset));
const anyWeekday = fc.integer({ min: 1, max: 7 });
/** What JavaScript says, 1 for Monday to 7 for Sunday. */
const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

describe('a month of the calendar', () => {
  it('holds every day of the month once, each under its weekday', () => {
    fc.assert(
      fc.property(anyDay, anyWeekday, (day, first) => {
        const weeks = weeksOf(monthOf(day), first);
        const days = weeks.flat().filter((one) => one !== null);
        expect(days).toContain(day);
        expect(new Set(days).size).toBe(days.length);
        expect(days.every((one) => isDay(one) && monthOf(one) === monthOf(day))).toBe(true);
        expect(monthOf(addDays(days.at(-1) ?? '', 1))).not.toBe(monthOf(day));
        const heads = weekFrom(first).map(weekday);
        for (const week of weeks)
          for (const [index, one] of week.entries()) if (one) expect(weekday(one)).toBe(heads[index]);
      }),
    );
  });

  it('is left for the same date of another one, or its last', () => {
    expect(monthsLater('2026-01-31', 1)).toBe('2026-02-28');
    expect(monthsLater('2024-01-31', 1)).toBe('2024-02-29');
    expect(monthsLater('2026-03-05', -3)).toBe('2025-12-05');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -30, max: 30 }), (day, count) => {
        const there = monthsLater(day, count);
        expect(isDay(there)).toBe(true);
        expect(monthOf(monthsLater(there, -count))).toBe(monthOf(day));
      }),
    );
  });

  it('is walked by keys, within the days that can be chosen', () => {
    const range = ['2026-01-20', '2026-03-05'] as const;
    const by = (key: string, from = '2026-02-10') => dayByKey(from, key, range);
    expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map((key) => by(key))).toEqual([
      '2026-02-09',
      '2026-02-11',
      '2026-02-03',
      '2026-02-17',
    ]);
    expect([by('PageUp'), by('PageDown')]).toEqual(['2026-01-20', '2026-03-05']);
    expect([by('Home'), by('End'), by('x')]).toEqual(['2026-01-20', '2026-03-05', null]);
    expect(by('ArrowRight', '2026-03-05')).toBe('2026-03-05');
  });
});

describe('the days with changes', () => {
  const days = [
    { day: '2025-12-01', steps: 0, review: 'Q4 review' },
    { day: '2026-01-20', steps: 1, review: null },
    { day: '2026-02-03', steps: 3, review: null },
  ];

  it('begin with the history, whatever reviews were entered of days before', () => {
    expect(firstDayOf(days)).toBe('2026-01-20');
    expect(firstDayOf([])).toBeNull();
  });

  it('are gone through one by one', () => {
    expect(neighboursOf(days, '2026-01-25')).toEqual({ earlier: '2026-01-20', later: '2026-02-03' });
    expect(neighboursOf(days, '2026-01-20')).toEqual({ earlier: null, later: '2026-02-03' });
    expect(neighboursOf(days, '2026-02-03')).toEqual({ earlier: '2026-01-20', later: null });
  });
});
