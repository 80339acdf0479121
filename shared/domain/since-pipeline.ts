import type { Opportunity } from '../records/growth.ts';
import type { MessageCode } from '../text/en/messages.ts';
import { formatQuarter } from '../text/format.ts';
import type { Param } from './message.ts';
import { matched, orWords, sinceLine, type SinceLine } from './since-line.ts';

/** How the open pipeline came from then to now; amounts in minor units, all but `start` and `now` signed by name. */
export type PipelineBridge = {
  readonly start: number;
  readonly added: number;
  /** Values that went up and opportunities that were opened again. */
  readonly grown: number;
  readonly shrunk: number;
  readonly won: number;
  readonly lost: number;
  /** Taken out of the plan while open. */
  readonly removed: number;
  /** start + added + grown - shrunk - won - lost - removed. */
  readonly now: number;
};

/** A line with what it does to the pipeline, for the order of the story. */
type Move = { readonly line: SinceLine; readonly part: keyof PipelineBridge | null; readonly amount: number };

const isOpen = ({ status }: Opportunity): boolean => status === 'Open';
const valueOf = ({ value }: Opportunity): number => value ?? 0;

const confidenceRank = { High: 3, Medium: 2, Low: 1 } as const;

type Context = { readonly currency: string };

const placeOf = ({ id }: Opportunity, field: string | null = null) => ['opportunity', id, field] as const;

const money = (amount: number, { currency }: Context): Param => ({ money: amount, currency });
const worth = ({ value }: Opportunity, context: Context): Param =>
  value === null ? orWords(null, 'since.value.unknown') : money(value, context);

const closing = (before: Opportunity | null, now: Opportunity, context: Context): Move => {
  const won = now.status === 'Won';
  const [name, why] = [now.name, now.closeReason];
  const code = won ? 'since.pipeline.won' : why === null ? 'since.pipeline.lost' : 'since.pipeline.lostWhy';
  const params = { name, value: worth(now, context), ...(why === null ? {} : { why }) };
  return {
    line: sinceLine(won ? 'good' : 'bad', placeOf(now, 'status'), code, params),
    part: before && isOpen(before) ? (won ? 'won' : 'lost') : null,
    amount: before && isOpen(before) ? valueOf(before) : 0,
  };
};

const adding = (now: Opportunity, part: 'added' | 'grown', context: Context): Move => {
  const code =
    part === 'grown'
      ? 'since.pipeline.reopened'
      : now.value === null
        ? 'since.pipeline.addedUnvalued'
        : 'since.pipeline.added';
  const line = sinceLine('good', placeOf(now), code, { name: now.name, value: money(valueOf(now), context) });
  return { line, part, amount: valueOf(now) };
};

const revalued = (before: Opportunity, now: Opportunity, context: Context): Move[] => {
  const by = valueOf(now) - valueOf(before);
  if (by === 0) return [];
  const code = by > 0 ? 'since.pipeline.grown' : 'since.pipeline.shrunk';
  const params = { name: now.name, by: money(Math.abs(by), context), value: worth(now, context) };
  const line = sinceLine(by > 0 ? 'good' : 'watch', placeOf(now, 'value'), code, params);
  return [{ line, part: by > 0 ? 'grown' : 'shrunk', amount: Math.abs(by) }];
};

/** A change of a field that leaves the total alone. */
const rated = (
  now: Opportunity,
  field: 'timeline' | 'confidence',
  [before, after, tone]: readonly [Param, Param, SinceLine['tone']],
): Move => {
  const code: MessageCode = `since.pipeline.${field}`;
  return {
    line: sinceLine(tone, placeOf(now, field), code, { name: now.name, before, after }),
    part: null,
    amount: 0,
  };
};

const quarterOf = ({ timeline }: Opportunity): Param =>
  orWords(timeline === null ? null : formatQuarter(timeline), 'since.value.noQuarter');

const moved = (before: Opportunity, now: Opportunity, context: Context): Move[] => {
  const moves = revalued(before, now, context);
  if (before.timeline !== now.timeline) {
    const later = before.timeline !== null && now.timeline !== null && now.timeline > before.timeline;
    moves.push(rated(now, 'timeline', [quarterOf(before), quarterOf(now), later ? 'watch' : 'neutral']));
  }
  if (before.confidence !== now.confidence) {
    const rank = ({ confidence }: Opportunity) => (confidence === null ? 0 : confidenceRank[confidence]);
    const words = ({ confidence }: Opportunity) => orWords(confidence, 'since.people.noInfluence');
    const tone = rank(now) > rank(before) ? 'good' : 'watch';
    moves.push(rated(now, 'confidence', [words(before), words(now), tone]));
  }
  return moves;
};

const became = (before: Opportunity, now: Opportunity, context: Context): Move[] => {
  if (isOpen(before) && isOpen(now)) return moved(before, now, context);
  if (isOpen(now)) return [adding(now, 'grown', context)];
  return before.status === now.status ? [] : [closing(before, now, context)];
};

const sumOf = (opportunities: readonly Opportunity[]): number =>
  opportunities.filter(isOpen).reduce((sum, one) => sum + valueOf(one), 0);

/** What happened to the opportunities, the largest amounts first, and the bridge from then to now. */
export const pipelineSince = (
  before: readonly Opportunity[],
  after: readonly Opportunity[],
  context: Context,
): { readonly lines: readonly SinceLine[]; readonly bridge: PipelineBridge } => {
  const { added, removed, kept } = matched(before, after);
  const moves = [
    ...added.map((one) => (isOpen(one) ? adding(one, 'added', context) : closing(null, one, context))),
    ...kept.flatMap(([was, is]) => became(was, is, context)),
    ...removed.filter(isOpen).map((one): Move => ({
      line: sinceLine('watch', ['opportunity', null], 'since.pipeline.removed', {
        name: one.name,
        value: money(valueOf(one), context),
      }),
      part: 'removed',
      amount: valueOf(one),
    })),
  ].sort((a, b) => b.amount - a.amount);
  const part = (name: keyof PipelineBridge) =>
    moves.reduce((sum, move) => sum + (move.part === name ? move.amount : 0), 0);
  return {
    lines: moves.map(({ line }) => line),
    bridge: {
      start: sumOf(before),
      added: part('added'),
      grown: part('grown'),
      shrunk: part('shrunk'),
      won: part('won'),
      lost: part('lost'),
      removed: part('removed'),
      now: sumOf(after),
    },
  };
};
