import type { Output } from '../../../shared/contract.ts';
import { lastReview } from '../../../shared/domain/frozen-plan.ts';
import { derivePlan } from '../../../shared/domain/plan.ts';
import { firstPlan, sinceReview, type SinceReview } from '../../../shared/domain/since.ts';
import { CarryonError } from '../../../shared/errors.ts';
import type { SnapshotHead } from '../../../shared/records/snapshot.ts';
import { speaker, type Say } from '../../../shared/text/say.ts';
import { needed, type CommandName, type Values } from './arguments.ts';
import type { Session } from './session.ts';

type Options = Pick<Values, 'from-history' | 'snapshot' | 'label'>;
type Open = { readonly records: Output<'plan.get'>; readonly today: string };

const resolved = async (session: Session, key: string): Promise<string> =>
  (await session.call('plan.resolve', { key })).id;

/**
 * The plan as it is, its rules as of the day of `--as-of`; with `--from-history` as it was recorded at the end of
 * that day.
 */
const openPlan = async (
  session: Session,
  key: string,
  [command, options]: readonly [CommandName, Options],
): Promise<Open> => {
  const accountId = await resolved(session, key);
  const { today } = await session.call('app.status', {});
  if (options['from-history'] !== true)
    return { records: await session.call('plan.get', { accountId }), today };
  const day = needed(session.asOf, 'as-of', command);
  return { records: await session.call('plan.asOf', { accountId, day }), today };
};

/** `plan ACCOUNT [--as-of DAY [--from-history]]` */
export const plan = async (session: Session, [key = '']: readonly string[], values: Values) => {
  const { records, today } = await openPlan(session, key, ['plan', values]);
  return { records, derived: derivePlan(records, today) };
};

const headFor = ({ records, today }: Open, wanted: string | undefined): SnapshotHead | null => {
  if (wanted === undefined) return lastReview(records.snapshots, today);
  const found = records.snapshots.find(({ id }) => id === wanted);
  if (!found) throw new CarryonError('NOT_FOUND');
  return found;
};

/** A story in sentences. */
const written = ({ title, groups, ...rest }: SinceReview, say: Say) => ({
  title: say(title),
  ...rest,
  groups: groups.map(({ id, says, lines }) => ({
    id,
    says: say(says),
    lines: lines.map(({ says: line, tone, jump }) => ({ says: say(line), tone, ...jump })),
  })),
});

/** `since ACCOUNT [--snapshot ID]`: what changed since the last review, or since a frozen plan, in sentences. */
export const since = async (session: Session, [key = '']: readonly string[], values: Values) => {
  const open = await openPlan(session, key, ['since', values]);
  const { records, today } = open;
  const account = { accountId: records.account.id, name: records.account.name };
  const say = speaker();
  const head = headFor(open, values.snapshot);
  if (!head) return { ...account, title: say(firstPlan), from: null, to: today, groups: [] };
  const before = await session.call('snapshot.get', { id: head.id });
  const told = written(sinceReview(before.records, records, head.takenOn, today), say);
  return { ...account, snapshot: head, ...told };
};

/** The account's plan as it is in the book; null when the book has no such account any more. */
const planInBook = async (session: Session, accountId: string): Promise<Output<'plan.get'> | null> => {
  try {
    return await session.call('plan.get', { accountId });
  } catch (error) {
    if (error instanceof CarryonError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
};

/** `open-pdf FILE`: the plan that a PDF carries, and what changed in the book since it was made. */
export const openPdf = async (session: Session, [file = '']: readonly string[]) => {
  const { records, ...made } = await session.call('plan.openPdf', { file: session.file(file) });
  const { today } = await session.call('app.status', {});
  const now = await planInBook(session, records.account.id);
  const { id, name, primaryCsm } = records.account;
  return {
    accountId: id,
    name,
    preparedBy: primaryCsm,
    ...made,
    isInBook: now !== null,
    since: now && written(sinceReview(records, now, made.asOf, today), speaker()),
    plan: records,
  };
};

/** `snapshots ACCOUNT` */
export const snapshots = async (session: Session, [key = '']: readonly string[]) =>
  session.call('snapshot.list', { accountId: await resolved(session, key) });

/** `freeze ACCOUNT --label TEXT` */
export const freeze = async (session: Session, [key = '']: readonly string[], values: Values) =>
  session.call('snapshot.take', {
    accountId: await resolved(session, key),
    label: needed(values.label, 'label', 'freeze'),
  });
