import type { Recorder } from './recorder.ts';

type Scores = readonly [number, number, number, number, number, number, number];
const signalKeys = [
  'productUsage',
  'featureAdoption',
  'seatUtilization',
  'supportTickets',
  'npsCsat',
  'stakeholderEngagement',
  'renewalRisk',
] as const;
const sources = ['Analytics', 'Analytics', 'Billing', 'Helpdesk', 'Survey', 'CRM', 'CSM judgment'] as const;

/** One assessment a month; the survey runs once a quarter, so its score is carried over and ages. */
const assessments: readonly { on: string; surveyOn: string; scores: Scores }[] = [
  { on: '2025-09-08', surveyOn: '2025-07-22', scores: [3, 3, 3, 3, 3, 3, 3] },
  { on: '2025-10-06', surveyOn: '2025-07-22', scores: [3, 3, 3, 4, 3, 3, 3] },
  { on: '2025-11-03', surveyOn: '2025-10-21', scores: [3, 3, 3, 3, 4, 3, 3] },
  { on: '2025-12-01', surveyOn: '2025-10-21', scores: [3, 3, 3, 4, 4, 4, 3] },
  { on: '2026-01-12', surveyOn: '2025-10-21', scores: [4, 3, 3, 4, 4, 3, 2] },
  { on: '2026-02-09', surveyOn: '2026-01-20', scores: [4, 3, 3, 4, 4, 3, 3] },
  { on: '2026-03-02', surveyOn: '2026-01-20', scores: [4, 4, 3, 4, 4, 3, 3] },
];
const trends = ['Up', 'Up', 'Flat', 'Flat', 'Flat', 'Flat', 'Flat'] as const;
const notes = [
  'Sample: DAU/MAU 0.46, up from 0.39 a quarter ago.',
  'Sample: 9 of 12 core features used weekly; the Data Pipeline Add-on is live in 2 teams.',
  'Sample: 112 of 150 seats active; Risk and Compliance lag behind.',
  'Sample: 11 tickets this quarter, none critical; median first reply 2.1 hours.',
  'Sample: NPS 42 from 31 answers in January; training is the top request.',
  'Sample: sponsor last met on 1 December; two of eight team leads are disengaged.',
  'Sample: the buyer is neutral on cost per seat and has not seen ROI figures this year.',
] as const;

/** Seven assessments of Fintech Corp, September to March. */
export const addHealth = (add: Recorder['add'], accountId: string, scorecardId: string): void => {
  assessments.forEach(({ on, surveyOn, scores }, index) => {
    const assessmentId = add('assessment', {
      accountId,
      scorecardId,
      assessedOn: on,
      assessedBy: 'Sarah Chen',
    });
    const newest = index === assessments.length - 1;
    const before = assessments[index - 1]?.scores;
    scores.forEach((score, at) => {
      const earlier = before?.[at] ?? score;
      const moved = score > earlier ? ('Up' as const) : ('Down' as const);
      add('signalScore', {
        accountId,
        assessmentId,
        signal: signalKeys[at] ?? '',
        score,
        trend: newest ? (trends[at] ?? null) : score === earlier ? 'Flat' : moved,
        source: sources[at] ?? null,
        note: newest ? (notes[at] ?? null) : null,
        scoredOn: signalKeys[at] === 'npsCsat' ? surveyOn : on,
      });
    });
  });
};
