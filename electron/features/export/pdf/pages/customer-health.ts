import { displayScore } from '../../../../../shared/domain/status.ts';
import { scoreBar } from '../../../../../shared/figures/health-bars.ts';
import { row } from '../layout/columns.ts';
import type { Section } from '../layout/flow.ts';
import { space } from '../layout/node.ts';
import { stack } from '../layout/stack.ts';
import { table } from '../layout/table.ts';
import type { PlanFacts } from './facts.ts';
import { trendPill } from './health.ts';
import { cell, pageTitle, recorded, shared } from './parts.ts';

/** Usage, adoption, seats, support and satisfaction, without any judgment of ours (pdf spec, editions). */
export const customerHealthPage = (facts: PlanFacts): Section => {
  const { words, count, day, derived } = facts;
  const scored = derived.health.signals.filter(({ score }) => score !== null);
  const good = scored.filter(({ score }) => displayScore(score) === 'good').length;
  return {
    anchor: 'health',
    title: words('customer.health.title'),
    short: words('customer.health.short'),
    brief: scored.length === 0,
    nodes: [
      pageTitle(
        scored.length === 0
          ? words('customer.health.conclusion.none')
          : words('customer.health.conclusion', { good: count(good), count: scored.length }),
        words('customer.health.subtitle'),
      ),
      ...(scored.length === 0
        ? []
        : [
            table({
              summary: words('customer.health.title'),
              columns: [
                { head: words('customer.health.measure'), share: 40, rowHeader: true },
                { head: words('health.score'), share: 26 },
                { head: words('health.trend'), share: 16 },
                { head: words('customer.health.measuredOn'), share: 18 },
              ],
              rows: scored.map((line) => [
                cell(line.label, { style: 'cellStrong' }),
                row(
                  [
                    { width: 96, node: stack([space(2), shared(facts, 8, (box) => scoreBar(line, box))]) },
                    { node: cell(String(line.score), { style: 'cellStrong' }) },
                  ],
                  6,
                ),
                line.trend === null ? recorded(facts, null) : trendPill(line.trend),
                recorded(facts, line.scoredOn && day(line.scoredOn)),
              ]),
            }),
          ]),
    ],
  };
};
