import type { Day } from '../../../../../shared/dates.ts';
import { row } from '../layout/columns.ts';
import type { Node } from '../layout/node.ts';
import { stack } from '../layout/stack.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';
import { cell, headed } from './parts.ts';

const mostDates = 8;
const dayWidth = 62;

type Ahead = readonly (readonly [Day, string])[];

/** Notice, renewal, planned meetings and, among ourselves, checks that will fail; the earliest first. */
const aheadOf = (facts: PlanFacts): Ahead => {
  const { words, say, derived, asOf, edition } = facts;
  const { renewalDate, noticeDate } = derived.renewal;
  const checks = edition === 'customer' ? [] : derived.checks;
  const known: Ahead = [
    ...(noticeDate === null ? [] : [[noticeDate, words('firstWeek.dates.notice')] as const]),
    ...(renewalDate === null ? [] : [[renewalDate, words('firstWeek.dates.renewal')] as const]),
    ...derived.work.meetings
      .filter(({ upcoming }) => upcoming)
      .map(({ meeting }) => [meeting.heldOn, meeting.title ?? meeting.type] as const),
    ...checks.flatMap(({ failsOn, check, state }) =>
      state === 'pass' && failsOn !== null
        ? [
            [
              failsOn,
              words('firstWeek.dates.check', { check: say({ code: `check.${check}`, params: {} }) }),
            ] as const,
          ]
        : [],
    ),
  ];
  return known
    .filter(([on]) => on >= asOf)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, mostDates);
};

export const hasDatesAhead = (facts: PlanFacts): boolean => aheadOf(facts).length > 0;

/** Days that are coming. */
export const datesAhead = (facts: PlanFacts): Node => {
  const { words } = facts;
  const ahead = aheadOf(facts);
  return headed(
    words('firstWeek.dates'),
    ahead.length === 0
      ? text(words('firstWeek.dates.none'), { style: 'cell', tone: 'muted' })
      : stack(
          ahead.map(([on, what]) =>
            row(
              [
                { width: dayWidth, node: cell(facts.day(on), { tone: 'muted' }) },
                { node: text(what, { style: 'cell' }) },
              ],
              6,
            ),
          ),
          4,
        ),
  );
};
