import type { PlanTab } from '../../../../../shared/domain/finding.ts';
import { foldedFindings, type FindingLine } from '../../../../../shared/domain/folded-findings.ts';
import type { PdfText } from '../../../../../shared/text/en/pdf.ts';
import { columns, row } from '../layout/columns.ts';
import type { Section } from '../layout/flow.ts';
import { type Node, space } from '../layout/node.ts';
import { pill } from '../layout/pill.ts';
import { stack, together } from '../layout/stack.ts';
import { table } from '../layout/table.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';
import { cell, headed, numberCell, pageTitle } from './parts.ts';

const named: Partial<Record<PlanTab, PdfText>> = {
  overview: 'sources.tab.overview',
  stakeholders: 'sources.tab.stakeholders',
  health: 'sources.tab.health',
  growth: 'sources.tab.growth',
  risks: 'sources.tab.risks',
  meetings: 'sources.tab.meetings',
};

const completeness = ({ words, count, percent, derived }: PlanFacts): Node => {
  const { parts, filled, of } = derived.planCheck.completeness;
  return table({
    summary: words('sources.completeness'),
    columns: [
      { head: words('sources.part'), share: 60, rowHeader: true },
      { head: words('sources.filled'), share: 26, align: 'right' },
      { head: '%', share: 16, align: 'right' },
    ],
    rows: parts.map((part) => [
      cell(words(named[part.tab] ?? 'sources.tab.other')),
      numberCell(words('sources.of', { filled: count(part.filled), of: count(part.of) })),
      numberCell(percent(part.of === 0 ? 100 : Math.floor((part.filled * 100) / part.of))),
    ]),
    total: [
      cell(words('value.total'), { style: 'cellStrong' }),
      numberCell(words('sources.of', { filled: count(filled), of: count(of) }), true),
      numberCell(percent(derived.planCheck.completeness.percent), true),
    ],
  });
};

/** Room for the pill before what is found. */
const pillWidth = 52;

const findingLine = ({ words, say }: PlanFacts, { finding, more }: FindingLine): Node => {
  const isFix = finding.severity === 'fix';
  const mark = pill(isFix ? 'bad' : 'watch', words(isFix ? 'sources.fix' : 'sources.watch'));
  const parts =
    more === 0
      ? [{ width: pillWidth, node: mark }, { node: text(say(finding.says), { style: 'cell' }) }]
      : [
          { width: pillWidth, node: space(0) },
          { node: text(words('sources.alike', { count: more }), { style: 'caption', tone: 'muted' }) },
        ];
  return row(parts, 6);
};

const stale = ({ words, day, derived }: PlanFacts): Node[] => {
  const lines = derived.health.signals.filter((line) => line.stale);
  if (lines.length === 0) return [];
  return [
    headed(
      words('sources.stale'),
      table({
        summary: words('sources.stale'),
        columns: [
          { head: words('sources.signal'), share: 60, rowHeader: true },
          { head: words('sources.scoredOn'), share: 40 },
        ],
        rows: lines.map(({ label, scoredOn }) => [
          cell(label),
          cell(scoredOn === null ? words('notRecorded') : day(scoredOn)),
        ]),
      }),
    ),
  ];
};

/** Where the figures come from, what is missing and what has aged (pdf spec, appendix). */
export const sourcesPage = (facts: PlanFacts): Section => {
  const { words, day, percent, derived, asOf } = facts;
  const { findings, completeness: filled } = derived.planCheck;
  const share = percent(filled.percent);
  return {
    anchor: 'sources',
    title: words('sources.title'),
    short: words('sources.short'),
    follows: true,
    nodes: [
      pageTitle(
        findings.length === 0
          ? words('sources.conclusion.clean', { percent: share })
          : words('sources.conclusion', { percent: share, count: findings.length }),
        words('sources.subtitle', { day: day(asOf) }),
      ),
      together(
        columns([
          {
            span: 5,
            node: headed(words('sources.completeness'), completeness(facts)),
          },
          {
            span: 6.6,
            node: stack(
              [
                headed(
                  words('sources.findings'),
                  findings.length === 0
                    ? text(words('sources.findings.none'), { tone: 'muted' })
                    : stack(
                        foldedFindings(findings).map((one) => findingLine(facts, one)),
                        4,
                      ),
                ),
                ...stale(facts),
              ],
              16,
            ),
          },
        ]),
      ),
    ],
  };
};
