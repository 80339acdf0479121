import { useEffect, useMemo } from 'react';
import { create } from 'zustand';

import type { Day } from '../../../shared/dates.ts';
import { lastReview } from '../../../shared/domain/frozen-plan.ts';
import { previousRatings, type Ratings } from '../../../shared/domain/since-ratings.ts';
import type { PlanRecords } from '../../../shared/records/plan.ts';
import { call } from '../../api.ts';
import { usePlanState } from './use-plan.ts';

/** A frozen plan and the day it is a picture of. */
export type PreviousPlan = {
  readonly id: string;
  readonly takenOn: Day;
  readonly label: string;
  readonly records: PlanRecords;
};

/** A frozen plan never changes: each is fetched once. */
const frozenPlans = create<Readonly<Record<string, PreviousPlan>>>(() => ({}));
const asked = new Set<string>();

const fetchFrozen = async (id: string): Promise<void> => {
  if (asked.has(id)) return;
  asked.add(id);
  try {
    const { head, records } = await call('snapshot.get', { id });
    const { takenOn, label } = head;
    frozenPlans.setState({ [id]: { id, takenOn, label, records } });
  } catch {
    // Maps and pages go on without a past; the next look asks again.
    asked.delete(id);
  }
};

/** A snapshot with its plan; null for no id and until it is fetched. */
export const useFrozenPlan = (id: string | null): PreviousPlan | null => {
  useEffect(() => {
    if (id !== null) void fetchFrozen(id);
  }, [id]);
  return frozenPlans((plans) => (id === null ? null : (plans[id] ?? null)));
};

/**
 * The open plan as it was frozen at the last review before the day that is shown; null when this is the first
 * plan on record, and for the moment it takes to fetch it. The object stays the same between drawings.
 */
export const usePreviousPlan = (): PreviousPlan | null => {
  const id = usePlanState(({ records, today }) =>
    records ? (lastReview(records.snapshots, today)?.id ?? null) : null,
  );
  return useFrozenPlan(id);
};

/**
 * For trails on the maps: where people (influence, sentiment) and open risks (severity, likelihood) stood at
 * the last review, by id; null without one. Somebody who is not in it has joined since and has no trail; one
 * whose rating is the same has none either. `takenOn` is the day to name beside the trails.
 *
 *     const previous = usePreviousRatings();
 *     const before = previous?.ratings.stakeholders.get(person.id);
 */
export const usePreviousRatings = (): { readonly takenOn: Day; readonly ratings: Ratings } | null => {
  const previous = usePreviousPlan();
  return useMemo(
    () => previous && { takenOn: previous.takenOn, ratings: previousRatings(previous.records) },
    [previous],
  );
};
