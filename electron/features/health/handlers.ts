import type { Input } from '../../../shared/contract.ts';
import type { Day } from '../../../shared/dates.ts';
import { defaultScorecard } from '../../../shared/domain/scorecard.ts';
import { CarryonError } from '../../../shared/errors.ts';
import type { SignalScore } from '../../../shared/records/health.ts';
import type { CoreContext, Handlers } from '../../context.ts';
import { allRecords, findRecord, insertRecord, recordsOfAccount, updateRecord } from '../../db/records.ts';

type Context = Pick<CoreContext, 'db' | 'newId'>;

/** The scorecard new assessments are made with: the newest version, or the default one, stored on first use. */
const currentScorecard = ({ db, newId }: Context): { id: string; signals: readonly { key: string }[] } => {
  const newest = allRecords(db, 'scorecard').at(-1);
  if (newest) return newest;
  const id = newId();
  insertRecord(db, 'scorecard', id, defaultScorecard);
  return { id, signals: defaultScorecard.signals };
};

/** Today's assessment with its scores; a new one carries over what the one before it said, days included. */
const assessmentOf = (context: Context, accountId: string, today: Day, by: string | null) => {
  const { db, newId } = context;
  const earlier = recordsOfAccount(db, 'assessment', accountId)
    .filter(({ assessedOn }) => assessedOn <= today)
    .sort((left, right) => left.assessedOn.localeCompare(right.assessedOn))
    .at(-1);
  if (earlier?.assessedOn === today) return earlier.id;
  const scorecard = currentScorecard(context);
  const id = newId();
  insertRecord(db, 'assessment', id, {
    accountId,
    scorecardId: scorecard.id,
    assessedOn: today,
    assessedBy: by,
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
  { score, trend, source, note }: Input<'health.score'>,
  today: Day,
): Partial<SignalScore> => ({
  ...(score === undefined ? {} : { score, scoredOn: today }),
  ...(trend === undefined ? {} : { trend }),
  ...(source === undefined ? {} : { source }),
  ...(note === undefined ? {} : { note }),
});

export const healthHandlers = (context: CoreContext): Handlers<'health.score'> => ({
  'health.score': (input) => {
    const { db, newId, today, user, change } = context;
    const { accountId, signal } = input;
    if (!findRecord(db, 'account', accountId)) throw new CarryonError('NOT_FOUND');
    return change({ kind: 'edit', label: 'Score health', mergeKey: mergeKeyOf(input) }, () => {
      const assessmentId = assessmentOf(context, accountId, today(), user || null);
      const assessment = findRecord(db, 'assessment', assessmentId);
      const scorecard = assessment && findRecord(db, 'scorecard', assessment.scorecardId);
      const usual = scorecard?.signals.find(({ key }) => key === signal);
      if (!usual) throw new CarryonError('BAD_REQUEST', { field: 'signal' });
      const changes = changesOf(input, today());
      const existing = recordsOfAccount(db, 'signalScore', accountId).find(
        (score) => score.assessmentId === assessmentId && score.signal === signal,
      );
      if (existing) updateRecord(db, 'signalScore', existing.id, changes);
      else
        insertRecord(db, 'signalScore', newId(), {
          accountId,
          assessmentId,
          signal,
          source: usual.source,
          scoredOn: today(),
          ...changes,
        });
      return { assessmentId };
    });
  },
});

/** Typing a note saves as one goes; scoring a signal is a step of its own. */
const mergeKeyOf = ({ accountId, signal, note, score }: Input<'health.score'>): string =>
  `health ${accountId} ${signal} ${note === undefined ? `score ${String(score)}` : 'note'}`;
