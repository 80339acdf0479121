import type { ArrMovement } from '../records/feedback.ts';
import { message, type Message, type Param } from './message.ts';
import {
  orWords,
  sinceLine,
  summedUp,
  type SinceGroup,
  type SinceLine,
  type TwoPlans,
} from './since-line.ts';
import { pipelineSince, type PipelineBridge } from './since-pipeline.ts';

/** How the ARR came from then to now, minor units: start + expansion - contraction is now. */
export type ArrBridge = {
  readonly start: number;
  readonly expansion: number;
  readonly contraction: number;
  readonly now: number;
};

export type Money = {
  /** ISO 4217, of every amount. */
  readonly currency: string;
  /** Null when the ARR of then or now is not recorded, or the currency changed. */
  readonly arr: ArrBridge | null;
  /** Null when the currency changed. */
  readonly pipeline: PipelineBridge | null;
  readonly group: SinceGroup;
};

const losing: ReadonlySet<ArrMovement['kind']> = new Set(['Contraction', 'Churn']);

/** The amount with the sign that its kind means, however it was typed. */
const signed = ({ kind, amount }: ArrMovement): number =>
  losing.has(kind) ? -Math.abs(amount ?? 0) : (amount ?? 0);

const movementsSince = ({ after, from, to }: TwoPlans): ArrMovement[] =>
  after.arrMovements.filter(({ movedOn }) => movedOn > from && movedOn <= to);

/**
 * The bridge of the ARR by its movements in between. What they do not explain is an expansion or contraction
 * too: the amounts on the account are what counts.
 */
const arrBridgeOf = (pair: TwoPlans): ArrBridge | null => {
  const [start, now] = [pair.before.account.arr, pair.after.account.arr];
  if (start === null || now === null) return null;
  const amounts = movementsSince(pair).map(signed);
  const sum = (some: readonly number[]) => some.reduce((total, amount) => total + amount, 0);
  const unexplained = now - start - sum(amounts);
  const all = [...amounts, unexplained];
  return {
    start,
    expansion: sum(all.filter((amount) => amount > 0)),
    contraction: -sum(all.filter((amount) => amount < 0)),
    now,
  };
};

const movementLines = (pair: TwoPlans, currency: string): SinceLine[] =>
  movementsSince(pair).map((movement) => {
    const amount = signed(movement);
    return sinceLine(
      amount < 0 ? 'bad' : 'good',
      ['arrMovement', movement.id],
      `since.arr.movement.${movement.kind}`,
      {
        value: { money: Math.abs(amount), currency },
        why: orWords(movement.reason ?? movement.product, 'since.arr.movement.unexplained'),
      },
    );
  });

const arrSays = ({ before, after }: TwoPlans, currency: string): Message[] => {
  const [start, now] = [before.account.arr, after.account.arr];
  const money = (amount: number): Param => ({ money: amount, currency });
  if (start === null && now === null) return [];
  if (start === null) return [message('since.arr.recorded', { after: money(now ?? 0) })];
  if (now === null) return [message('since.arr.cleared', { before: money(start) })];
  return start === now
    ? [message('since.arr.same', { after: money(now) })]
    : [message('since.arr.moved', { before: money(start), after: money(now) })];
};

const pipelineSays = ({ start, now }: PipelineBridge, currency: string): Message => {
  const [before, after]: readonly Param[] = [
    { money: start, currency },
    { money: now, currency },
  ];
  return start === now
    ? message('since.pipeline.same', { after: { money: now, currency } })
    : message('since.pipeline.moved', { before: before ?? '', after: after ?? '' });
};

const clausesOf = (arr: ArrBridge | null, bridge: PipelineBridge, currency: string): Message[] => {
  const by = (code: 'arr' | 'pipeline', difference: number): Message[] =>
    difference === 0
      ? []
      : [
          message(`since.clause.${code}${difference > 0 ? 'Up' : 'Down'}`, {
            value: { money: Math.abs(difference), currency },
          }),
        ];
  const worth = (code: 'won' | 'lost', amount: number): Message[] =>
    amount > 0 ? [message(`since.clause.${code}`, { value: { money: amount, currency } })] : [];
  return [
    ...by('arr', arr ? arr.now - arr.start : 0),
    ...by('pipeline', bridge.now - bridge.start),
    ...worth('won', bridge.won),
    ...worth('lost', bridge.lost),
  ];
};

const otherCurrency = (before: string, after: string, accountId: string): Money => {
  const params = { before, after };
  const line = sinceLine('watch', ['account', accountId, 'currency'], 'since.currency', params);
  const says = message('since.clause.currency', params);
  return {
    currency: after,
    arr: null,
    pipeline: null,
    group: { id: 'money', says, lines: [line], clauses: [says] },
  };
};

/** Money since a review: the bridges of ARR and pipeline and what they are made of. */
export const moneySince = (pair: TwoPlans): Money => {
  const [earlier, currency] = [pair.before, pair.after].map(({ account }) => account.currency ?? 'USD') as [
    string,
    string,
  ];
  if (earlier !== currency) return otherCurrency(earlier, currency, pair.after.account.id);
  const arr = arrBridgeOf(pair);
  const { lines, bridge } = pipelineSince(pair.before.opportunities, pair.after.opportunities, { currency });
  const all = [...movementLines(pair, currency), ...lines];
  return {
    currency,
    arr,
    pipeline: bridge,
    group: {
      id: 'money',
      says: summedUp([...arrSays(pair, currency), pipelineSays(bridge, currency)], all),
      lines: all,
      clauses: clausesOf(arr, bridge, currency),
    },
  };
};
