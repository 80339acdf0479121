import { row } from '../layout/columns.ts';
import type { Node } from '../layout/node.ts';
import { stack } from '../layout/stack.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';
import { headed } from './parts.ts';

/** What the next review is about, in order, by whom and for how long. */
export const agenda = ({ words, day, derived }: PlanFacts): Node => {
  const { agenda: items, next } = derived.review;
  return headed(
    next === null ? words('customer.agenda') : words('customer.agenda.on', { day: day(next.heldOn) }),
    items.length === 0
      ? text(words('customer.agenda.none'), { tone: 'muted' })
      : stack(
          items.map(({ title, presenter, minutes }) =>
            row(
              [
                {
                  node: text(
                    [
                      { text: title },
                      ...(presenter === null ? [] : [{ text: ` · ${presenter}`, tone: 'muted' as const }]),
                    ],
                    { style: 'cell' },
                  ),
                },
                {
                  width: 44,
                  node: text(minutes === null ? '' : words('customer.minutes', { count: minutes }), {
                    style: 'cell',
                    tone: 'muted',
                    align: 'right',
                    role: null,
                  }),
                },
              ],
              6,
            ),
          ),
          5,
        ),
  );
};
