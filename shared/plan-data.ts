import type { PlanEdition } from './editions.ts';
import type { EditionSetting } from './records/print.ts';

/** Stands for the plan's data among the parts of an edition that an account leaves out. */
const part = 'planData';

type Choice = Pick<EditionSetting, 'hiddenSections'>;

/** Editions that may carry their plan. A customer's copy never does: the data holds what it must not say. */
export const mayCarryPlan = (edition: PlanEdition): boolean =>
  edition === 'internal' || edition === 'handOff';

/** Whether an account's edition carries its plan as data: where it may, and nobody switched it off. */
export const carriesPlan = (edition: PlanEdition, setting: Choice | null): boolean =>
  mayCarryPlan(edition) && !(setting?.hiddenSections ?? []).includes(part);

/** What an account leaves out of an edition when its plan is to travel along, or not. */
export const withPlanCarried = (setting: Choice | null, carried: boolean): string[] => {
  const others = (setting?.hiddenSections ?? []).filter((name) => name !== part);
  return carried ? others : [...others, part];
};
