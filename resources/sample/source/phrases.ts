import type { Draft } from '../../../shared/entity.ts';
import type { opportunity } from '../../../shared/records/growth.ts';
import type { risk } from '../../../shared/records/risk.ts';
import type { RoleType } from '../../../shared/records/stakeholder.ts';

type Phrases = readonly [string, ...string[]];

/** Every note starts with this word: the book is made up. */
const sample = (first: string, ...rest: readonly string[]): Phrases => [
  `Sample: ${first}`,
  ...rest.map((phrase) => `Sample: ${phrase}`),
];

export const personNotes: Readonly<Record<RoleType, Phrases>> = {
  Champion: sample(
    'brought us in and defends the budget each year.',
    'shows our weekly report in the management round.',
    'wants to be a reference once the roll-out is done.',
    'has less time since taking over a second team.',
  ),
  'Economic Buyer': sample(
    'compares the cost per seat with two alternatives.',
    'signs renewals; wants savings in numbers, on one page.',
    'new in the job, has not seen the business case.',
  ),
  'Technical Decision Maker': sample(
    'wants single sign-on for contractors before any growth.',
    'satisfied with the interface, worried about data retention.',
    'runs the security review each autumn.',
  ),
  'End User': sample(
    'uses the planning board every day.',
    'exports to a spreadsheet because two fields are missing.',
    'asked for a second training session.',
    'trains new colleagues on the product.',
  ),
  'Executive Sponsor': sample(
    'comes to reviews only; reads one page, not ten.',
    'approved the deal and asks for progress each half-year.',
    'interested in what comparable companies achieve.',
  ),
};

/** By signal of the default scorecard: a note for a low, a middling and a high score. */
export const signalNotes: readonly (readonly [string, string, string])[] = [
  [
    'Sample: daily use fell by a third since autumn.',
    'Sample: use is level.',
    'Sample: daily use grows every month.',
  ],
  [
    'Sample: only the base reports are used.',
    'Sample: half of the core features are in use.',
    'Sample: nearly all core features are used weekly.',
  ],
  [
    'Sample: many seats were never activated.',
    'Sample: some seats are idle.',
    'Sample: nearly every seat is active.',
  ],
  [
    'Sample: two escalated tickets are open.',
    'Sample: tickets are at the usual level.',
    'Sample: few tickets, none severe.',
  ],
  [
    'Sample: last survey clearly negative.',
    'Sample: last survey mixed.',
    'Sample: last survey clearly positive.',
  ],
  [
    'Sample: one contact, and that one is hard to reach.',
    'Sample: contacts answer, the sponsor does not.',
    'Sample: all roles in regular contact.',
  ],
  [
    'Sample: they have asked for the terms of leaving.',
    'Sample: price is an open point.',
    'Sample: renewal not in doubt.',
  ],
];

type OpportunityIdea = Pick<Draft<typeof opportunity>, 'name' | 'type' | 'lever' | 'blocker' | 'nextStep'>;
export const opportunityIdeas: readonly OpportunityIdea[] = [
  {
    name: 'Seats for the second site',
    type: 'Expansion',
    lever: 'Seat expansion',
    blocker: 'Site manager not convinced yet',
    nextStep: 'Show the first site’s results to the site manager',
  },
  {
    name: 'Forecasting module',
    type: 'Cross-sell',
    lever: 'Module cross-sell',
    blocker: 'Data from the old system incomplete',
    nextStep: 'Agree on the import of three years of history',
  },
  {
    name: 'Upgrade to the Enterprise plan',
    type: 'Upsell',
    lever: 'Tier upgrade',
    blocker: 'Single sign-on must be tested first',
    nextStep: 'Set up the test with IT',
  },
  {
    name: 'Roll-out to Customer Service',
    type: 'Expansion',
    lever: 'Department expansion',
    blocker: 'Head of Customer Service is new',
    nextStep: 'Introduction by the champion',
  },
  {
    name: 'Regional offices',
    type: 'Expansion',
    lever: 'Geographic expansion',
    blocker: 'Works council has to agree',
    nextStep: 'Send the data protection sheet',
  },
  {
    name: 'Data Pipeline Add-on',
    type: 'Cross-sell',
    lever: 'Module cross-sell',
    blocker: null,
    nextStep: 'Demonstration for the data team',
  },
  {
    name: 'Premium support',
    type: 'Upsell',
    lever: 'Tier upgrade',
    blocker: 'Budget decided in May',
    nextStep: 'Put the response times of last year on one page',
  },
  {
    name: 'Quality department',
    type: 'Expansion',
    lever: 'Department expansion',
    blocker: null,
    nextStep: 'Workshop with the quality managers',
  },
];

type RiskIdea = Pick<Draft<typeof risk>, 'title' | 'severity' | 'likelihood' | 'mitigation' | 'status'>;
export const riskIdeas: readonly RiskIdea[] = [
  {
    title: 'Champion changes to another role',
    severity: 'High',
    likelihood: 'Medium',
    mitigation: 'Sample: meet the deputy every month and share the value story.',
    status: 'Active',
  },
  {
    title: 'Competitor offers a lower price',
    severity: 'High',
    likelihood: 'Low',
    mitigation: 'Sample: ROI review with the buyer before the notice date.',
    status: 'Monitoring',
  },
  {
    title: 'Budget freeze in the second half-year',
    severity: 'Medium',
    likelihood: 'Medium',
    mitigation: 'Sample: document the savings in the words of the customer.',
    status: 'Active',
  },
  {
    title: 'New department does not take it up',
    severity: 'Medium',
    likelihood: 'High',
    mitigation: 'Sample: training per team and a usage report every two weeks.',
    status: 'In progress',
  },
  {
    title: 'Interface to the ERP breaks with its update',
    severity: 'High',
    likelihood: 'High',
    mitigation: 'Sample: test against the new version in their sandbox.',
    status: 'In progress',
  },
  {
    title: 'Merger with a group that uses another product',
    severity: 'High',
    likelihood: 'Medium',
    mitigation: 'Sample: find out who decides after the merger.',
    status: 'Monitoring',
  },
  {
    title: 'Open complaint about response times',
    severity: 'Medium',
    likelihood: 'Low',
    mitigation: 'Sample: weekly call with support until it is settled.',
    status: 'In progress',
  },
  {
    title: 'Security review finds gaps',
    severity: 'Low',
    likelihood: 'Medium',
    mitigation: 'Sample: send the current report before they ask.',
    status: 'Monitoring',
  },
];

export const discussions: Phrases = sample(
  'numbers of the quarter reviewed; the planning team is ahead of target, the second site behind.',
  'walked through the open tickets; two remain, both with a date.',
  'talked about the renewal: price is fine, the length of the contract is not decided.',
  'the buyer asked what the product saved last year and wants it in writing.',
  'introduction of the new head of department; interested, but wants to see results first.',
  'training needs collected from the team leads.',
  'interface problem explained by our engineers; accepted, with a date for the correction.',
);

export const ourActions: Phrases = [
  'Send the usage report by team',
  'Put last year’s savings on one page',
  'Prepare the offer for the renewal',
  'Invite the team leads to a training session',
  'Clear up the open tickets with support',
  'Arrange a call between the sponsors',
  'Check the interface against the new version',
];
export const theirActions: Phrases = [
  'Name a contact at the second site',
  'Send the list of users who left',
  'Confirm the budget for next year',
  'Give access to the test system',
];
export const closedActions: Phrases = [
  'Send the notes of the review',
  'Correct the invoice address',
  'Set up the accounts of new colleagues',
];

export const productNames: readonly [string, ...string[]] = [
  'Analytics Platform',
  'Data Pipeline Add-on',
  'Planning Board',
  'Mobile Reports',
  'Premium Support',
];
