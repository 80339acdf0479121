import type { Decision } from '../../../../../shared/records/goal.ts';
import type { Section } from '../layout/flow.ts';
import type { Node } from '../layout/node.ts';
import { pill } from '../layout/pill.ts';
import { stack } from '../layout/stack.ts';
import { table } from '../layout/table.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';
import { cell, headed, pageTitle, recorded } from './parts.ts';

const decisionCell = (
  { words, day }: PlanFacts,
  { title, correctsId }: Decision,
  byId: ReadonlyMap<string, Decision>,
): Node => {
  const corrected = correctsId === null ? undefined : byId.get(correctsId);
  const note = corrected && words('decisions.corrects', { day: day(corrected.decidedOn) });
  return stack([
    cell(title, { style: 'cellStrong' }),
    ...(note === undefined ? [] : [text(note, { style: 'caption', tone: 'muted', role: null })]),
  ]);
};

/** What the next review is to decide, in full. */
const asked = (facts: PlanFacts): Node => {
  const { words, day, derived } = facts;
  return table({
    summary: words('decisions.asked'),
    columns: [
      { head: words('decisions.decision'), share: 40, rowHeader: true },
      { head: words('decisions.of'), share: 18 },
      { head: words('snapshot.due'), share: 14 },
      { head: words('decisions.reason'), share: 38 },
    ],
    rows: derived.review.requests.map(({ request, overdue }) => [
      cell(request.ask, { style: 'cellStrong' }),
      recorded(facts, request.owner),
      overdue && request.dueOn !== null
        ? pill('bad', words('decisions.overdue', { day: day(request.dueOn) }))
        : recorded(facts, request.dueOn && day(request.dueOn)),
      recorded(facts, request.reason),
    ]),
  });
};

/** The decision log, newest first (row 41; pdf spec, appendix). */
export const decisionsPage = (facts: PlanFacts): Section => {
  const { words, day, records, derived } = facts;
  const { decisions } = records;
  const requests = derived.review.requests.length;
  const log =
    decisions.length === 0
      ? words('decisions.conclusion.none')
      : words('decisions.conclusion', { count: decisions.length });
  const byId = new Map(decisions.map((one) => [one.id, one]));
  const newest = [...decisions].reverse().sort((a, b) => (a.decidedOn < b.decidedOn ? 1 : -1));
  return {
    anchor: 'decisions',
    title: words('decisions.title'),
    follows: true,
    nodes: [
      pageTitle(
        requests === 0 ? log : words('decisions.conclusion.asked', { log, count: requests }),
        words('decisions.subtitle'),
      ),
      ...(requests === 0 ? [] : [headed(words('decisions.asked'), asked(facts))]),
      ...(decisions.length === 0
        ? []
        : [
            headed(
              words('decisions.log'),
              table({
                summary: words('decisions.title'),
                columns: [
                  { head: words('decisions.date'), share: 11 },
                  { head: words('decisions.kind'), share: 16 },
                  { head: words('decisions.decision'), share: 34, rowHeader: true },
                  { head: words('decisions.by'), share: 16 },
                  { head: words('decisions.reason'), share: 32 },
                ],
                rows: newest.map((one) => [
                  cell(day(one.decidedOn)),
                  cell(one.kind),
                  decisionCell(facts, one, byId),
                  cell(one.approvedBy),
                  recorded(facts, one.reason),
                ]),
              }),
            ),
          ]),
    ],
  };
};
