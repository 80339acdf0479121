import { frozen } from '../../../shared/domain/frozen-plan.ts';
import { planOf, planLists, workspaceLists, type PlanRecords } from '../../../shared/records/plan.ts';
import type { EntityName } from '../../../shared/records/registry.ts';
import type { Recorder } from './recorder.ts';

/** The day of the review that the plan was frozen at. */
const reviewDay = '2025-12-01';

/** The field that says when a record of a kind came to be; the others were there already. */
const bornOn = {
  valueSummaries: 'sentOn',
  checkAnswers: 'answeredOn',
  assessments: 'assessedOn',
  meetings: 'heldOn',
  valueEntries: 'deliveredOn',
  decisions: 'decidedOn',
  retros: 'heldOn',
  surveyResponses: 'respondedOn',
  tickets: 'openedOn',
  arrMovements: 'movedOn',
} as const satisfies Partial<Record<keyof PlanRecords, string>>;

type Row = Readonly<Record<string, unknown>> & { readonly id: string };
type Lists = Record<string, readonly Row[]>;

const wasThere = (day: unknown): boolean => typeof day !== 'string' || day <= reviewDay;

/** Only what had happened by the day of the review. */
const until = (plan: PlanRecords): PlanRecords => {
  const lists = { ...plan } as unknown as Lists;
  for (const [list, field] of Object.entries(bornOn))
    lists[list] = (lists[list] ?? []).filter((row) => wasThere(row[field]));
  const has = (list: string) => new Set((lists[list] ?? []).map(({ id }) => id));
  const [meetings, assessments, retros] = [has('meetings'), has('assessments'), has('retros')];
  const earlier = lists as unknown as PlanRecords;
  return {
    ...earlier,
    signalScores: earlier.signalScores.filter(({ assessmentId }) => assessments.has(assessmentId)),
    attendees: earlier.attendees.filter(({ meetingId }) => meetings.has(meetingId)),
    lessons: earlier.lessons.filter(({ retroId }) => retros.has(retroId)),
    agendaItems: [],
    decisionRequests: [],
    goals: earlier.goals.map((goal) =>
      wasThere(goal.measuredOn)
        ? goal
        : { ...goal, now: null, proof: null, measuredOn: null, status: 'Open' as const },
    ),
    renewalGates: earlier.renewalGates.map((gate) =>
      wasThere(gate.doneOn) ? gate : { ...gate, doneOn: null },
    ),
    actions: earlier.actions
      .filter(({ meetingId }) => meetingId !== null && meetings.has(meetingId))
      .map((action) =>
        wasThere(action.closedOn) ? action : { ...action, status: 'Open' as const, closedOn: null },
      ),
    stakeholders: earlier.stakeholders.map((person) =>
      wasThere(person.lastContact) ? person : { ...person, lastContact: reviewDay },
    ),
  };
};

/** What was rated and planned otherwise then: the moves that the next review tells. */
const asItWas = (plan: PlanRecords): PlanRecords => ({
  ...plan,
  account: { ...plan.account, activeSeats: 104 },
  stakeholders: plan.stakeholders.map((person) => {
    if (person.name === 'Maria Torres') return { ...person, sentiment: 'Positive' as const };
    if (person.name === 'James Lin') return { ...person, sentiment: 'Negative' as const };
    return person.isGroup ? { ...person, sentiment: 'Neutral' as const, disengagedCount: 0 } : person;
  }),
  opportunities: plan.opportunities
    .filter(({ lever }) => lever !== 'Geographic expansion')
    .map((one) => (one.lever === 'Seat expansion' ? { ...one, confidence: 'Medium' as const } : one)),
  risks: plan.risks.map((risk) => {
    if (risk.title === 'Champion leaves the company') return { ...risk, likelihood: 'Low' as const };
    return risk.title === 'Competitor evaluation' ? { ...risk, likelihood: 'Medium' as const } : risk;
  }),
  renewalCycles: plan.renewalCycles.map((cycle) =>
    cycle.outcome === null ? { ...cycle, phase: 'Discovery' as const, forecast: null } : cycle,
  ),
  changedOn: reviewDay,
});

/** The plan of Fintech Corp as it was frozen at the Q4 review, from what the plan says now. */
export const addFrozenReview = ({ add, records }: Recorder): void => {
  const account = records.account.find(({ name }) => name === 'Fintech Corp');
  const meeting = records.meeting.find(
    ({ accountId, heldOn }) => accountId === account?.id && heldOn === reviewDay,
  );
  if (!account || !meeting) throw new Error('Fintech Corp has no review to freeze');
  const rows = (name: string) => records[name as EntityName];
  const now = {
    ...planOf(account as unknown as PlanRecords['account']),
    ...Object.fromEntries(
      Object.entries(planLists).map(([name, list]) => [
        list,
        rows(name).filter(({ accountId }) => accountId === account.id),
      ]),
    ),
    ...Object.fromEntries(Object.entries(workspaceLists).map(([name, list]) => [list, rows(name)])),
  } as unknown as PlanRecords;
  const content = frozen(asItWas(until(now)));
  add('snapshot', {
    accountId: account.id,
    meetingId: meeting.id,
    takenOn: reviewDay,
    label: 'Q4 review',
    content,
  });
};
