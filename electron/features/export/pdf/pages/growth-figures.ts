import { pipelineChart } from '../../../../../shared/figures/pipeline-chart.ts';
import { waterfall, type WaterfallStep } from '../../../../../shared/figures/waterfall.ts';
import { whitespaceGrids } from '../../../../../shared/figures/whitespace-grid.ts';
import { segmentKinds } from '../../../../../shared/records/goal.ts';
import { confidences, type Confidence } from '../../../../../shared/records/growth.ts';
import { columns } from '../layout/columns.ts';
import { figures } from '../layout/figure.ts';
import type { Node } from '../layout/node.ts';
import type { PlanFacts } from './facts.ts';
import { headed, shared } from './parts.ts';

/** Today's ARR and what the open pipeline adds to it, the surest first. */
const potential = (facts: PlanFacts, height: number): Node | null => {
  const { words, records, derived } = facts;
  const { growth } = derived;
  const { arr } = records.account;
  if (arr === null) return null;
  const sum = (confidence: Confidence | null) =>
    growth.open
      .filter((one) => one.confidence === confidence)
      .reduce((total, { value }) => total + (value ?? 0), 0);
  const added = ([...confidences, null] as const)
    .map((confidence): WaterfallStep => ({
      key: confidence ?? 'unrated',
      label: confidence ?? words('growth.unrated'),
      amount: sum(confidence),
      kind: 'change',
    }))
    .filter(({ amount }) => amount !== 0);
  const title = words('growth.potential');
  const steps: WaterfallStep[] = [
    { key: 'today', label: words('growth.today'), amount: arr, kind: 'total' },
    ...added,
    { key: 'potential', label: words('growth.withPipeline'), amount: arr + growth.pipeline, kind: 'total' },
  ];
  return headed(
    title,
    shared(facts, height, (room) => waterfall({ title, steps, currency: growth.currency }, room)),
  );
};

/** Products by department and by region, each grid in as many parts as it takes (row 32). */
export const whitespace = (facts: PlanFacts): Node[] =>
  segmentKinds
    .map((kind) => facts.derived.whitespace[kind])
    .filter(({ rows, columns: across }) => rows.length > 0 && across.length > 0)
    .map((grid) =>
      headed(
        facts.words(`growth.whitespace.${grid.kind}`),
        figures(
          ({ width, measure }) =>
            whitespaceGrids(grid, {
              width,
              height: 420,
              measure,
              language: 'en',
              locale: facts.locale.numbers,
              days: facts.locale.days,
            }),
          10,
        ),
      ),
    );

/** The pipeline by quarter, and what it makes of today's ARR where that is known. */
export const charts = (facts: PlanFacts, height: number): Node => {
  const chart = headed(
    facts.words('growth.quarters'),
    shared(facts, height, (room) => pipelineChart(facts.derived.growth, room)),
  );
  const added = potential(facts, height);
  return added === null
    ? chart
    : columns([
        { span: 5.8, node: chart },
        { span: 5.8, node: added },
      ]);
};
