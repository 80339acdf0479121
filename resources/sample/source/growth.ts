import type { Day } from '../../../shared/dates.ts';
import { bookAccounts } from './book-accounts.ts';
import { addGoals, addSwot, addValueLog, addWhitespace } from './book-goals.ts';
import { addFintechGrowth } from './fintech-growth.ts';
import { random as randomFrom } from './random.ts';
import type { Recorder } from './recorder.ts';

type Row = Recorder['records']['account'][number];

/** The id of the record that a field names. */
const finder = (rows: readonly Row[], accountId: string, field: string) => (name: string) => {
  const found = rows.find((row) => row['accountId'] === accountId && row[field] === name);
  if (!found) throw new Error(`The sample has no ${field} ${name}`);
  return found.id;
};

/** How many goals and logged benefits a plan of a depth has; a bare one has none. */
const amounts = { full: [1, 3], part: [0, 2], thin: [0, 0], bare: [0, 0] } as const;

/** Two fields of our own that every account of the sample has, filled in for some. */
const addCustomFields = (add: Recorder['add'], accounts: readonly Row[]): void => {
  const region = add('customField', {
    label: 'Data region',
    kind: 'choice',
    choices: ['EU', 'United States', 'Asia Pacific'],
    printed: true,
    forCustomer: true,
    position: 0,
  });
  const review = add('customField', {
    label: 'Next security review',
    kind: 'date',
    printed: true,
    position: 1,
  });
  add('customField', { label: 'Purchase order', kind: 'text', position: 2 });
  const fintech = accounts[0]?.id;
  if (fintech === undefined) return;
  add('customValue', { accountId: fintech, customFieldId: region, value: 'United States' });
  add('customValue', { accountId: fintech, customFieldId: review, value: '2026-10-12' });
  const random = randomFrom(900);
  for (const { id } of accounts.slice(1, 24))
    if (random.chance(60))
      add('customValue', {
        accountId: id,
        customFieldId: region,
        value: random.pick(['EU', 'EU', 'United States', 'Asia Pacific']),
      });
};

/** Goals, value, whitespace, SWOT and fields of our own for the accounts that are there already. */
export const addGrowthRecords = ({ add, records }: Recorder, today: Day): void => {
  const [fintech] = records.account;
  if (fintech)
    addFintechGrowth(add, fintech.id, {
      opportunity: finder(records.opportunity, fintech.id, 'name'),
      risk: finder(records.risk, fintech.id, 'title'),
    });
  bookAccounts.forEach((account, index) => {
    // Fintech Corp is the first one.
    const row = records.account[index + 1];
    if (!row || account.depth === 'thin' || account.depth === 'bare') return;
    const random = randomFrom(1_000 + index);
    const work = { add, account, accountId: row.id, today, random };
    const [least, most] = amounts[account.depth];
    const goals = addGoals(work, random.between(least, most));
    addValueLog(work, goals, random.between(least, most));
    if (account.depth !== 'full') return;
    addWhitespace(work, row['products'] as readonly string[]);
    addSwot(work);
  });
  addCustomFields(add, records.account);
};
