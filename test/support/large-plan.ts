import type { Core } from '../../electron/core.ts';
import { insertRecord } from '../../electron/db/records.ts';
import { newId } from '../../electron/ids.ts';
import { addDays } from '../../shared/dates.ts';
import { defaultScorecard } from '../../shared/domain/scorecard.ts';
import { confidences, levers, opportunityTypes } from '../../shared/records/growth.ts';
import { trends } from '../../shared/records/health.ts';
import { meetingTypes } from '../../shared/records/meeting.ts';
import { levels, riskStatuses } from '../../shared/records/risk.ts';
import { influences, roleTypes, sentiments } from '../../shared/records/stakeholder.ts';

const firstNames = [
  'Maria',
  'James',
  'Priya',
  'David',
  'Oluwaseun',
  'Zoë',
  'Ana-Sofia',
  'Łukasz',
  'Nguyễn',
  'Bo',
];
const lastNames = [
  'Torres',
  'Lin',
  'Sharma',
  'Park',
  'Adeyemi-Johnson',
  'Müller',
  'García',
  'Wójcik',
  'Thị Minh',
  'Li',
];
const departments = ['Finance', 'Engineering', 'Risk', 'Compliance', 'Product', 'Operations'];

const at = <T>(items: readonly T[], index: number): T => items[index % items.length] as T;

/** How much an account holds. */
export type PlanSize = {
  readonly stakeholders: number;
  readonly risks: number;
  readonly meetings: number;
  readonly opportunities?: number;
  readonly assessments?: number;
};

/**
 * Writes one account with as much in it as is asked for, the same every time: people who report to one another,
 * lines between them, risks of every rating, meetings with attendees and actions. @returns the account's id
 */
export const writeLargePlan = (core: Core, size: PlanSize, today: string): string => {
  const { db, change } = core.context;
  const accountId = newId();
  change({ kind: 'create', label: 'Large plan' }, () => {
    insertRecord(db, 'account', accountId, {
      name: 'Northwind Traders International Holdings',
      arr: 2_500_000_00,
      currency: 'USD',
      contractStart: addDays(today, -300),
      renewalDate: addDays(today, 90),
      autoRenew: true,
      noticeDays: 60,
      licensedSeats: 1500,
      activeSeats: 900,
      products: ['Analytics Platform', 'Data Pipeline'],
      primaryCsm: 'Sarah Chen',
    });
    const people = Array.from({ length: size.stakeholders }, () => newId());
    people.forEach((id, index) => {
      insertRecord(db, 'stakeholder', id, {
        accountId,
        name: `${at(firstNames, index)} ${at(lastNames, index * 7 + Math.floor(index / 10))}${index >= 100 ? ` ${index}` : ''}`,
        title: `${at(['Head', 'VP', 'Director', 'Manager', 'Analyst'], index)} of ${at(departments, index * 5)}`,
        department: at(departments, index * 5),
        roleType: index % 3 === 0 ? at(roleTypes, index / 3) : null,
        influence: index % 11 === 10 ? null : at(influences, index * 3 + Math.floor(index / 5)),
        sentiment: at(sentiments, index * 5 + Math.floor(index / 7)),
        lastContact: index % 9 === 8 ? null : addDays(today, -((index * 13) % 200)),
        reportsToId: index === 0 ? null : at(people, Math.floor((index - 1) / 6)),
      });
    });
    for (let index = 0; index < Math.floor(size.stakeholders / 10); index += 1)
      insertRecord(db, 'relation', newId(), {
        accountId,
        fromId: at(people, index * 3),
        toId: at(people, index * 7 + 1),
        kind: index % 4 === 0 ? 'Conflict' : 'Influence',
      });
    for (let index = 0; index < size.risks; index += 1)
      insertRecord(db, 'risk', newId(), {
        accountId,
        title: `${at(['Champion may leave', 'Competitor evaluation', 'Budget cuts', 'Low adoption'], index)} in ${at(departments, index)} ${index + 1}`,
        severity: at(levels, index * 2 + Math.floor(index / 4)),
        likelihood: at(levels, index + Math.floor(index / 5)),
        mitigation: 'Build relationships with three more people and report the results every month.',
        owner: at(['CSM', 'CSM + AE', 'Support Lead'], index),
        status: at(riskStatuses, index * 3),
        nextReview: addDays(today, (index % 60) - 10),
      });
    for (let index = 0; index < size.meetings; index += 1) {
      const meetingId = newId();
      insertRecord(db, 'meeting', meetingId, {
        accountId,
        heldOn: addDays(today, -index),
        type: at(meetingTypes, index),
        channel: 'Video',
        title: `Meeting ${index + 1}`,
        discussion: 'Adoption by team, open questions on data residency, and the plan for the next quarter.',
      });
      for (let guest = 0; guest < Math.min(3, size.stakeholders); guest += 1)
        insertRecord(db, 'attendee', newId(), {
          accountId,
          meetingId,
          stakeholderId: at(people, index * 3 + guest),
          name: 'Attendee',
        });
      insertRecord(db, 'action', newId(), {
        accountId,
        meetingId,
        title: `Follow up on meeting ${index + 1}`,
        owner: at(['Sarah Chen', 'CSM', 'James Lin'], index),
        side: index % 2 === 0 ? 'Ours' : 'Theirs',
        dueOn: addDays(today, (index % 90) - 30),
        status: index % 3 === 0 ? 'Open' : 'Closed',
      });
    }
    for (let index = 0; index < (size.opportunities ?? 0); index += 1)
      insertRecord(db, 'opportunity', newId(), {
        accountId,
        name: `Opportunity ${index + 1}`,
        type: at(opportunityTypes, index),
        lever: at(levers, index),
        value: (index + 1) * 1_000_00,
        timeline: `${2026 + (Math.floor(index / 4) % 3)}-Q${(index % 4) + 1}`,
        confidence: at(confidences, index),
      });
    const scorecardId = newId();
    if ((size.assessments ?? 0) > 0) insertRecord(db, 'scorecard', scorecardId, defaultScorecard);
    for (let index = 0; index < (size.assessments ?? 0); index += 1) {
      const assessmentId = newId();
      const assessedOn = addDays(today, -30 * ((size.assessments ?? 0) - index - 1));
      insertRecord(db, 'assessment', assessmentId, { accountId, scorecardId, assessedOn });
      defaultScorecard.signals.forEach(({ key }, place) =>
        insertRecord(db, 'signalScore', newId(), {
          accountId,
          assessmentId,
          signal: key,
          score: ((index + place * 2) % 5) + 1,
          trend: at(trends, index + place),
          scoredOn: assessedOn,
        }),
      );
    }
  });
  return accountId;
};
