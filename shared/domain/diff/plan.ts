import type { Day } from '../../dates.ts';
import { recordLists, type ListedEntity, type PlanRecords } from '../../records/plan.ts';
import { applyToList, diffLists, invertList, type ListDiff } from './list.ts';
import { changedFields, inverted, withFields, type AnyRecord, type FieldChange } from './record.ts';

/** The lists of a plan by name: every kind of record, and the heads of its snapshots. */
export type PlanList = (typeof recordLists)[ListedEntity] | 'snapshots';

const listNames: readonly PlanList[] = [...Object.values(recordLists), 'snapshots'];

/** Everything that makes one plan into another; what is the same is not in it. */
export type PlanDiff = {
  readonly account: readonly FieldChange[];
  readonly lists: Readonly<Partial<Record<PlanList, ListDiff>>>;
  readonly changedOn: { readonly before: Day | null; readonly after: Day | null } | null;
};

const listOf = (plan: PlanRecords, name: PlanList): readonly AnyRecord[] => plan[name];

const mapLists = (
  lists: PlanDiff['lists'],
  make: (name: PlanList, diff: ListDiff) => unknown,
): Record<string, unknown> =>
  Object.fromEntries(
    listNames.flatMap((name) => {
      const diff = lists[name];
      return diff ? [[name, make(name, diff)]] : [];
    }),
  );

/** What is different between two states of a plan, record by record and field by field. */
export const diffPlans = (before: PlanRecords, after: PlanRecords): PlanDiff => ({
  account: changedFields(before.account, after.account),
  lists: Object.fromEntries(
    listNames.flatMap((name) => {
      const diff = diffLists(listOf(before, name), listOf(after, name));
      return diff ? [[name, diff]] : [];
    }),
  ),
  changedOn:
    before.changedOn === after.changedOn ? null : { before: before.changedOn, after: after.changedOn },
});

/** The plan that a diff leads to: `applyDiff(before, diffPlans(before, after))` is `after`. */
export const applyDiff = (plan: PlanRecords, { account, lists, changedOn }: PlanDiff): PlanRecords =>
  ({
    ...plan,
    account: withFields(plan.account, account),
    ...mapLists(lists, (name, diff) => applyToList(listOf(plan, name), diff)),
    changedOn: changedOn ? changedOn.after : plan.changedOn,
  }) as PlanRecords;

/** The diff that leads back: `applyDiff(after, invertDiff(diff))` is `before`. */
export const invertDiff = ({ account, lists, changedOn }: PlanDiff): PlanDiff => ({
  account: inverted(account),
  lists: mapLists(lists, (_, diff) => invertList(diff)),
  changedOn: changedOn && { before: changedOn.after, after: changedOn.before },
});
