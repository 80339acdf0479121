import type { FlowStep } from '../../../../../shared/domain/playbook-flow.ts';
import type { Section } from '../layout/flow.ts';
import { table } from '../layout/table.ts';
import { cell, numberCell, pageTitle, twoLines } from '../pages/parts.ts';
import type { PlaybookFacts } from './facts.ts';

const leadsTo = ({ flow, words }: PlaybookFacts, { step }: FlowStep): string => {
  const number = new Map(flow.steps.map((one) => [one.step.id, one.number]));
  const ways = flow.edges.filter(({ from }) => from === step.id);
  return ways
    .map(({ to, label }) => {
      const where =
        to === null ? words('playbook.nowhere') : words('playbook.toStep', { number: number.get(to) ?? 0 });
      return label === null ? where : `${label}: ${where}`;
    })
    .join('; ');
};

/** The steps as a table, with everything that the diagram has no room for. */
export const stepsSection = (facts: PlaybookFacts): Section => {
  const { flow, words, count } = facts;
  const days = flow.steps.flatMap(({ step }) => step.daysAfterStart ?? []);
  const missing = cell('–', { tone: 'muted' });
  return {
    anchor: 'steps',
    title: words('playbook.stepTable'),
    nodes: [
      pageTitle(
        days.length === 0
          ? words('playbook.stepTable.conclusion.noDays', { count: flow.steps.length })
          : words('playbook.stepTable.conclusion', {
              count: flow.steps.length,
              days: count(Math.max(...days)),
            }),
        words('playbook.stepTable.subtitle'),
      ),
      table({
        summary: words('playbook.stepTable'),
        columns: [
          { head: words('playbook.number'), share: 4, align: 'right' },
          { head: words('playbook.step'), share: 48, rowHeader: true },
          { head: words('playbook.role'), share: 16 },
          { head: words('playbook.kind'), share: 11 },
          { head: words('playbook.day'), share: 6, align: 'right' },
          { head: words('playbook.goesOn'), share: 26 },
        ],
        rows: flow.steps.map((one) => {
          const { step, number, lane } = one;
          const where = leadsTo(facts, one);
          return [
            numberCell(count(number)),
            twoLines(step.title, step.detail),
            lane === null ? cell(words('playbook.noLane'), { tone: 'bad' }) : cell(flow.lanes[lane] ?? ''),
            cell(words(`playbook.kind.${step.kind}`)),
            step.daysAfterStart === null
              ? cell('–', { tone: 'muted', align: 'right' })
              : numberCell(count(step.daysAfterStart)),
            where === '' ? missing : cell(where),
          ];
        }),
      }),
    ],
  };
};
