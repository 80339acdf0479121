import { displayConfidence } from '../../../../../shared/domain/status.ts';
import type { Opportunity } from '../../../../../shared/records/growth.ts';
import type { Node } from '../layout/node.ts';
import { pill } from '../layout/pill.ts';
import { stack } from '../layout/stack.ts';
import { table } from '../layout/table.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';
import { cell, numberCell, recorded, twoLines } from './parts.ts';

const opportunityRow = (facts: PlanFacts, one: Opportunity, last: Node): Node[] => {
  const { words, exactMoney, quarter, day } = facts;
  const due = [one.owner, one.nextStepDue ? words('summary.by', { day: day(one.nextStepDue) }) : null]
    .filter((part) => part !== null)
    .join(', ');
  return [
    cell(one.name, { style: 'cellStrong' }),
    one.type === null ? recorded(facts, one.lever) : twoLines(one.type, one.lever, 'cell'),
    one.value === null
      ? cell(words('notRecorded'), { align: 'right', tone: 'muted' })
      : numberCell(exactMoney(one.value), true),
    recorded(facts, one.timeline && quarter(one.timeline)),
    one.confidence ? pill(displayConfidence(one.confidence), one.confidence) : recorded(facts, null),
    recorded(facts, one.blocker),
    one.nextStep === null
      ? last
      : stack([
          cell(one.nextStep),
          ...(due === '' ? [] : [text(due, { style: 'caption', tone: 'muted', role: null })]),
        ]),
  ];
};

/** The open pipeline, line by line, and its total. */
export const opportunityTable = (facts: PlanFacts): Node => {
  const { words, exactMoney, derived } = facts;
  const { growth } = derived;
  return table({
    summary: words('growth.table'),
    columns: [
      { head: words('growth.opportunity'), share: 19, rowHeader: true },
      { head: words('growth.type'), share: 16 },
      { head: words('growth.value'), share: 13, align: 'right' },
      { head: words('growth.timeline'), share: 9 },
      { head: words('growth.confidence'), share: 11 },
      { head: words('growth.blocker'), share: 19 },
      { head: words('growth.next'), share: 24 },
    ],
    rows: growth.open.map((one) => opportunityRow(facts, one, recorded(facts, null))),
    total: [
      cell(words('growth.total'), { style: 'cellStrong' }),
      cell(''),
      numberCell(exactMoney(growth.pipeline), true),
    ],
  });
};

/** What was won and lost. */
export const closedTable = (facts: PlanFacts): Node => {
  const { words, exactMoney, quarter, derived } = facts;
  return table({
    summary: words('growth.closed'),
    columns: [
      { head: words('growth.opportunity'), share: 40, rowHeader: true },
      { head: words('growth.value'), share: 14, align: 'right' },
      { head: words('growth.timeline'), share: 14 },
      { head: words('growth.outcome'), share: 20 },
    ],
    rows: derived.growth.closed.map((one) => [
      cell(one.name, { style: 'cellStrong' }),
      one.value === null
        ? cell(words('notRecorded'), { align: 'right', tone: 'muted' })
        : numberCell(exactMoney(one.value)),
      recorded(facts, one.timeline && quarter(one.timeline)),
      pill(one.status === 'Won' ? 'good' : 'neutral', one.status),
    ]),
  });
};
