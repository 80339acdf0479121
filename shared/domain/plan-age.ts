import { daysBetween, type Day } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';

/** Days since somebody last changed the plan, at least 0; null for a plan never touched. */
export const planAgeAt = (records: Pick<PlanRecords, 'changedOn'>, asOf: Day): number | null =>
  records.changedOn === null ? null : Math.max(0, daysBetween(records.changedOn, asOf));
