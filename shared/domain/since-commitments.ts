import { daysBetween, type Day } from '../dates.ts';
import type { Action } from '../records/meeting.ts';
import type { Param } from './message.ts';
import { message } from './message.ts';
import {
  counted,
  matched,
  sinceLine,
  summedUp,
  type SinceGroup,
  type SinceLine,
  type TwoPlans,
} from './since-line.ts';

/**
 * What became of a commitment: kept in time, late (done after its day, or still open after it), dropped, or
 * still open and in time.
 */
export type Fate = 'kept' | 'late' | 'dropped' | 'open';

const isOpen = ({ status }: Action): boolean => status === 'Open';

/**
 * The fate of an action on a day. One that is closed without a day of closing is kept: nothing says that it
 * was late. One without a due day is never late.
 */
export const fateOf = ({ status, dueOn, closedOn }: Action, on: Day): Exclude<Fate, 'dropped'> => {
  if (status === 'Closed') return dueOn !== null && closedOn !== null && closedOn > dueOn ? 'late' : 'kept';
  return dueOn !== null && dueOn < on ? 'late' : 'open';
};

const at = ({ id }: Action) => ['action', id] as const;

const fateLine = (action: Action, on: Day): SinceLine | null => {
  const { title, dueOn, closedOn } = action;
  const closing: Readonly<Record<string, Param>> = closedOn === null ? {} : { on: { day: closedOn } };
  switch (fateOf(action, on)) {
    case 'kept':
      return closedOn === null
        ? sinceLine('good', at(action), 'since.commitments.kept', { title })
        : sinceLine('good', at(action), 'since.commitments.keptOn', { title, ...closing });
    case 'late':
      return isOpen(action)
        ? sinceLine('bad', at(action), 'since.commitments.overdue', {
            title,
            count: daysBetween(dueOn ?? on, on),
          })
        : sinceLine('watch', at(action), 'since.commitments.doneLate', {
            title,
            ...closing,
            count: daysBetween(dueOn ?? on, closedOn ?? on),
          });
    case 'open':
      return null;
  }
};

const agreedLine = (action: Action): SinceLine =>
  action.dueOn === null
    ? sinceLine('neutral', at(action), 'since.commitments.agreed', { title: action.title })
    : sinceLine('neutral', at(action), 'since.commitments.agreedBy', {
        title: action.title,
        due: { day: action.dueOn },
      });

const dayOrNone = (day: Day | null): Param =>
  day === null ? { message: message('since.commitments.noDay') } : { day };

const postponedLine = (was: Action, is: Action): SinceLine[] =>
  was.dueOn === is.dueOn || !isOpen(is)
    ? []
    : [
        sinceLine('watch', at(is), 'since.commitments.postponed', {
          title: is.title,
          before: dayOrNone(was.dueOn),
          after: dayOrNone(is.dueOn),
        }),
      ];

/** How commitments were kept since a review: those that were open then, and those made since. */
export const commitmentsSince = ({ before, after, to }: TwoPlans): SinceGroup => {
  const { added, removed, kept } = matched(before.actions, after.actions);
  const pending = kept.filter(([was, is]) => isOpen(was) || isOpen(is));
  const concerned = [...pending.map(([, is]) => is), ...added];
  const fates = concerned.map((action) => fateOf(action, to));
  const dropped = removed.filter(isOpen);
  const count = (fate: Fate) => fates.filter((one) => one === fate).length;
  const fresh = added.filter((action) => fateOf(action, to) === 'open');
  const lines = (fate: Fate) =>
    concerned.flatMap((action) => {
      const line = fateOf(action, to) === fate ? fateLine(action, to) : null;
      return line ? [line] : [];
    });
  return {
    id: 'commitments',
    says: summedUp(
      [
        ...counted('since.commitments.count.kept', count('kept')),
        ...counted('since.commitments.count.late', count('late')),
        ...counted('since.commitments.count.dropped', dropped.length),
        ...counted('since.commitments.count.agreed', fresh.length),
        ...counted('since.commitments.count.open', count('open') - fresh.length),
      ],
      [],
    ),
    lines: [
      ...lines('late'),
      ...dropped.map(({ title }) =>
        sinceLine('watch', ['action', null], 'since.commitments.dropped', { title }),
      ),
      ...lines('kept'),
      ...pending.flatMap(([was, is]) => postponedLine(was, is)),
      ...fresh.map(agreedLine),
    ],
    clauses: [
      ...counted('since.clause.kept', count('kept')),
      ...counted('since.clause.late', count('late')),
      ...counted('since.clause.dropped', dropped.length),
    ],
  };
};
