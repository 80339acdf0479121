import type { Decision } from '../../../../../shared/records/goal.ts';
import type { Section } from '../layout/flow.ts';
import type { Node } from '../layout/node.ts';
import { stack } from '../layout/stack.ts';
import { table } from '../layout/table.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';
import { cell, pageTitle, recorded } from './parts.ts';

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

/** The decision log, newest first (row 41; pdf spec, appendix). */
export const decisionsPage = (facts: PlanFacts): Section => {
  const { words, day, records } = facts;
  const { decisions } = records;
  const byId = new Map(decisions.map((one) => [one.id, one]));
  const newest = [...decisions].reverse().sort((a, b) => (a.decidedOn < b.decidedOn ? 1 : -1));
  return {
    anchor: 'decisions',
    title: words('decisions.title'),
    brief: decisions.length <= 3,
    nodes: [
      pageTitle(
        decisions.length === 0
          ? words('decisions.conclusion.none')
          : words('decisions.conclusion', { count: decisions.length }),
        words('decisions.subtitle'),
      ),
      ...(decisions.length === 0
        ? []
        : [
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
          ]),
    ],
  };
};
