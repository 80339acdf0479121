import type { ContactLine } from '../../../../../shared/domain/contact.ts';
import type { CheckResult } from '../../../../../shared/domain/relationship.ts';
import { displayCheck, displaySentiment } from '../../../../../shared/domain/status.ts';
import { engagedDays } from '../../../../../shared/domain/threads.ts';
import { stakeholderMap, type StakeholderMap } from '../../../../../shared/figures/stakeholder-map.ts';
import { influences } from '../../../../../shared/records/stakeholder.ts';
import { box } from '../layout/box.ts';
import { equalColumns } from '../layout/columns.ts';
import { figure } from '../layout/figure.ts';
import type { Section } from '../layout/flow.ts';
import type { Node } from '../layout/node.ts';
import { pill } from '../layout/pill.ts';
import { stack, together } from '../layout/stack.ts';
import { table } from '../layout/table.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';
import { cell, headed, numberCell, pageTitle, recorded, twoLines } from './parts.ts';

const conclusion = ({ words, money, derived }: PlanFacts): string => {
  const { checks, contacts, threads } = derived;
  if (contacts.length === 0) return words('stakeholders.conclusion.none');
  if (threads.onlyThread) {
    const { name } = threads.onlyThread;
    return threads.arrOnOne === null
      ? words('stakeholders.conclusion.one', { name })
      : words('stakeholders.conclusion.one.arr', { name, arr: money(threads.arrOnOne) });
  }
  const of = (state: CheckResult['state']) => checks.filter((check) => check.state === state).length;
  const passing = of('pass');
  return passing === checks.length
    ? words('stakeholders.conclusion.all', { of: checks.length })
    : words('stakeholders.conclusion', {
        passing,
        of: checks.length,
        failing: of('fail'),
        open: of('unanswered'),
      });
};

/** Lines of evidence; the people it names are in the table. */
const mostEvidence = 6;

const checkWords = {
  pass: 'stakeholders.check.pass',
  fail: 'stakeholders.check.fail',
  unanswered: 'stakeholders.check.unanswered',
} as const;

const check = (facts: PlanFacts, result: CheckResult) => {
  const { words, say, day, asOf } = facts;
  const fails = result.failsOn;
  const until =
    fails === null
      ? []
      : [words(fails > asOf ? 'stakeholders.failsOn' : 'stakeholders.failedOn', { day: day(fails) })];
  const evidence = [...until, say(result.evidence)].join(' ');
  const content = stack(
    [
      pill(displayCheck(result.state), words(checkWords[result.state])),
      cell(say(result.title), { style: 'cellStrong' }),
      text(evidence, { style: 'caption', tone: 'muted', role: null, clamp: mostEvidence }),
    ],
    4,
  );
  return (minHeight: number): Node =>
    box(content, { padding: { x: 9, top: 9, bottom: 9 }, fill: 'surface', minHeight });
};

const checklist = (facts: PlanFacts): Node =>
  headed(
    facts.words('stakeholders.checks'),
    equalColumns(
      facts.derived.checks.map((result) => check(facts, result)),
      8,
    ),
  );

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
    ...(numbers.size > 0 ? [number === undefined ? cell('') : numberCell(String(number))] : []),
    twoLines(stakeholder.name, under === '' ? words('notRecorded') : under),
    recorded(facts, stakeholder.roleType),
    recorded(facts, stakeholder.influence),
    pill(displaySentiment(stakeholder.sentiment), stakeholder.sentiment),
    contactCell(facts, line),
    recorded(facts, stakeholder.notes),
  ];
};

const peopleTable = (facts: PlanFacts, numbers: ReadonlyMap<string, number>): Node => {
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
      { head: words('stakeholders.influence'), share: 8 },
      { head: words('stakeholders.sentiment'), share: 13 },
      { head: words('stakeholders.contact'), share: 15 },
      { head: words('stakeholders.notes'), share: 36 },
    ],
    rows: people.map((line) => personRow(facts, line, numbers)),
  });
};

const mapHeight = 262;

const mapOf = (
  facts: PlanFacts,
  width: number,
  measure: Parameters<typeof stakeholderMap>[1]['measure'],
): StakeholderMap =>
  stakeholderMap(
    facts.derived.contacts
      .filter((line) => line.inRole)
      .map((line) => ({ ...line.stakeholder, inTime: line.state === 'inTime' })),
    { width, height: mapHeight, measure, language: 'en', locale: facts.locale.numbers },
  );

/** Stakeholders and relationship checks (pdf spec, pages 7 and 8). */
export const stakeholdersPage = (facts: PlanFacts): Section => {
  const { words, count, derived } = facts;
  const people = derived.contacts.filter((line) => line.inRole).length;
  const isEmpty = derived.contacts.length === 0;
  // The figure says which people it shows by number; the table carries the same numbers.
  const numbers = new Map<string, number>();
  const map = figure(({ width, measure }) => {
    const made = mapOf(facts, width, measure);
    for (const { id, number } of made.key) numbers.set(id, number);
    return made;
  });
  const peopleAfterMap = headed(words('stakeholders.table'), (width, kit) =>
    peopleTable(facts, numbers)(width, kit),
  );
  return {
    anchor: 'stakeholders',
    title: words('stakeholders.title'),
    nodes: [
      pageTitle(
        conclusion(facts),
        isEmpty
          ? words('stakeholders.empty')
          : words('stakeholders.subtitle', {
              people: count(people),
              engaged: count(derived.threads.engaged.length),
              days: count(engagedDays),
            }),
      ),
      map,
      checklist(facts),
      ...(isEmpty ? [] : [together(peopleAfterMap)]),
    ],
  };
};
