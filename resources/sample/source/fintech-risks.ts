import type { Recorder } from './recorder.ts';

export type RiskIds = Readonly<Record<'champion' | 'adoption' | 'rateLimit', string>>;

/** Six risks, of which the template names the kinds of four. */
export const addRisks = (add: Recorder['add'], accountId: string): RiskIds => {
  const risk = (draft: Omit<Parameters<typeof add<'risk'>>[1], 'accountId'>) =>
    add('risk', { ...draft, accountId, raisedOn: '2025-12-01' });
  const champion = risk({
    title: 'Champion leaves the company',
    severity: 'High',
    likelihood: 'Medium',
    mitigation:
      'Sample: monthly contact with Priya Sharma, a quarterly value summary for David Park, and the ROI story written down where a successor finds it.',
    owner: 'Sarah Chen',
    status: 'Active',
    nextReview: '2026-03-19',
  });
  const adoption = risk({
    title: 'Low adoption in Risk and Compliance',
    severity: 'Medium',
    likelihood: 'High',
    mitigation: 'Sample: two training sessions in March, then a weekly usage report to the team leads.',
    owner: 'Sarah Chen',
    status: 'In progress',
    nextReview: '2026-03-12',
  });
  risk({
    title: 'Budget cuts in next fiscal year',
    severity: 'Medium',
    likelihood: 'Medium',
    mitigation: 'Sample: one page of savings that James Lin can use in the May budget round.',
    owner: 'Sarah Chen',
    status: 'Active',
    nextReview: '2026-04-09',
  });
  const rateLimit = risk({
    title: 'API rate limits block ML Predictions',
    severity: 'Medium',
    likelihood: 'Medium',
    mitigation: 'Sample: Engineering scopes the change; a guide to batching bridges the time until then.',
    owner: 'Solutions',
    status: 'In progress',
    nextReview: '2026-04-01',
  });
  risk({
    title: 'Competitor evaluation',
    severity: 'High',
    likelihood: 'Low',
    mitigation: 'Sample: ROI review with James Lin before the notice date; our executive calls David Park.',
    owner: 'Sarah Chen + Account Manager',
    status: 'Monitoring',
    nextReview: '2026-04-16',
  });
  risk({
    title: 'APAC data residency not available in 2026',
    severity: 'Low',
    likelihood: 'High',
    mitigation: 'Sample: keep it out of the committed forecast until Product has decided.',
    owner: 'Product',
    status: 'Monitoring',
    nextReview: '2026-05-07',
  });
  return { champion, adoption, rateLimit };
};
