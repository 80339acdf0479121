import { coverageAt, type CoverageGap } from '../../../../../shared/domain/coverage.ts';
import type { Section } from '../layout/flow.ts';
import type { Node } from '../layout/node.ts';
import { pill } from '../layout/pill.ts';
import { stack } from '../layout/stack.ts';
import { table } from '../layout/table.ts';
import { text } from '../layout/text.ts';
import { checklist, relationshipConclusion } from './checks.ts';
import { coverageMatrix } from './coverage-matrix.ts';
import type { PlanFacts } from './facts.ts';
import { cell, headed, numberCell, pageTitle, recorded } from './parts.ts';
import { seeAlso } from './see-also.ts';

const mostGaps = 10;
/** So many people are shown in full on the page; of more the page has the gaps, and a register the matrix. */
const fewPeople = 9;

const gapTable = (facts: PlanFacts, gaps: readonly CoverageGap[]): Node => {
  const { words, day } = facts;
  return table({
    summary: words('coverage.gaps'),
    columns: [
      { head: words('coverage.person'), share: 28, rowHeader: true },
      { head: words('stakeholders.influence'), share: 14 },
      { head: words('coverage.member'), share: 24 },
      { head: words('coverage.nowAndTarget'), share: 16, align: 'right' },
      { head: words('coverage.lastTouch'), share: 18 },
    ],
    rows: gaps
      .slice(0, mostGaps)
      .map(({ stakeholder, teamMember, level, target, lastTouch }) => [
        cell(stakeholder.name, { style: 'cellStrong' }),
        stakeholder.influence === null
          ? recorded(facts, null)
          : pill(stakeholder.influence === 'High' ? 'watch' : 'neutral', stakeholder.influence),
        cell(teamMember.name),
        numberCell(words('coverage.levelAndTarget', { level, target })),
        recorded(facts, lastTouch && day(lastTouch)),
      ]),
  });
};

/** Whether the matrix is too long for its page. */
export const hasMatrixRegister = ({ records, asOf }: PlanFacts): boolean => {
  const { team, rows } = coverageAt(records, asOf);
  return team.length > 0 && rows.length > fewPeople;
};

/** Who of ours knows whom of theirs, and the five checks (row 16; pdf spec, page 8). */
export const coveragePage = (facts: PlanFacts): Section => {
  const { words, records, asOf } = facts;
  const matrix = coverageAt(records, asOf);
  const isEmpty = matrix.team.length === 0 || matrix.rows.length === 0;
  const isLong = hasMatrixRegister(facts);
  const more = matrix.gaps.length - mostGaps;
  return {
    anchor: 'coverage',
    title: words('coverage.title'),
    short: words('coverage.short'),
    brief: isEmpty,
    nodes: [
      pageTitle(
        relationshipConclusion(facts),
        isEmpty
          ? words('coverage.empty')
          : [
              matrix.gaps.length === 0
                ? words('coverage.subtitle.none')
                : words('coverage.subtitle', { count: matrix.gaps.length }),
              ...(matrix.uncovered.length === 0
                ? []
                : [words('coverage.uncovered', { count: matrix.uncovered.length })]),
            ].join(' '),
      ),
      checklist(facts),
      ...(matrix.gaps.length === 0 || !isLong
        ? []
        : [
            headed(
              words('coverage.gaps'),
              stack([
                gapTable(facts, matrix.gaps),
                ...(more > 0
                  ? [text(words('coverage.more', { count: more }), { style: 'caption', tone: 'muted' })]
                  : []),
              ]),
            ),
          ]),
      ...(isEmpty
        ? []
        : isLong
          ? [seeAlso(words('coverage.matrix'), 'registers', words)]
          : [headed(words('coverage.matrix'), coverageMatrix(facts, matrix, false))]),
    ],
  };
};
