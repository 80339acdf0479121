import { toMinor } from '../../../shared/money.ts';
import type { Recorder } from './recorder.ts';

export type People = Readonly<Record<'torres' | 'lin' | 'sharma' | 'leads' | 'park', string>>;

/** The stakeholder map of the template. */
export const addPeople = (add: Recorder['add'], accountId: string): People => ({
  torres: add('stakeholder', {
    accountId,
    name: 'Maria Torres',
    title: 'VP of Product',
    roleType: 'Champion',
    influence: 'High',
    sentiment: 'Very Positive',
    lastContact: '2026-02-20',
    notes: 'Led the original evaluation. Presents our ROI data to their board.',
  }),
  lin: add('stakeholder', {
    accountId,
    name: 'James Lin',
    title: 'CFO',
    roleType: 'Economic Buyer',
    influence: 'High',
    sentiment: 'Neutral',
    lastContact: '2026-01-15',
    notes: 'Focused on cost per seat. Needs ROI tied to revenue outcomes.',
  }),
  sharma: add('stakeholder', {
    accountId,
    name: 'Priya Sharma',
    title: 'Head of Engineering',
    roleType: 'Technical Decision Maker',
    influence: 'Medium',
    sentiment: 'Positive',
    lastContact: '2026-02-28',
    notes: 'Concerned about API rate limits as usage grows.',
  }),
  leads: add('stakeholder', {
    accountId,
    name: '8 team leads',
    isGroup: true,
    headCount: 8,
    disengagedCount: 2,
    title: 'Various',
    roleType: 'End User',
    influence: 'Low',
    sentiment: 'Mixed',
    lastContact: '2026-02-10',
    notes: '6 active, 2 disengaged. Training gap in Risk and Compliance teams.',
  }),
  park: add('stakeholder', {
    accountId,
    name: 'David Park',
    title: 'CTO',
    roleType: 'Executive Sponsor',
    influence: 'High',
    sentiment: 'Positive',
    lastContact: '2025-12-01',
    notes: 'Engaged at QBRs only. Needs quarterly value summary emails.',
  }),
});

export type Opportunities = Readonly<Record<'seats' | 'predictions' | 'apac', string>>;

/** The growth plan of the template. */
export const addOpportunities = (add: Recorder['add'], accountId: string): Opportunities => ({
  seats: add('opportunity', {
    accountId,
    name: 'Add 50 seats for Risk team',
    type: 'Expansion',
    lever: 'Seat expansion',
    value: toMinor(83_000, 'USD'),
    timeline: '2026-Q2',
    confidence: 'High',
    blocker: 'Risk team training not complete',
    nextStep: 'Schedule 2 training sessions in March',
    nextStepDue: '2026-03-31',
    owner: 'Sarah Chen',
  }),
  predictions: add('opportunity', {
    accountId,
    name: 'ML Predictions module',
    type: 'Cross-sell',
    lever: 'Module cross-sell',
    value: toMinor(60_000, 'USD'),
    timeline: '2026-Q3',
    confidence: 'Medium',
    blocker: 'Priya wants API rate limit increase first',
    nextStep: 'Engineering to scope rate limit change by April',
    nextStepDue: '2026-04-01',
    owner: 'Solutions',
  }),
  apac: add('opportunity', {
    accountId,
    name: 'APAC office rollout',
    type: 'Expansion',
    lever: 'Geographic expansion',
    value: toMinor(45_000, 'USD'),
    timeline: '2026-Q4',
    confidence: 'Low',
    blocker: 'APAC data residency requirement',
    nextStep: 'Product team evaluating APAC region support',
    owner: 'Product',
  }),
});
