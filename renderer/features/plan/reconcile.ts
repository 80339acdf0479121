import { recordLists, type PlanRecords } from '../../../shared/records/plan.ts';
import type { PlanRecord } from './edits.ts';

const same = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

const keys = [...Object.values(recordLists), 'snapshots'] as const;

const reconcileList = <T extends PlanRecord>(before: readonly T[], now: readonly T[]): readonly T[] => {
  const known = new Map(before.map((record) => [record.id, record]));
  const merged = now.map((record) => {
    const previous = known.get(record.id);
    return previous && same(previous, record) ? previous : record;
  });
  const unchanged = merged.length === before.length && merged.every((record, at) => record === before[at]);
  return unchanged ? before : merged;
};

/**
 * The newly read plan with everything that did not change kept as the same object, so that only the rows
 * that changed are drawn again, and nothing at all when nothing did.
 */
export const reconcile = (before: PlanRecords | null, now: PlanRecords): PlanRecords => {
  if (!before || before.account.id !== now.account.id) return now;
  const lists = Object.fromEntries(
    keys.map((key) => [key, reconcileList<PlanRecord>(before[key], now[key])]),
  );
  const account = same(before.account, now.account) ? before.account : now.account;
  const unchanged =
    account === before.account &&
    now.changedOn === before.changedOn &&
    keys.every((key) => lists[key] === before[key]);
  return unchanged ? before : { ...now, ...lists, account };
};
