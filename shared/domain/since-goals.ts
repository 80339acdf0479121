import type { Goal, ValueEntry } from '../records/goal.ts';
import { message, type Message } from './message.ts';
import {
  counted,
  matched,
  orWords,
  sinceLine,
  summedUp,
  type SinceGroup,
  type SinceLine,
  type TwoPlans,
} from './since-line.ts';

const at = ({ id }: Goal, field: string | null = null) => ['goal', id, field] as const;

const tones = { Open: 'neutral', Reached: 'good', Missed: 'bad', Dropped: 'watch' } as const;

const statusLine = (goal: Goal): SinceLine =>
  sinceLine(tones[goal.status], at(goal, 'status'), `since.goals.${goal.status}`, { title: goal.title });

const moveLines = (was: Goal, is: Goal): SinceLine[] => {
  const { title } = is;
  const lines: SinceLine[] = [];
  if (was.status !== is.status) lines.push(statusLine(is));
  if (was.now !== is.now) {
    const params = {
      title,
      before: orWords(was.now ?? was.baseline, 'since.goals.unknown'),
      after: orWords(is.now, 'since.goals.unknown'),
    };
    lines.push(
      is.target === null
        ? sinceLine('neutral', at(is, 'now'), 'since.goals.moved', params)
        : sinceLine('neutral', at(is, 'now'), 'since.goals.movedTo', { ...params, target: is.target }),
    );
  }
  if (was.target !== is.target)
    lines.push(
      sinceLine('neutral', at(is, 'target'), 'since.goals.target', {
        title,
        before: orWords(was.target, 'since.goals.unknown'),
        after: orWords(is.target, 'since.goals.unknown'),
      }),
    );
  return lines;
};

const deliveredLine = ({ id, title, amount }: ValueEntry, currency: string): SinceLine =>
  amount === null
    ? sinceLine('good', ['valueEntry', id], 'since.goals.deliveredUnvalued', { title })
    : sinceLine('good', ['valueEntry', id], 'since.goals.delivered', {
        title,
        value: { money: amount, currency },
      });

/** The customer's goals since a review, and the value that was delivered in between. */
export const goalsSince = ({ before, after, from, to }: TwoPlans): SinceGroup => {
  const currency = after.account.currency ?? 'USD';
  const { added, removed, kept } = matched(before.goals, after.goals);
  const moves = kept.map(([was, is]) => moveLines(was, is));
  const logged = new Set(before.valueEntries.map(({ id }) => id));
  const delivered = after.valueEntries.filter(
    ({ id, deliveredOn }) => deliveredOn <= to && (deliveredOn > from || !logged.has(id)),
  );
  const worth = delivered.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const moved = moves.filter((some) => some.length > 0).length + added.length;
  const clauses: Message[] = [
    ...counted('since.clause.goals', moved),
    ...(worth > 0
      ? [message('since.clause.delivered', { value: { money: worth, currency } })]
      : counted('since.clause.benefits', delivered.length)),
  ];
  const lines = [
    ...moves.flat(),
    ...delivered.map((entry) => deliveredLine(entry, currency)),
    ...added.map((goal) =>
      goal.status === 'Open'
        ? sinceLine('neutral', at(goal), 'since.goals.added', { title: goal.title })
        : statusLine(goal),
    ),
    ...removed.map(({ title }) => sinceLine('neutral', ['goal', null], 'since.goals.removed', { title })),
  ];
  return { id: 'goals', says: summedUp(clauses, lines), lines, clauses };
};
