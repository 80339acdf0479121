type Phrases = readonly [string, ...string[]];

/** Every note starts with this word: the book is made up. */
const sample = (first: string, ...rest: readonly string[]): Phrases => [
  `Sample: ${first}`,
  ...rest.map((phrase) => `Sample: ${phrase}`),
];

export type GoalIdea = {
  readonly title: string;
  readonly metric: string;
  readonly from: number;
  readonly to: number;
  readonly unit: string;
  readonly horizon: 'Short' | 'Long';
};

export const goalIdeas: readonly GoalIdea[] = [
  {
    title: 'Plan a week in half the time',
    metric: 'Hours a week',
    from: 12,
    to: 6,
    unit: 'hours',
    horizon: 'Short',
  },
  {
    title: 'Fewer late deliveries',
    metric: 'Late of all deliveries',
    from: 9,
    to: 3,
    unit: '%',
    horizon: 'Long',
  },
  {
    title: 'Every site on the same figures',
    metric: 'Sites connected',
    from: 2,
    to: 11,
    unit: 'sites',
    horizon: 'Long',
  },
  {
    title: 'Month-end report on the second day',
    metric: 'Days after month end',
    from: 6,
    to: 2,
    unit: 'days',
    horizon: 'Short',
  },
  {
    title: 'Less time on manual lists',
    metric: 'Hours in a quarter',
    from: 900,
    to: 250,
    unit: 'hours',
    horizon: 'Short',
  },
  {
    title: 'Half of the team leads as active users',
    metric: 'Active in a week',
    from: 15,
    to: 50,
    unit: '%',
    horizon: 'Short',
  },
];

export const valueIdeas: Phrases = [
  'Overtime in planning saved',
  'One tool retired',
  'Late deliveries avoided',
  'Audit prepared in two days instead of eight',
  'Manual lists replaced',
];

export const departmentNames: Phrases = [
  'Operations',
  'Finance',
  'Sales',
  'Customer Service',
  'Quality',
  'Human Resources',
];

export const competitors: Phrases = ['Ledgerview', 'Planmonkey', 'Tablewise'];

/** Notes by quadrant, and what a customer might have said. */
export const swotIdeas = {
  Strength: sample(
    'the team lead trains new colleagues on the product without us.',
    'the figures of the product are used in the management round.',
    'the interface to the ERP has run for a year without a fault.',
  ),
  Weakness: sample(
    'our contacts are all in one department.',
    'two reports are still made by hand because a field is missing.',
    'the buyer has never seen what was saved.',
  ),
  Opportunity: sample(
    'the second site opens in autumn and has no tool yet.',
    'the new head of sales used the product in a former job.',
    'the contract with the other supplier ends this year.',
  ),
  Threat: sample(
    'the group looks at one product for all countries.',
    'the budget for software is cut by a tenth.',
    'the champion has applied for a post abroad.',
  ),
  quotes: sample(
    '“We stopped keeping our own lists.”',
    '“On Monday I know what Friday will look like.”',
    '“The auditors asked nothing this year.”',
  ),
};
