import { useMemo } from 'react';

import type { Day } from '../../../shared/dates.ts';
import { lastReview } from '../../../shared/domain/frozen-plan.ts';
import { previousRatings, type Ratings } from '../../../shared/domain/since-ratings.ts';
import type { PlanRecords } from '../../../shared/records/plan.ts';
import { call } from '../../api.ts';
import { fetchedOnce } from './fetched-once.ts';
import { usePlanState } from './use-plan.ts';

/** A frozen plan and the day it is a picture of. */
export type PreviousPlan = {
  readonly id: string;
  readonly takenOn: Day;
  readonly label: string;
  readonly records: PlanRecords;
};

/** A snapshot with its plan, by its id. */
export const useFrozenPlan = fetchedOnce(async (id = ''): Promise<PreviousPlan> => {
  const { head, records } = await call('snapshot.get', { id });
  return { id, takenOn: head.takenOn, label: head.label, records };
});

/**
 * The open plan as it was frozen at the last review before the day that is shown; null when this is the first
 * plan on record, and for the moment it takes to fetch it. The object stays the same between drawings.
 */
export const usePreviousPlan = (): PreviousPlan | null => {
  const id = usePlanState(({ records, today }) =>
    records ? (lastReview(records.snapshots, today)?.id ?? null) : null,
  );
  return useFrozenPlan(id).value;
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
