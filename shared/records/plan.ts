import { z } from 'zod';

import { recordSchema } from '../entity.ts';
import { account } from './account.ts';
import { opportunity } from './growth.ts';
import { assessment, scorecard, signalScore } from './health.ts';
import { action, attendee, meeting } from './meeting.ts';
import { risk } from './risk.ts';
import { checkAnswer, stakeholder, valueSummary } from './stakeholder.ts';

/** Everything recorded about one account: what screens, figures, rules, the PDF and the CLI all start from. */
export const planRecords = z.strictObject({
  account: recordSchema(account),
  stakeholders: z.array(recordSchema(stakeholder)),
  valueSummaries: z.array(recordSchema(valueSummary)),
  checkAnswers: z.array(recordSchema(checkAnswer)),
  /** Every scorecard version that an assessment of this account uses, and the newest one. */
  scorecards: z.array(recordSchema(scorecard)),
  assessments: z.array(recordSchema(assessment)),
  signalScores: z.array(recordSchema(signalScore)),
  opportunities: z.array(recordSchema(opportunity)),
  risks: z.array(recordSchema(risk)),
  meetings: z.array(recordSchema(meeting)),
  attendees: z.array(recordSchema(attendee)),
  actions: z.array(recordSchema(action)),
  /** The day of the last change a person or an import made to this plan, or null for a plan never touched. */
  changedOn: z.string().nullable(),
});
export type PlanRecords = z.infer<typeof planRecords>;
