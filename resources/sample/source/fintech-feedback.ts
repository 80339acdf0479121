import { addDays } from '../../../shared/dates.ts';
import type { People } from './fintech-people.ts';
import type { Recorder } from './recorder.ts';

/** Answers 0 to 10 of the survey of January: 18 promoters, 8 passives and 5 detractors of 31 are NPS 42. */
const scores = [
  10, 9, 8, 10, 6, 9, 9, 7, 10, 9, 5, 9, 8, 10, 9, 8, 9, 6, 10, 7, 9, 9, 8, 4, 10, 9, 8, 9, 5, 8, 9,
];
const surveyDay = '2026-01-20';
/** The survey is open for four days; most answer on the last. */
const openDays = 4;

/** Comments of those on the map; the other answers are without a name. */
const named = [
  ['torres', 'Maria Torres', 10, 'Sample: the dashboards are what we open on Monday.'],
  ['lin', 'James Lin', 7, 'Sample: show me what a seat earns us.'],
  ['sharma', 'Priya Sharma', 8, 'Sample: good, as long as the API limits grow with us.'],
] as const;

const addAnswers = (add: Recorder['add'], accountId: string, people: People): void => {
  const open = [...scores];
  for (const [who, respondent, score, comment] of named) {
    open.splice(open.indexOf(score), 1);
    const stakeholderId = people[who];
    const answer = { accountId, stakeholderId, respondent, score, comment, scaleMaximum: 10 };
    add('surveyResponse', { ...answer, kind: 'NPS', respondedOn: surveyDay });
  }
  open.forEach((score, index) => {
    const respondedOn = addDays(surveyDay, -(index % openDays));
    add('surveyResponse', { accountId, kind: 'NPS', score, scaleMaximum: 10, respondedOn });
  });
};

type Line = readonly [
  openedOn: string,
  subject: string,
  priority: 'High' | 'Normal' | 'Low',
  firstResponse: number,
  /** Days until it was solved; null while it is open. */
  days: number | null,
];

/** Eleven in the last 90 days after twelve in the 90 days before; the median of the first replies is 2.1 hours. */
// prettier-ignore
const tickets: readonly Line[] = [
  ['2025-09-09', 'Export of the risk report stops at 10,000 rows', 'High', 95, 6],
  ['2025-09-18', 'New users do not get their invitation', 'Normal', 140, 1],
  ['2025-09-24', 'Dashboard of Operations shows last week', 'High', 60, 2],
  ['2025-10-02', 'How are fiscal quarters set?', 'Low', 320, 3],
  ['2025-10-09', 'Pipeline add-on skips holidays', 'Normal', 180, 9],
  ['2025-10-17', 'Colours of the board pack', 'Low', 410, 5],
  ['2025-10-28', 'Single sign-on asks twice', 'Normal', 120, 4],
  ['2025-11-04', 'API answers 429 at month end', 'High', 45, 8],
  ['2025-11-12', 'Rename a department', 'Low', 260, 1],
  ['2025-11-19', 'Reconciliation counts a currency twice', 'High', 50, 5],
  ['2025-11-25', 'Filter is lost after a reload', 'Normal', 150, 12],
  ['2025-12-02', 'Slides of the Q4 review', 'Low', 220, 2],
  ['2025-12-11', 'Alerts arrive in the wrong time zone', 'Normal', 126, 7],
  ['2025-12-18', 'Two seats cannot be freed', 'Normal', 140, 2],
  ['2026-01-07', 'API answers 429 at quarter end', 'High', 35, 9],
  ['2026-01-13', 'Share a dashboard with the board', 'Low', 240, 1],
  ['2026-01-22', 'Risk scores differ from the ledger by a cent', 'Normal', 110, 6],
  ['2026-01-29', 'Training material for team leads', 'Low', 300, 4],
  ['2026-02-05', 'Month-end import takes two hours', 'High', 40, 5],
  ['2026-02-12', 'Column order resets', 'Normal', 130, 8],
  ['2026-02-18', 'Invite the Risk team', 'Low', 90, 1],
  ['2026-02-25', 'Peak call volume of the API', 'Normal', 120, null],
  ['2026-03-02', 'Export with Arabic names', 'Normal', 125, null],
];
const minutesOfDay = 24 * 60;
const firstNumber = 20_418;

const addTickets = (add: Recorder['add'], accountId: string): void => {
  tickets.forEach(([openedOn, subject, priority, firstResponseMinutes, days], index) => {
    add('ticket', {
      accountId,
      externalId: `#${firstNumber + index * 37}`,
      subject: `Sample: ${subject}`,
      status: days === null ? 'Open' : 'Solved',
      priority,
      openedOn,
      closedOn: days === null ? null : addDays(openedOn, days),
      firstResponseMinutes,
      resolutionMinutes: days === null ? null : days * minutesOfDay,
    });
  });
};

/** Answers and tickets behind the scores that the template gives as numbers; all made up. */
export const addFeedback = (add: Recorder['add'], accountId: string, people: People): void => {
  addAnswers(add, accountId, people);
  addTickets(add, accountId);
};
