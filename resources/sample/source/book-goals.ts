import { addDays } from '../../../shared/dates.ts';
import { toMinor } from '../../../shared/money.ts';
import { whitespaceStatuses } from '../../../shared/records/goal.ts';
import { mood, type BookWork } from './book-amounts.ts';
import { competitors, departmentNames, goalIdeas, swotIdeas, valueIdeas } from './phrases-growth.ts';
import { productNames } from './phrases.ts';

/** A value between two figures, written as the idea writes it: "3.4 days". */
const between = (from: number, to: number, share: number, unit: string): string => {
  const value = from + (to - from) * share;
  const digits = Math.abs(to - from) < 10 ? 1 : 0;
  return `${Number(value.toFixed(digits)).toLocaleString('en-US')} ${unit}`;
};

/** What the customer wants to reach, nearer to the target the better the account is doing. */
export const addGoals = ({ add, account, accountId, today, random }: BookWork, count: number): string[] =>
  random.some(goalIdeas, count).map(({ title, metric, from, to, unit, horizon }) => {
    const reached = random.chance(15);
    const share = reached ? 1 : ((mood(account) - 1) / 4) * (random.between(50, 110) / 100);
    const said = reached || random.chance(30);
    return add('goal', {
      accountId,
      title,
      horizon,
      metric,
      baseline: between(from, to, 0, unit),
      now: random.chance(85) ? between(from, to, share, unit) : null,
      target: between(from, to, 1, unit),
      proof: said ? random.pick(swotIdeas.quotes) : null,
      source: 'Sample: their own figures',
      measuredOn: addDays(today, -random.between(4, 120)),
      dueOn: addDays(today, reached ? -random.between(20, 90) : random.between(-20, 300)),
      status: reached ? 'Reached' : 'Open',
    });
  });

export const addValueLog = (
  { add, account, accountId, today, random }: BookWork,
  goals: readonly string[],
  count: number,
): void => {
  for (const title of random.some(valueIdeas, count)) {
    const thousands = Math.max(1, Math.round(((account.arr ?? 20) * random.between(5, 45)) / 100));
    add('valueEntry', {
      accountId,
      goalId: goals[random.between(0, goals.length)] ?? null,
      deliveredOn: addDays(today, -random.between(5, 500)),
      title,
      amount: random.chance(80) ? toMinor(thousands * 1000, account.currency) : null,
      source: 'Sample: agreed in a review',
      quote: random.chance(40) ? random.pick(swotIdeas.quotes) : null,
    });
  }
};

/** A grid of the bought products and one or two others by departments; most of it looked at. */
export const addWhitespace = (
  { add, account, accountId, random }: BookWork,
  bought: readonly string[],
): void => {
  const others = random.some(
    productNames.filter((name) => !bought.includes(name)),
    random.between(1, 2),
  );
  const departments = random.some(departmentNames, random.between(3, 5));
  for (const product of [...bought, ...others]) {
    const owned = bought.includes(product);
    departments.forEach((segment, index) => {
      const status = owned && index === 0 ? 'Ours' : random.pick([...whitespaceStatuses, null, null]);
      const settled = !owned && status === 'Ours' ? 'Open' : status;
      const valued = settled === 'Open' || settled === 'Ours' || settled === 'Competitor';
      const thousands = Math.max(1, Math.round(((account.arr ?? 20) * random.between(3, 20)) / 100));
      add('whitespaceCell', {
        accountId,
        product,
        segment,
        segmentKind: 'Department',
        status: settled,
        value: valued && random.chance(80) ? toMinor(thousands * 1000, account.currency) : null,
        competitor: settled === 'Competitor' ? random.pick(competitors) : null,
      });
    });
  }
};

export const addSwot = ({ add, account, accountId, random }: BookWork): void => {
  const good = mood(account) >= 3;
  const notes = [
    ...random.some(swotIdeas.Strength, good ? 2 : 1).map((text) => ['Strength', text] as const),
    ...random.some(swotIdeas.Weakness, good ? 1 : 2).map((text) => ['Weakness', text] as const),
    ...random.some(swotIdeas.Opportunity, 1).map((text) => ['Opportunity', text] as const),
    ...random.some(swotIdeas.Threat, good ? 1 : 2).map((text) => ['Threat', text] as const),
  ];
  for (const [quadrant, text] of notes) add('swotNote', { accountId, quadrant, text });
};
