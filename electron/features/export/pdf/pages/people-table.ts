import type { ContactLine } from '../../../../../shared/domain/contact.ts';
import { displaySentiment } from '../../../../../shared/domain/status.ts';
import { influences } from '../../../../../shared/records/stakeholder.ts';
import type { Node } from '../layout/node.ts';
import { pill } from '../layout/pill.ts';
import { stack } from '../layout/stack.ts';
import { table } from '../layout/table.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';
import { cell, numberCell, recorded, twoLines } from './parts.ts';

const rank = (line: ContactLine): number => {
  const { influence } = line.stakeholder;
  return (line.inRole ? 0 : 10) + (influence === null ? influences.length : influences.indexOf(influence));
};

const contactCell = ({ words, day, count }: PlanFacts, line: ContactLine): Node => {
  const { stakeholder, daysSinceContact, cadenceDays, state } = line;
  if (stakeholder.leftOn !== null && !line.inRole) {
    return pill('neutral', words('stakeholders.left', { day: day(stakeholder.leftOn) }));
  }
  if (stakeholder.lastContact === null || daysSinceContact === null) {
    return cell(words('notRecorded'), { tone: 'muted' });
  }
  const ago = words('stakeholders.ago', { count: daysSinceContact });
  const detail =
    state === 'overdue' ? `${ago}, ${words('stakeholders.late', { count: count(cadenceDays) })}` : ago;
  return stack([
    cell(day(stakeholder.lastContact)),
    text(detail, { style: 'caption', tone: state === 'overdue' ? 'watch' : 'muted', role: null }),
  ]);
};

const personRow = (facts: PlanFacts, line: ContactLine, numbers: ReadonlyMap<string, number>): Node[] => {
  const { stakeholder } = line;
  const { words, count } = facts;
  const group =
    stakeholder.isGroup && stakeholder.headCount !== null
      ? words('stakeholders.group', { count: count(stakeholder.headCount) })
      : null;
  const under = [stakeholder.title, group].filter((part) => part !== null).join(' · ');
  const number = numbers.get(stakeholder.id);
  return [
    ...(numbers.size > 0
      ? [number === undefined ? cell('–', { align: 'right', tone: 'muted' }) : numberCell(String(number))]
      : []),
    twoLines(stakeholder.name, under === '' ? words('notRecorded') : under),
    recorded(facts, stakeholder.roleType),
    recorded(facts, stakeholder.influence),
    pill(displaySentiment(stakeholder.sentiment), stakeholder.sentiment),
    contactCell(facts, line),
    recorded(facts, stakeholder.notes),
  ];
};

/** Everybody on the map, in the order of its numbers, else by influence; those who left come last. */
export const peopleTable = (facts: PlanFacts, numbers: ReadonlyMap<string, number>): Node => {
  const { words, derived } = facts;
  const numberOf = ({ stakeholder }: ContactLine) => numbers.get(stakeholder.id) ?? Number.MAX_SAFE_INTEGER;
  const people = [...derived.contacts].sort((a, b) => numberOf(a) - numberOf(b) || rank(a) - rank(b));
  return table({
    summary: words('stakeholders.table'),
    columns: [
      ...(numbers.size > 0
        ? [{ head: words('stakeholders.number'), share: 4, align: 'right' as const }]
        : []),
      { head: words('stakeholders.name'), share: 20, rowHeader: true },
      { head: words('stakeholders.role'), share: 16 },
      { head: words('stakeholders.influence'), share: 10 },
      { head: words('stakeholders.sentiment'), share: 13 },
      { head: words('stakeholders.contact'), share: 15 },
      { head: words('stakeholders.notes'), share: 34 },
    ],
    rows: people.map((line) => personRow(facts, line, numbers)),
  });
};
