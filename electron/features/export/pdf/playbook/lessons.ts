import type { Section } from '../layout/flow.ts';
import { pill } from '../layout/pill.ts';
import { table } from '../layout/table.ts';
import { cell, pageTitle, twoLines } from '../pages/parts.ts';
import type { PlaybookFacts } from './facts.ts';

const proposalTones = { Open: 'watch', Applied: 'good', Declined: 'neutral' } as const;

/** What retros taught about it. Customers are not named: a playbook is passed on. */
export const lessonsSection = (facts: PlaybookFacts): Section => {
  const { proposals, words, day } = facts;
  return {
    anchor: 'lessons',
    title: words('playbook.lessons'),
    follows: true,
    nodes: [
      pageTitle(
        words('playbook.lessons.conclusion', { count: proposals.length }),
        words('playbook.lessons.subtitle'),
      ),
      table({
        summary: words('playbook.lessons'),
        columns: [
          { head: words('playbook.lesson'), share: 60, rowHeader: true },
          { head: words('playbook.proposed'), share: 20 },
          { head: words('playbook.verdict'), share: 14 },
          { head: words('playbook.decided'), share: 20 },
        ],
        rows: proposals.map((one) => [
          cell(one.text),
          twoLines(day(one.proposedOn), one.proposedBy, 'cell'),
          pill(proposalTones[one.status], words(`playbook.verdict.${one.status}`)),
          one.decidedOn === null
            ? cell('–', { tone: 'muted' })
            : twoLines(day(one.decidedOn), one.decidedBy, 'cell'),
        ]),
      }),
    ],
  };
};
