import { useMemo, useState } from 'react';

import type { Day } from '../../../shared/dates.ts';
import { lastReview } from '../../../shared/domain/frozen-plan.ts';
import type { PlanRecords } from '../../../shared/records/plan.ts';
import { call } from '../../api.ts';
import { fetchedOnce } from '../plan/fetched-once.ts';
import { firstDayOf, useMarkedDays, type MarkedDay } from '../plan/time/use-marked-days.ts';
import type { OpenPlan } from '../plan/use-plan.ts';
import { useFrozenPlan } from '../plan/use-previous-plan.ts';

/** A day to compare with: a frozen plan, or one that the history knows. */
export type Choice = {
  readonly key: string;
  readonly day: Day;
  /** What it was; null for the first day of the history. */
  readonly label: string | null;
  readonly snapshotId: string | null;
};

/** The plan of then; null until it is read. */
export type Compared = { readonly day: Day; readonly records: PlanRecords };

const fromHistory = (days: readonly MarkedDay[], frozen: ReadonlySet<Day>): Choice[] => {
  const first = firstDayOf(days);
  return days
    .filter(
      ({ day, review }) => first !== null && day >= first && !frozen.has(day) && (review || day === first),
    )
    .map(({ day, review }) => ({ key: `day ${day}`, day, label: review, snapshotId: null }));
};

/** Everything the plan can be compared with, the newest first: only what lies before the day that is shown. */
const choicesOf = ({ records, today }: OpenPlan, days: readonly MarkedDay[]): Choice[] => {
  const snapshots = records.snapshots.map(({ id, takenOn, label }) => ({
    key: `snapshot ${id}`,
    day: takenOn,
    label,
    snapshotId: id,
  }));
  const frozen = new Set(snapshots.map(({ day }) => day));
  return [...snapshots, ...fromHistory(days, frozen)]
    .filter(({ day }) => day < today)
    .sort((a, b) => (a.day === b.day ? (a.key < b.key ? 1 : -1) : a.day < b.day ? 1 : -1));
};

/** The plan at the end of a past day, which never changes. */
const usePastPlan = fetchedOnce((accountId = '', day = ''): Promise<PlanRecords> =>
  call('plan.asOf', { accountId, day }),
);

/** What the open plan can be compared with, the one that is chosen (the last review at first), and its plan. */
export const useCompared = (plan: OpenPlan) => {
  const accountId = plan.records.account.id;
  const days = useMarkedDays(accountId, true);
  const [wanted, setWanted] = useState<string | null>(null);
  const choices = useMemo(() => choicesOf(plan, days), [plan, days]);
  const usual = lastReview(plan.records.snapshots, plan.today);
  const chosen =
    choices.find(({ key }) => key === wanted) ??
    choices.find(({ snapshotId }) => usual !== null && snapshotId === usual.id) ??
    null;
  const frozen = useFrozenPlan(chosen?.snapshotId ?? null);
  const past = usePastPlan(accountId, chosen && chosen.snapshotId === null ? chosen.day : null);
  const records = frozen.value?.records ?? past.value;
  const failed = frozen.failed || past.failed;
  const compared = useMemo<Compared | null>(
    () => (chosen && records ? { day: chosen.day, records } : null),
    [chosen, records],
  );
  return { choices, chosen, choose: setWanted, compared, failed };
};
