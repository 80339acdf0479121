import type { Input } from '../../../shared/contract.ts';
import type { Day } from '../../../shared/dates.ts';
import { defaultScorecard } from '../../../shared/domain/scorecard.ts';
import { CarryonError } from '../../../shared/errors.ts';
import type { SignalScore } from '../../../shared/records/health.ts';
import type { CoreContext } from '../../context.ts';
import { allRecords, findRecord, insertRecord, recordsOfAccount, updateRecord } from '../../db/records.ts';

/** What is said about one signal today. */
export type Scoring = Input<'health.score'>;

type Context = Pick<CoreContext, 'db' | 'newId' | 'today' | 'user'>;
type Current = {
  readonly id: string;
  readonly signals: readonly { readonly key: string; readonly source: string }[];
};

/** The scorecard new assessments are made with: the newest version, or the default one, stored on first use. */
const currentScorecard = ({ db, newId }: Context): Current => {
  const newest = allRecords(db, 'scorecard').at(-1);
  if (newest) return newest;
  const id = newId();
  insertRecord(db, 'scorecard', id, defaultScorecard);
  return { id, signals: defaultScorecard.signals };
};

/**
 * Today's assessment; a new one carries over what the one before it said, days included. One that was begun
 * today with an older scorecard goes on with the current one: only what was said on other days is history.
 */
const assessmentOf = (context: Context, accountId: string, scorecard: Current): string => {
  const { db, newId } = context;
  const today = context.today();
  const earlier = recordsOfAccount(db, 'assessment', accountId)
    .filter(({ assessedOn }) => assessedOn <= today)
    .sort((left, right) => left.assessedOn.localeCompare(right.assessedOn))
    .at(-1);
  if (earlier?.assessedOn === today) {
    if (earlier.scorecardId !== scorecard.id)
      updateRecord(db, 'assessment', earlier.id, { scorecardId: scorecard.id });
    return earlier.id;
  }
  const id = newId();
  insertRecord(db, 'assessment', id, {
    accountId,
    scorecardId: scorecard.id,
    assessedOn: today,
    assessedBy: context.user || null,
  });
  const carried = recordsOfAccount(db, 'signalScore', accountId).filter(
    ({ assessmentId, signal }) =>
      assessmentId === earlier?.id && scorecard.signals.some(({ key }) => key === signal),
  );
  for (const { id: _, ...score } of carried)
    insertRecord(db, 'signalScore', newId(), { ...score, assessmentId: id });
  return id;
};

const changesOf = (
  { score, trend, source, note }: Scoring,
  today: Day,
  before: SignalScore | undefined,
): Partial<SignalScore> => ({
  ...(score === undefined ? {} : { score, scoredOn: today }),
  // A trend that was given with an earlier score does not describe the new one; history suggests one again.
  ...(score !== undefined && before !== undefined && before.scoredOn !== today ? { trend: null } : {}),
  ...(trend === undefined ? {} : { trend }),
  ...(source === undefined ? {} : { source }),
  ...(note === undefined ? {} : { note }),
});

/**
 * Says something about a signal of an account today (row 22). Runs inside an open change set.
 * @returns id of the assessment
 * @throws CarryonError NOT_FOUND (no such account), BAD_REQUEST (the current scorecard has no such signal).
 */
export const scoreSignal = (context: Context, scoring: Scoring): string => {
  const { db, newId } = context;
  const { accountId, signal } = scoring;
  if (!findRecord(db, 'account', accountId)) throw new CarryonError('NOT_FOUND');
  const scorecard = currentScorecard(context);
  const usual = scorecard.signals.find(({ key }) => key === signal);
  if (!usual) throw new CarryonError('BAD_REQUEST', { field: 'signal' });
  const assessmentId = assessmentOf(context, accountId, scorecard);
  const existing = recordsOfAccount(db, 'signalScore', accountId).find(
    (row) => row.assessmentId === assessmentId && row.signal === signal,
  );
  const today = context.today();
  const changes = changesOf(scoring, today, existing);
  if (existing) updateRecord(db, 'signalScore', existing.id, changes);
  else
    insertRecord(db, 'signalScore', newId(), {
      accountId,
      assessmentId,
      signal,
      source: usual.source,
      scoredOn: today,
      ...changes,
    });
  return assessmentId;
};
