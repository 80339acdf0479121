import type { PlanRecords } from '../../shared/records/plan.ts';
import type { Db } from './open.ts';
import { allRecords, findRecord, recordsOfAccount } from './records.ts';
import { prepared } from './statements.ts';

/** Everything recorded about one account, or null when there is no such account. */
export const readPlan = (db: Db, accountId: string): PlanRecords | null => {
  const account = findRecord(db, 'account', accountId);
  if (!account) return null;
  const assessments = recordsOfAccount(db, 'assessment', accountId);
  const used = new Set(assessments.map(({ scorecardId }) => scorecardId));
  const scorecards = allRecords(db, 'scorecard');
  const newest = scorecards.at(-1)?.id;
  const changedOn = prepared<string | null>(
    db,
    'SELECT changed_on FROM account_facts WHERE account_num = (SELECT num FROM account WHERE id = ?)',
  )
    .pluck()
    .get(accountId);
  return {
    account,
    stakeholders: recordsOfAccount(db, 'stakeholder', accountId),
    valueSummaries: recordsOfAccount(db, 'valueSummary', accountId),
    checkAnswers: recordsOfAccount(db, 'checkAnswer', accountId),
    scorecards: scorecards.filter(({ id }) => id === newest || used.has(id)),
    assessments,
    signalScores: recordsOfAccount(db, 'signalScore', accountId),
    opportunities: recordsOfAccount(db, 'opportunity', accountId),
    risks: recordsOfAccount(db, 'risk', accountId),
    meetings: recordsOfAccount(db, 'meeting', accountId),
    attendees: recordsOfAccount(db, 'attendee', accountId),
    actions: recordsOfAccount(db, 'action', accountId),
    changedOn: changedOn ?? null,
  };
};
