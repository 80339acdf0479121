import type { ContactLine } from '../../../../../shared/domain/contact.ts';
import { displaySentiment } from '../../../../../shared/domain/status.ts';
import { engagedDays } from '../../../../../shared/domain/threads.ts';
import type { MeasureText } from '../../../../../shared/figures/marks.ts';
import type { OrgPerson } from '../../../../../shared/figures/org-chart-cards.ts';
import { orgChartParts } from '../../../../../shared/figures/org-chart-parts.ts';
import {
  mapPeople,
  stakeholderMap,
  type StakeholderMap,
} from '../../../../../shared/figures/stakeholder-map.ts';
import { influences } from '../../../../../shared/records/stakeholder.ts';
import { columns } from '../layout/columns.ts';
import { figure, figures } from '../layout/figure.ts';
import type { Section } from '../layout/flow.ts';
import type { Node } from '../layout/node.ts';
import { pill } from '../layout/pill.ts';
import { stack, together } from '../layout/stack.ts';
import { table } from '../layout/table.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';
import { cell, headed, numberCell, pageTitle, recorded, twoLines } from './parts.ts';

type Room = { readonly width: number; readonly measure: MeasureText };

/** Who carries influence, and how they feel about us, in one sentence. */
const peopleConclusion = ({ words, derived }: PlanFacts): string => {
  const inRole = derived.contacts.filter((line) => line.inRole);
  if (inRole.length === 0) return words('stakeholders.conclusion.none');
  const strong = inRole.filter(({ stakeholder }) => stakeholder.influence === 'High');
  if (strong.length === 0) return words('stakeholders.conclusion.noneStrong');
  const positive = strong.filter(
    ({ stakeholder: { sentiment } }) => displaySentiment(sentiment) === 'good',
  ).length;
  return words('stakeholders.conclusion.strong', { count: strong.length, positive });
};

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

/** Few people leave room for the table on the same page. */
const mapHeights = { few: 190, many: 300 } as const;
const fewPeople = 12;
/** So few that map and chart are legible in half a page each. */
const sideBySide = 8;
/** Room below the title on a page of its own. */
const chartHeight = 400;

const mapOf = (facts: PlanFacts, { width, measure }: Room): StakeholderMap => {
  const { derived, records, locale, ratings, since } = facts;
  return stakeholderMap(
    mapPeople(derived.contacts),
    {
      width,
      height: derived.contacts.length <= fewPeople ? mapHeights.few : mapHeights.many,
      measure,
      language: 'en',
      locale: locale.numbers,
    },
    {
      lines: records.relations,
      ...(ratings && since ? { previous: ratings.stakeholders, since: since.from } : {}),
    },
  );
};

/** Everybody in the org chart: those in role, and those who left while somebody still reports to them. */
const chartPeople = ({ derived, records }: PlanFacts): OrgPerson[] => {
  const bosses = new Set(records.stakeholders.map(({ reportsToId }) => reportsToId));
  return derived.contacts
    .filter(({ inRole, stakeholder }) => inRole || bosses.has(stakeholder.id))
    .map(({ inRole, stakeholder }) => ({ ...stakeholder, leftOn: inRole ? null : stakeholder.leftOn }));
};

/** A chart in which nobody reports to anybody is a list, and the table is a better one: null. */
const chart = (facts: PlanFacts): Node | null => {
  const people = chartPeople(facts);
  if (!people.some(({ reportsToId }) => reportsToId !== null)) return null;
  const parts = figures(
    ({ width, measure }) =>
      orgChartParts(people, {
        width,
        height: chartHeight,
        measure,
        language: 'en',
        locale: facts.locale.numbers,
      }).map((part) => part.figure),
    12,
  );
  return headed(facts.words('stakeholders.chart'), parts);
};

/** The two side by side where both are small, else one after the other. */
const mapAndChart = (facts: PlanFacts, map: Node): Node[] => {
  const made = chart(facts);
  if (made === null) return [map];
  return facts.derived.contacts.length <= sideBySide
    ? [
        columns([
          { span: 7, node: map },
          { span: 4.8, node: made },
        ]),
      ]
    : [map, made];
};

/** Stakeholders: the map, who reports to whom, and everybody (pdf spec, page 7). */
export const stakeholdersPage = (facts: PlanFacts): Section => {
  const { words, count, derived } = facts;
  const people = derived.contacts.filter((line) => line.inRole).length;
  const isEmpty = derived.contacts.length === 0;
  // The figure says which people it shows by number; the table carries the same numbers.
  const numbers = new Map<string, number>();
  const map = figure((box) => {
    const made = mapOf(facts, box);
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
        peopleConclusion(facts),
        isEmpty
          ? words('stakeholders.empty')
          : words('stakeholders.subtitle', {
              people: count(people),
              engaged: count(derived.threads.engaged.length),
              days: count(engagedDays),
            }),
      ),
      ...mapAndChart(facts, map),
      ...(isEmpty ? [] : [together(peopleAfterMap)]),
    ],
  };
};
