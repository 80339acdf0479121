import { useCallback, useEffect, useRef, useState } from 'react';

import type { Output } from '../../../../shared/contract.ts';
import type { Day } from '../../../../shared/dates.ts';
import { call } from '../../../api.ts';
import { useOnPlansChanged } from '../../../app/core-status.ts';

/** A day on which the plan was changed or reviewed. */
export type MarkedDay = Output<'plan.days'>[number];

/** The days worth going back to, the earliest first; empty until they are read. Read anew when plans change. */
export const useMarkedDays = (accountId: string, wanted: boolean): readonly MarkedDay[] => {
  const [days, setDays] = useState<readonly MarkedDay[]>([]);
  const asked = useRef(0);
  const read = useCallback(() => {
    if (!wanted) return;
    asked.current += 1;
    const turn = asked.current;
    call('plan.days', { accountId }).then(
      // An answer from before the last question, or about another account, comes too late.
      (marked) => turn === asked.current && setDays(marked),
      // Without marks the calendar still works.
      () => undefined,
    );
  }, [accountId, wanted]);
  useEffect(read, [read]);
  useOnPlansChanged(read);
  return days;
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
