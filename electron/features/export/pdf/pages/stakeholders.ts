import { displaySentiment } from '../../../../../shared/domain/status.ts';
import { engagedDays } from '../../../../../shared/domain/threads.ts';
import type { Figure, MeasureText } from '../../../../../shared/figures/marks.ts';
import type { OrgPerson } from '../../../../../shared/figures/org-chart-cards.ts';
import { type OrgPart, orgChartParts } from '../../../../../shared/figures/org-chart-parts.ts';
import {
  mapPeople,
  stakeholderMap,
  type StakeholderMap,
} from '../../../../../shared/figures/stakeholder-map.ts';
import { columns } from '../layout/columns.ts';
import { figure, figures } from '../layout/figure.ts';
import type { Section } from '../layout/flow.ts';
import type { Node } from '../layout/node.ts';
import { together } from '../layout/stack.ts';
import { margins } from '../layout/style.ts';
import type { PlanFacts } from './facts.ts';
import { headed, pageTitle } from './parts.ts';
import { peopleTable } from './people-table.ts';
import { seeAlso } from './see-also.ts';

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

/** So few that map and chart are legible in half a page each, and the table is one of the registers. */
const sideBySide = 8;
/** Among more people lines and trails would only cross each other: the subtitle counts the lines. */
const mostWithLines = 40;
/** The map fills what chart and title leave of a page. */
const mapHeights = { beside: 365, above: 380 } as const;

/** Whether the table of people is a register of the appendix: with more people it explains the map's numbers. */
export const hasPeopleRegister = ({ derived }: PlanFacts): boolean =>
  derived.contacts.length > 0 && derived.contacts.length <= sideBySide;

/** The page with everybody on it. */
export const peopleAnchor = (facts: PlanFacts): string =>
  hasPeopleRegister(facts) ? 'registers' : 'stakeholders';

/** Below a part of the chart: which part it is. */
const partLine = 14;
/** Height of the chart beside the map. */
const chartHeight = 400;
/** Heading of the chart on pages of its own, with the room below it. */
const chartHeading = 26;

const mapOf = (facts: PlanFacts, { width, measure }: Room): StakeholderMap => {
  const { derived, records, locale, ratings, since } = facts;
  const isCrowded = derived.contacts.length > mostWithLines;
  return stakeholderMap(
    mapPeople(derived.contacts),
    {
      width,
      height: derived.contacts.length <= sideBySide ? mapHeights.beside : mapHeights.above,
      measure,
      language: 'en',
      locale: locale.numbers,
      days: locale.days,
    },
    {
      lines: isCrowded ? [] : records.relations,
      ...(ratings && since && !isCrowded ? { previous: ratings.stakeholders, since: since.from } : {}),
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

/** A part of the chart with its number: cards of other parts name it. */
const named = ({ words, count }: PlanFacts, { number, figure: made }: OrgPart, parts: number): Figure => ({
  ...made,
  height: made.height + partLine,
  marks: [
    ...made.marks,
    {
      type: 'text',
      x: 0,
      y: made.height + partLine - 3,
      text: words('stakeholders.chart.part', { part: count(number), parts: count(parts) }),
      size: 7.5,
      weight: 400,
      anchor: 'start',
      fill: 'muted',
    },
  ],
});

/**
 * A chart in which nobody reports to anybody is a list, and the table is a better one: null.
 * @param height Of a page of it with its heading, points.
 */
const chart = (facts: PlanFacts, height: number): Node | null => {
  const people = chartPeople(facts);
  if (!people.some(({ reportsToId }) => reportsToId !== null)) return null;
  const partsIn = ({ width, measure }: Room, room: number) =>
    orgChartParts(people, {
      width,
      height: room - partLine,
      measure,
      language: 'en',
      locale: facts.locale.numbers,
      days: facts.locale.days,
    }).map((part, _index, { length }) => (length === 1 ? part.figure : named(facts, part, length)));
  const parts = figures((room) => {
    // Only the first part shares its page with the heading.
    const all = partsIn(room, height);
    return (all[0]?.height ?? 0) <= height - chartHeading ? all : partsIn(room, height - chartHeading);
  }, 12);
  return headed(facts.words('stakeholders.chart'), parts);
};

/** The two side by side where both are small, else one after the other. */
const mapAndChart = (facts: PlanFacts, map: Node, room: number): Node[] => {
  const isBeside = facts.derived.contacts.length <= sideBySide;
  const made = chart(facts, isBeside ? chartHeight : room);
  if (made === null) return [map];
  return isBeside
    ? [
        columns([
          { span: 7, node: map },
          { span: 4.8, node: made },
        ]),
      ]
    : [map, made];
};

/** Stakeholders: the map, who reports to whom, and everybody (pdf spec, page 7). */
export const stakeholdersPage = (facts: PlanFacts, pageHeight: number): Section => {
  const { words, count, derived, records } = facts;
  const people = derived.contacts.filter((line) => line.inRole).length;
  const isEmpty = derived.contacts.length === 0;
  const room = pageHeight - margins.top - margins.bottom;
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
    brief: isEmpty,
    nodes: [
      pageTitle(
        peopleConclusion(facts),
        isEmpty
          ? words('stakeholders.empty')
          : [
              words('stakeholders.subtitle', {
                people: count(people),
                engaged: count(derived.threads.engaged.length),
                days: count(engagedDays),
              }),
              ...(derived.contacts.length > mostWithLines && records.relations.length > 0
                ? [words('stakeholders.lines', { count: records.relations.length })]
                : []),
            ].join(' '),
      ),
      ...(isEmpty ? [] : mapAndChart(facts, map, room)),
      ...(isEmpty
        ? []
        : hasPeopleRegister(facts)
          ? [seeAlso(words('stakeholders.register'), 'registers', words)]
          : [together(peopleAfterMap, room)]),
    ],
  };
};
