import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { Day } from '../../../shared/dates.ts';
import { derivePlan, type DerivedPlan } from '../../../shared/domain/plan.ts';
import type { PlanRecords } from '../../../shared/records/plan.ts';
import { speaker, type Say } from '../../../shared/text/say.ts';
import { call } from '../../api.ts';
import * as format from '../../ui/format.ts';
import { createPlanStore } from './plan-state.ts';
import type { PlanState } from './plan-store.ts';

/** The plan that is open in this window. */
export const planStore = createPlanStore(call);

export const usePlanState = <T>(select: (state: PlanState) => T): T => useStore(planStore, select);

/** The currency of every amount of the open plan, ISO 4217. */
export const useCurrency = (): string => usePlanState((state) => state.records?.account.currency ?? 'USD');

/** A plan that is read and shown: pages are only drawn with one. */
export type OpenPlan = { readonly records: PlanRecords; readonly derived: DerivedPlan; readonly today: Day };

let lastDerived: OpenPlan | null = null;

/** What the rules say about records on a day, computed once however many parts of the page ask. */
const derivedOnce = (records: PlanRecords, today: Day): OpenPlan => {
  if (lastDerived?.records !== records || lastDerived.today !== today)
    lastDerived = { records, today, derived: derivePlan(records, today) };
  return lastDerived;
};

/** The open plan with everything derived from it, or null until it is read. */
export const useOpenPlan = (): OpenPlan | null => {
  const records = usePlanState((state) => state.records);
  const today = usePlanState((state) => state.today);
  return records && derivedOnce(records, today);
};

/** The past day whose plan is shown, to be looked at only; null for the plan as it is. */
export const useAsOf = (): Day | null => usePlanState((state) => state.asOf);

/** Writes the sentences of the rules in the user's language and locale. */
export const useSay = (): Say => {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(() => speaker({ language, numbers: format.locale(), days: format.locale() }), [language]);
};
