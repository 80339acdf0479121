import type { PlanEdition } from './editions.ts';
import type { EditionSetting } from './records/print.ts';

/** Editions that may carry their plan. A customer's copy never does: the data holds what it must not say. */
export const mayCarryPlan = (edition: PlanEdition): boolean =>
  edition === 'internal' || edition === 'handOff';

/** Whether an account's edition carries its plan as data: where it may, and nobody switched it off. */
export const carriesPlan = (
  edition: PlanEdition,
  setting: Pick<EditionSetting, 'omitsPlanData'> | null,
): boolean => mayCarryPlan(edition) && setting?.omitsPlanData !== true;
