import { columns } from '../layout/columns.ts';
import type { Section } from '../layout/flow.ts';
import type { Node } from '../layout/node.ts';
import { stack } from '../layout/stack.ts';
import { margins } from '../layout/style.ts';
import {
  briefDecisions,
  briefGrowth,
  type BriefList,
  briefNext,
  briefPeople,
  briefRisks,
  briefWorries,
} from './brief-lists.ts';
import type { PlanFacts } from './facts.ts';
import { firstFitting, fittingBelow, sharedLines } from './fit.ts';
import { pageTitle } from './parts.ts';
import { summaryTiles } from './summary-tiles.ts';
import { tiles } from './tile.ts';

const gap = 14;

const subtitle = ({ words, say, day, records, derived, asOf }: PlanFacts): string => {
  const { arithmetic, assessedOn } = derived.health;
  const health =
    assessedOn === null
      ? say(arithmetic)
      : words('onePage.assessed', { arithmetic: say(arithmetic), day: day(assessedOn) });
  return [records.account.name, health, words('onePage.asOf', { day: day(asOf) })].join(' · ');
};

/** Two lists in a column, as many lines of both as there is room for. */
const column = (
  {
    lists: [first, second],
    weight,
  }: { readonly lists: readonly [BriefList, BriefList]; readonly weight: number },
  room: number,
): Node =>
  firstFitting(
    sharedLines(first.length, second.length, weight).map(([a, b]) =>
      stack([first.first(a), second.first(b)], gap),
    ),
    room,
  );

/** Everything for the boarding gate on one page (pdf spec, editions). */
export const onePage = (facts: PlanFacts, pageHeight: number): Section => {
  const { words, say, derived } = facts;
  // Nobody leaves the gate without the decisions: the pipeline gives way to them twice as fast.
  const parts = [
    { span: 3.3, lists: [briefDecisions(facts), briefGrowth(facts)], weight: 2 },
    { span: 4.4, lists: [briefPeople(facts), briefRisks(facts)], weight: 1 },
    { span: 3.85, lists: [briefWorries(facts), briefNext(facts)], weight: 1 },
  ] as const;
  const top = stack(
    [pageTitle(say(derived.summary.title), subtitle(facts)), tiles(summaryTiles(facts))],
    gap,
  );
  return {
    anchor: 'onePage',
    title: words('onePage.title'),
    nodes: [
      fittingBelow(top, gap, pageHeight - margins.top - margins.bottom, (room) =>
        columns(parts.map(({ span, ...one }) => ({ span, node: column(one, room) }))),
      ),
    ],
  };
};
