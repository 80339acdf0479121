import { formatInstant } from '../../../../../shared/text/format.ts';
import type { Section } from '../layout/flow.ts';
import { table } from '../layout/table.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';
import { cell, numberCell, pageTitle, recorded } from './parts.ts';

/** Every change of the plan, newest first: only the hand-off has it (pdf spec, editions). */
export const historyPage = (facts: PlanFacts): Section => {
  const { words, count, history, earlierChanges, locale } = facts;
  const total = history.length + earlierChanges;
  return {
    anchor: 'history',
    title: words('history.title'),
    follows: true,
    nodes: [
      pageTitle(
        total === 0 ? words('history.none') : words('history.conclusion', { count: total }),
        words('history.subtitle'),
      ),
      ...(history.length === 0
        ? []
        : [
            table({
              summary: words('history.title'),
              columns: [
                { head: words('history.when'), share: 20 },
                { head: words('history.who'), share: 20 },
                { head: words('history.what'), share: 60, rowHeader: true },
                { head: words('history.count'), share: 10, align: 'right' },
              ],
              rows: history.map(({ at, by, label, changes }) => [
                cell(formatInstant(at, locale.days)),
                recorded(facts, by),
                cell(label),
                numberCell(count(changes)),
              ]),
            }),
          ]),
      ...(earlierChanges === 0
        ? []
        : [text(words('history.earlier', { count: earlierChanges }), { tone: 'muted' })]),
    ],
  };
};
