import type { GoalLine } from '../../../../../shared/domain/goals.ts';
import { goalTrack } from '../../../../../shared/figures/goal-progress.ts';
import type { ValueEntry } from '../../../../../shared/records/goal.ts';
import type { Section } from '../layout/flow.ts';
import type { Node } from '../layout/node.ts';
import { pill } from '../layout/pill.ts';
import { stack } from '../layout/stack.ts';
import { table } from '../layout/table.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';
import { cell, headed, numberCell, pageTitle, recorded, shared, twoLines } from './parts.ts';
import { goalStatus } from './snapshot.ts';

/** What was delivered up to the day of the plan, newest first. */
export const deliveredEntries = ({ records, asOf }: PlanFacts): ValueEntry[] =>
  records.valueEntries
    .filter(({ deliveredOn }) => deliveredOn <= asOf)
    .sort((a, b) => (a.deliveredOn < b.deliveredOn ? 1 : a.deliveredOn > b.deliveredOn ? -1 : 0));

export const totalValue = (entries: readonly ValueEntry[]): number =>
  entries.reduce((sum, { amount }) => sum + (amount ?? 0), 0);

const conclusion = (facts: PlanFacts): string => {
  const { words, money, day } = facts;
  const entries = deliveredEntries(facts);
  const first = entries.at(-1)?.deliveredOn;
  if (first === undefined) return words('value.conclusion.none');
  const amount = totalValue(entries);
  return amount > 0
    ? words('value.conclusion', { amount: money(amount), day: day(first) })
    : words('value.conclusion.entries', { count: entries.length, day: day(first) });
};

const subtitle = ({ words, count, records, edition }: PlanFacts): string => {
  const { goals } = records;
  if (goals.length === 0)
    return words(edition === 'customer' ? 'value.subtitle.none.customer' : 'value.subtitle.none');
  const proven = goals.filter(({ proof }) => proof !== null).length;
  return words('value.subtitle', {
    count: goals.length,
    reached: count(goals.filter(({ status }) => status === 'Reached').length),
    proven: proven === 0 ? words('value.noneProven') : count(proven),
  });
};

/** Words of theirs in quotation marks, unless they came with them. */
const quoted = ({ words }: PlanFacts, quote: string): Node =>
  cell(/^[“"„«‘']/u.test(quote.trim()) ? quote : words('value.quote', { quote }), { style: 'cell' });

const trackHeight = 31;

/** The way from baseline to target; figures that are not numbers, in full, as words. */
const figuresCell = (facts: PlanFacts, line: GoalLine): Node => {
  const { words } = facts;
  if (line.progress !== null) return shared(facts, trackHeight, (box) => goalTrack(line, box));
  const { baseline, now, target } = line.goal;
  const named = [
    [words('value.baseline'), baseline],
    [words('value.now'), now],
    [words('value.target'), target],
  ] as const;
  return cell(
    named.map(([name, value]) => `${name}: ${value ?? words('notRecorded').toLowerCase()}`).join(' · '),
    {
      tone: 'muted',
    },
  );
};

const sourceCell = (facts: PlanFacts, { goal, stale, measuredAge }: GoalLine): Node => {
  const { words, day, edition } = facts;
  const isOld = stale && measuredAge !== null && edition !== 'customer';
  const measured = [
    ...(goal.measuredOn === null ? [] : [{ text: day(goal.measuredOn) }]),
    ...(isOld
      ? [
          {
            text: ` · ${words('value.old', { count: measuredAge })}`,
            tone: 'watch' as const,
            weight: 600 as const,
          },
        ]
      : []),
  ];
  return stack([
    recorded(facts, goal.source),
    ...(measured.length === 0 ? [] : [text(measured, { style: 'caption', tone: 'muted', role: null })]),
  ]);
};

const goalRow = (facts: PlanFacts, line: GoalLine): Node[] => {
  const { goal } = line;
  return [
    twoLines(goal.title, goal.metric),
    figuresCell(facts, line),
    pill(goalStatus[goal.status], goal.status),
    goal.proof === null ? recorded(facts, null) : quoted(facts, goal.proof),
    sourceCell(facts, line),
  ];
};

const goalTable = (facts: PlanFacts): Node => {
  const { words, derived } = facts;
  return table({
    summary: words('value.goals'),
    columns: [
      { head: words('value.goal'), share: 30, rowHeader: true },
      { head: words('value.track'), share: 26 },
      { head: words('snapshot.status'), share: 10 },
      { head: words('value.proof'), share: 28 },
      { head: `${words('value.source')}, ${words('value.asOf').toLowerCase()}`, share: 19 },
    ],
    rows: derived.goals.lines.map((line) => goalRow(facts, line)),
  });
};

const log = (facts: PlanFacts, entries: readonly ValueEntry[]): Node => {
  const { words, day, exactMoney, records } = facts;
  const total = totalValue(entries);
  // What the goal is proven with is not quoted twice on one page.
  const proofs = new Set(records.goals.map(({ proof }) => proof?.trim()));
  return table({
    summary: words('value.log'),
    columns: [
      { head: words('value.date'), share: 12 },
      { head: words('value.result'), share: 44, rowHeader: true },
      { head: words('value.source'), share: 24 },
      { head: words('value.amount'), share: 16, align: 'right' },
    ],
    rows: entries.map(({ deliveredOn, title, quote, source, amount }) => [
      cell(day(deliveredOn)),
      stack([
        cell(title, { style: 'cellStrong' }),
        ...(quote === null || proofs.has(quote.trim()) ? [] : [quoted(facts, quote)]),
      ]),
      recorded(facts, source),
      amount === null
        ? cell(words('notRecorded'), { align: 'right', tone: 'muted' })
        : numberCell(exactMoney(amount), true),
    ]),
    ...(total > 0
      ? {
          total: [
            cell(''),
            cell(words('value.total'), { style: 'cellStrong' }),
            cell(''),
            numberCell(exactMoney(total), true),
          ],
        }
      : {}),
  });
};

/** Goals with their proof, and what was delivered (pdf spec, page 5). */
export const valuePage = (facts: PlanFacts): Section => {
  const { words, records } = facts;
  const entries = deliveredEntries(facts);
  return {
    anchor: 'value',
    title: words('value.title'),
    short: words('value.short'),
    brief: entries.length === 0 && records.goals.length === 0,
    nodes: [
      pageTitle(conclusion(facts), subtitle(facts)),
      ...(records.goals.length === 0 ? [] : [goalTable(facts)]),
      ...(entries.length === 0 ? [] : [headed(words('value.log'), log(facts, entries))]),
    ],
  };
};
