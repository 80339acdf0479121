import type { SignalLine } from '../../../../../shared/domain/health-lines.ts';
import { displayHealth } from '../../../../../shared/domain/status.ts';
import { scoreBar } from '../../../../../shared/figures/health-bars.ts';
import { healthHistory } from '../../../../../shared/figures/health-history.ts';
import { healthScale } from '../../../../../shared/figures/health-scale.ts';
import type { Trend } from '../../../../../shared/records/health.ts';
import { columns, row } from '../layout/columns.ts';
import type { Section } from '../layout/flow.ts';
import { type Node, space } from '../layout/node.ts';
import { pill, type Shape, type Status } from '../layout/pill.ts';
import { stack } from '../layout/stack.ts';
import { table } from '../layout/table.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';
import { cell, headed, numberCell, pageTitle, recorded, shared } from './parts.ts';

const trendPills: Readonly<Record<Trend, readonly [Status, Shape]>> = {
  Up: ['good', 'triangle'],
  Flat: ['neutral', 'square'],
  Down: ['bad', 'down'],
};

/** A trend as shape, word and colour. */
export const trendPill = (trend: Trend): Node => {
  const [status, shape] = trendPills[trend];
  return pill(status, trend, shape);
};

/** ", up from 69%": how the total moved since the assessment before; nothing where it stayed or was the first. */
const moved = ({ words, percent, derived }: PlanFacts): string => {
  const { change, percent: now } = derived.health;
  if (!change || change.previous.percent === null || now === null || change.previous.percent === now)
    return '';
  const before = percent(change.previous.percent, change.previous.digits);
  return words(now > change.previous.percent ? 'health.conclusion.up' : 'health.conclusion.down', { before });
};

const conclusion = (facts: PlanFacts): string => {
  const { words, percent, derived } = facts;
  const { health } = derived;
  if (health.percent === null) return words('health.conclusion.none');
  if (health.status === 'Not enough data') return words('health.conclusion.few', { count: health.toScore });
  const values = { status: health.status, percent: percent(health.percent, health.digits) };
  if (health.status === 'Healthy') return `${words('health.conclusion.healthy', values)}${moved(facts)}`;
  return health.toHealthy
    ? words('health.conclusion.short', { ...values, count: health.toHealthy.points })
    : words('health.conclusion.plain', values);
};

const subtitle = (facts: PlanFacts): string => {
  const { words, say, day, derived } = facts;
  const { health } = derived;
  const arithmetic = say(health.arithmetic);
  if (health.assessedOn === null) return words('health.subtitle', { arithmetic });
  const on = { arithmetic, day: day(health.assessedOn) };
  return health.assessedBy === null
    ? words('health.subtitle.on', on)
    : words('health.subtitle.assessed', { ...on, by: health.assessedBy });
};

const scoreCell = (facts: PlanFacts, line: SignalLine): Node =>
  line.score === null
    ? cell(facts.words('health.notScored'), { tone: 'muted' })
    : row(
        [
          { width: 64, node: stack([space(2), shared(facts, 8, (box) => scoreBar(line, box))]) },
          { node: cell(String(line.score), { style: 'cellStrong' }) },
        ],
        6,
      );

const ageCell = (facts: PlanFacts, line: SignalLine): Node => {
  if (line.ageDays === null) return cell('–', { tone: 'muted' });
  const age = facts.words('days', { count: line.ageDays });
  return line.stale ? stack([cell(age), pill('watch', facts.words('health.stale'))], 2) : cell(age);
};

const signalRow = (facts: PlanFacts, line: SignalLine): Node[] => {
  return [
    cell(line.label, { style: 'cellStrong' }),
    scoreCell(facts, line),
    line.previousScore === null
      ? cell('–', { align: 'right', tone: 'muted' })
      : numberCell(String(line.previousScore)),
    line.trend ? trendPill(line.trend) : recorded(facts, null),
    recorded(facts, line.source),
    ageCell(facts, line),
    recorded(facts, line.note),
  ];
};

const signalTable = (facts: PlanFacts): Node => {
  const { words, percent, derived } = facts;
  const { health } = derived;
  return table({
    summary: words('health.title'),
    columns: [
      { head: words('health.signal'), share: 22, rowHeader: true },
      { head: words('health.score'), share: 15 },
      { head: words('health.before'), share: 7, align: 'right' },
      { head: words('health.trend'), share: 10 },
      { head: words('health.source'), share: 13 },
      { head: words('health.age'), share: 9 },
      { head: words('health.note'), share: 40 },
    ],
    rows: health.signals.map((line) => signalRow(facts, line)),
    total: [
      cell(words('health.total'), { style: 'cellStrong' }),
      cell(words('health.points', { points: health.points, possible: health.possible }), {
        style: 'cellStrong',
      }),
      cell(''),
      pill(displayHealth(health.status), health.status),
      cell(''),
      cell(''),
      cell(
        words('health.thresholds', {
          healthy: percent(health.model.healthyAbove),
          critical: percent(health.model.criticalBelow),
        }),
      ),
    ],
  });
};

const scaleBlock = (facts: PlanFacts): Node => {
  const { words, percent, derived } = facts;
  const { health } = derived;
  const parts: Node[] = [shared(facts, 48, (box) => healthScale(health, box))];
  if (health.band && health.band.low.percent !== null && health.band.high.percent !== null) {
    parts.push(
      text(
        words('health.band', {
          count: health.band.stale,
          low: percent(health.band.low.percent, health.band.low.digits),
          high: percent(health.band.high.percent, health.band.high.digits),
        }),
        { style: 'caption', tone: 'muted' },
      ),
    );
  }
  if (health.toHealthy) {
    const moves = health.toHealthy.moves.map(({ label, from, to }) =>
      words('health.move', { label, from: from ?? '–', to: to ?? '–' }),
    );
    parts.push(
      text([{ text: `${words('health.toHealthy')}: `, weight: 600 }, { text: `${moves.join('; ')}.` }]),
    );
  }
  return headed(words('health.now'), stack(parts, 6));
};

const historyBlock = (facts: PlanFacts): Node => {
  const { health } = facts.derived;
  return headed(
    facts.words('health.history'),
    health.history.length < 2
      ? text(facts.words(health.history.length === 0 ? 'health.noHistory' : 'health.oneAssessment'), {
          tone: 'muted',
        })
      : shared(facts, 92, (box) => healthHistory(health, box)),
  );
};

/** Health (pdf spec, page 6). */
export const healthPage = (facts: PlanFacts): Section => {
  const { words, list, derived } = facts;
  const { signals, history } = derived.health;
  const section = { anchor: 'health', title: words('health.title'), short: words('health.short') };
  // A table of gaps says less than a sentence.
  if (history.length === 0 && signals.every(({ score }) => score === null)) {
    const labels = list(signals.map(({ label }) => label));
    return {
      ...section,
      brief: true,
      nodes: [pageTitle(conclusion(facts), words('health.signals', { labels }))],
    };
  }
  return {
    ...section,
    nodes: [
      pageTitle(conclusion(facts), subtitle(facts)),
      signalTable(facts),
      columns([
        { span: 5, node: scaleBlock(facts) },
        { span: 6.6, node: historyBlock(facts) },
      ]),
    ],
  };
};
