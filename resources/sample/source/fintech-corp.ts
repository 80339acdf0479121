import { toMinor } from '../../../shared/money.ts';
import { addFeedback } from './fintech-feedback.ts';
import { addHealth } from './fintech-health.ts';
import { addRelationships } from './fintech-map.ts';
import { addOpportunities, addPeople } from './fintech-people.ts';
import { addRenewal } from './fintech-renewal.ts';
import { addRisks } from './fintech-risks.ts';
import { addTeam } from './fintech-team.ts';
import { addMeetings } from './fintech-work.ts';
import type { Recorder } from './recorder.ts';

/**
 * Fintech Corp as the account plan template fills it in. What the template lacks (scores, risks, meetings,
 * actions, due dates, the notice period) is made up and marked as sample.
 */
export const addFintechCorp = (
  { add, amend }: Pick<Recorder, 'add' | 'amend'>,
  scorecardId: string,
): void => {
  const accountId = add('account', {
    name: 'Fintech Corp',
    crmId: 'CRM-004821',
    domain: 'fintechcorp.example',
    tier: 'Enterprise',
    lifecycleStage: 'Renewal',
    industry: 'Financial Services',
    currency: 'USD',
    arr: toMinor(250_000, 'USD'),
    contractStart: '2024-06-15',
    renewalDate: '2026-06-15',
    contractTerm: 'Annual',
    autoRenew: true,
    noticeDays: 60,
    products: ['Analytics Platform (Enterprise)', 'Data Pipeline Add-on'],
    licensedSeats: 150,
    activeSeats: 112,
    employees: 2_400,
    annualRevenue: toMinor(180_000_000, 'USD'),
    primaryCsm: 'Sarah Chen',
    escalationPath: 'Sarah Chen, then the Head of Customer Success, then our CTO to David Park',
    notes:
      'Sample: the notice period, escalation path, scores, risks, goals, value, lines between people, coverage, meetings, actions, survey answers, tickets and their dates are made up.',
  });
  const people = addPeople(add, accountId);
  amend('stakeholder', people.sharma, { reportsToId: people.park });
  const opportunities = addOpportunities(add, accountId);
  addHealth(add, accountId, scorecardId);
  const risks = addRisks(add, accountId);
  const work = addMeetings(add, accountId, people, opportunities, risks);
  const team = addTeam(add, accountId);
  addRelationships(add, accountId, people, team);
  addRenewal(add, accountId, work);
  addFeedback(add, accountId, people);
  add('checkAnswer', {
    accountId,
    check: 'championInRole',
    verdict: 'pass',
    reason: 'Sample: Maria Torres presented our ROI data to their board in February',
    answeredBy: 'Sarah Chen',
    answeredOn: '2026-02-20',
  });
};
