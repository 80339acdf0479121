import { useCallback } from 'react';

import type { Output } from '../../../../shared/contract.ts';
import type { Day } from '../../../../shared/dates.ts';
import { call } from '../../../api.ts';
import { useAsked } from '../../../app/use-asked.ts';

/** A day on which the plan was changed or reviewed. */
export type MarkedDay = Output<'plan.days'>[number];

const none: readonly MarkedDay[] = [];

/** The days worth going back to, the earliest first; empty until they are read. Read anew when plans change. */
export const useMarkedDays = (accountId: string, wanted: boolean): readonly MarkedDay[] => {
  const ask = useCallback(
    async () => (wanted ? call('plan.days', { accountId }) : null),
    [accountId, wanted],
  );
  // Without marks the calendar still works.
  return useAsked(ask).value ?? none;
};

/** The first day of the history: the earliest one that can be shown; null without one. */
export const firstDayOf = (days: readonly MarkedDay[]): Day | null =>
  days.find(({ steps }) => steps > 0)?.day ?? null;

/** The nearest days with changes before and after a day; null where there is none. */
export const neighboursOf = (days: readonly MarkedDay[], day: Day) => {
  const changed = days.filter(({ steps }) => steps > 0).map((one) => one.day);
  return {
    earlier: changed.filter((one) => one < day).at(-1) ?? null,
    later: changed.find((one) => one > day) ?? null,
  };
};
