import type { Day } from '../dates.ts';
import type { Entity } from '../entity.ts';
import { planOf, recordLists, type ListedEntity, type PlanRecords } from '../records/plan.ts';
import { entities } from '../records/registry.ts';
import type { SnapshotHead } from '../records/snapshot.ts';
import { byText } from './order.ts';

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a snapshot keeps of a plan: everything but the list of snapshots. */
export const frozen = (plan: PlanRecords): Record<string, unknown> =>
  Object.fromEntries(Object.entries(plan).filter(([name]) => name !== 'snapshots'));

/**
 * A stored record as one of today's: a field that was not there yet, or that holds what is no longer allowed,
 * takes its initial value; a field that is gone is left out. Null where a value that must be given is missing.
 */
const mended = (entity: Entity, stored: unknown): Record<string, unknown> | null => {
  if (!isPlain(stored) || typeof stored['id'] !== 'string') return null;
  const record: Record<string, unknown> = { id: stored['id'] };
  for (const [name, field] of Object.entries(entity.fields)) {
    const parsed = field.schema.safeParse(stored[name]);
    if (!parsed.success && field.initial === undefined) return null;
    record[name] = parsed.success ? parsed.data : field.initial;
  }
  return record;
};

const lists = Object.entries(recordLists) as [ListedEntity, string][];

/**
 * The plan that a snapshot holds, or null when even its account cannot be read. Kinds of records that were
 * added since are empty, those that are gone are left out; what can be read of the rest is kept.
 */
export const thawed = (content: Plain): PlanRecords | null => {
  const account = mended(entities.account, content['account']);
  if (!account) return null;
  const records = lists.map(([name, list]) => {
    const stored = content[list];
    const read = Array.isArray(stored) ? stored.map((record) => mended(entities[name], record)) : [];
    return [list, read.filter((record) => record !== null)] as const;
  });
  const changedOn = content['changedOn'];
  return {
    ...planOf(account as PlanRecords['account']),
    ...Object.fromEntries(records),
    changedOn: typeof changedOn === 'string' ? changedOn : null,
  };
};

/**
 * The frozen plan to compare with on a day: the newest one of a review before that day, else the newest one
 * frozen by hand; null for the first plan on record. One of the day itself is the review that is being held.
 */
export const lastReview = (heads: readonly SnapshotHead[], asOf: Day): SnapshotHead | null => {
  const earlier = heads
    .filter(({ takenOn }) => takenOn < asOf)
    .sort((a, b) => byText(b.takenOn, a.takenOn) || byText(b.id, a.id));
  return earlier.find(({ meetingId }) => meetingId !== null) ?? earlier[0] ?? null;
};
