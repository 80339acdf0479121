import { toMinor } from '../../../shared/money.ts';
import type { WhitespaceStatus } from '../../../shared/records/goal.ts';
import type { Recorder } from './recorder.ts';

type Links = {
  /** Ids by what the template and the register call them. */
  readonly opportunity: (name: string) => string;
  readonly risk: (title: string) => string;
};

const dollars = (amount: number | null) => (amount === null ? null : toMinor(amount, 'USD'));

/** What Fintech Corp wants to reach; all of it is made up. */
const addGoals = (add: Recorder['add'], accountId: string) => {
  const goal = (draft: Omit<Parameters<typeof add<'goal'>>[1], 'accountId'>) =>
    add('goal', { ...draft, accountId });
  const report = goal({
    title: 'Close the monthly risk report faster',
    horizon: 'Short',
    metric: 'Days from month end to the report',
    baseline: '4.2 days',
    now: '3.1 days',
    target: '2 days',
    proof: 'The board pack used to be done on Thursday. Now it is done on Tuesday. (Maria Torres, sample)',
    source: 'Sample: their reporting calendar',
    measuredOn: '2026-02-20',
    dueOn: '2026-06-30',
  });
  goal({
    title: 'Every team lead works with the dashboards each week',
    horizon: 'Short',
    metric: 'Team leads active in a week',
    baseline: '50 %',
    now: '75 %',
    target: '100 %',
    source: 'Sample: usage report',
    measuredOn: '2026-02-10',
    dueOn: '2026-05-31',
  });
  const reconciliation = goal({
    title: 'Move manual reconciliations into the pipeline',
    horizon: 'Long',
    metric: 'Hours by hand in a quarter',
    baseline: '1,200 hours',
    now: '640 hours',
    target: '300 hours',
    source: 'Sample: their time sheets',
    measuredOn: '2025-11-28',
    dueOn: '2026-12-31',
  });
  goal({
    title: 'Tie the cost per seat to revenue outcomes',
    horizon: 'Long',
    metric: 'Shown to the CFO in a review',
    baseline: 'Never shown',
    target: 'Every quarter',
    dueOn: '2026-09-30',
  });
  const dashboards = goal({
    title: 'First dashboards live in two departments',
    horizon: 'Short',
    metric: 'Teams with a live dashboard',
    baseline: '0 teams',
    now: '2 teams',
    target: '2 teams',
    proof: 'Product and Operations look at the same numbers for the first time. (Maria Torres, sample)',
    source: 'Sample: Q3 review',
    measuredOn: '2025-09-30',
    dueOn: '2025-09-30',
    status: 'Reached',
  });
  return { report, reconciliation, dashboards };
};

const addValue = (add: Recorder['add'], accountId: string, goals: ReturnType<typeof addGoals>) => {
  const entry = (draft: Omit<Parameters<typeof add<'valueEntry'>>[1], 'accountId'>) =>
    add('valueEntry', { ...draft, accountId });
  entry({
    deliveredOn: '2025-03-12',
    title: 'Two reporting tools retired',
    amount: dollars(60_000),
    source: 'Sample: licence invoices',
  });
  entry({
    deliveredOn: '2025-09-30',
    goalId: goals.dashboards,
    title: 'Dashboards live in Product and Operations',
    amount: dollars(28_000),
    source: 'Sample: Q3 review',
    quote: 'Product and Operations look at the same numbers for the first time. (Maria Torres, sample)',
  });
  entry({
    deliveredOn: '2025-11-28',
    goalId: goals.reconciliation,
    title: '560 hours of reconciliation saved in a quarter',
    amount: dollars(46_000),
    source: 'Sample: their time sheets',
  });
  entry({
    deliveredOn: '2026-02-20',
    goalId: goals.report,
    title: 'Risk report a day earlier',
    source: 'Sample: their reporting calendar',
    quote: 'The board pack used to be done on Thursday. Now it is done on Tuesday. (Maria Torres, sample)',
  });
};

type Place = readonly [
  product: string,
  segment: string,
  status: WhitespaceStatus | null,
  value?: number | null,
  more?: { readonly competitor?: string; readonly notes?: string; readonly opportunity?: string },
];

const platform = 'Analytics Platform (Enterprise)';
const pipeline = 'Data Pipeline Add-on';
const predictions = 'ML Predictions';

// prettier-ignore
const departments: readonly Place[] = [
  [platform, 'Product', 'Ours', 110_000],
  [platform, 'Operations', 'Ours', 75_000],
  [platform, 'Risk', 'Open', 83_000, { opportunity: 'Add 50 seats for Risk team', notes: 'Sample: after the training' }],
  [platform, 'Compliance', 'In-house', 30_000, { notes: 'Sample: spreadsheets of their own' }],
  [platform, 'Finance', 'Competitor', 40_000, { competitor: 'Ledgerview', notes: 'Sample: contract until autumn' }],
  [pipeline, 'Product', 'Ours', 40_000],
  [pipeline, 'Operations', 'Ours', 25_000],
  [pipeline, 'Risk', 'Open', 18_000],
  [pipeline, 'Compliance', 'No fit'],
  [pipeline, 'Finance', null],
  [predictions, 'Product', 'Open', 60_000, { opportunity: 'ML Predictions module' }],
  [predictions, 'Operations', 'No fit'],
  [predictions, 'Risk', 'Open', 35_000, { notes: 'Sample: fraud scoring' }],
  [predictions, 'Compliance', null],
  [predictions, 'Finance', null],
];

// prettier-ignore
const regions: readonly Place[] = [
  [platform, 'North America', 'Ours', 185_000],
  [platform, 'EMEA', null],
  [platform, 'APAC', 'Open', 45_000, { opportunity: 'APAC office rollout', notes: 'Sample: waits for data residency' }],
  [pipeline, 'North America', 'Ours', 65_000],
  [pipeline, 'EMEA', null],
  [pipeline, 'APAC', 'No fit'],
];

const addWhitespace = (add: Recorder['add'], accountId: string, links: Links) => {
  const lay = (segmentKind: 'Department' | 'Region', places: readonly Place[]) => {
    for (const [product, segment, status, value = null, more = {}] of places)
      add('whitespaceCell', {
        accountId,
        product,
        segment,
        segmentKind,
        status,
        value: dollars(value),
        competitor: more.competitor ?? null,
        notes: more.notes ?? null,
        opportunityId: more.opportunity === undefined ? null : links.opportunity(more.opportunity),
      });
  };
  lay('Department', departments);
  lay('Region', regions);
};

const addSwot = (add: Recorder['add'], accountId: string, links: Links) => {
  const note = (draft: Omit<Parameters<typeof add<'swotNote'>>[1], 'accountId'>) =>
    add('swotNote', { ...draft, accountId });
  note({ quadrant: 'Strength', text: 'Sample: the champion shows our ROI figures to their board' });
  note({ quadrant: 'Strength', text: 'Sample: Product and Operations work from one set of numbers' });
  note({
    quadrant: 'Weakness',
    text: 'Sample: the leads of Risk and Compliance were never trained',
    riskId: links.risk('Low adoption in Risk and Compliance'),
  });
  note({ quadrant: 'Weakness', text: 'Sample: the sponsor hears from us at reviews only' });
  note({
    quadrant: 'Opportunity',
    text: 'Sample: fraud scoring is on their roadmap and fits ML Predictions',
    opportunityId: links.opportunity('ML Predictions module'),
  });
  note({ quadrant: 'Opportunity', text: 'Sample: the contract with Ledgerview in Finance ends in autumn' });
  note({
    quadrant: 'Threat',
    text: 'Sample: API rate limits stop growth in Engineering',
    riskId: links.risk('API rate limits block ML Predictions'),
  });
};

/** Goals, value log, whitespace and SWOT of Fintech Corp: made up, as the template has none. */
export const addFintechGrowth = (add: Recorder['add'], accountId: string, links: Links): void => {
  addValue(add, accountId, addGoals(add, accountId));
  addWhitespace(add, accountId, links);
  addSwot(add, accountId, links);
};
