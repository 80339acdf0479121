import type { Account } from '../records/account.ts';
import type { RenewalCycle } from '../records/renewal.ts';
import { message, type Param } from './message.ts';
import {
  matched,
  orWords,
  sinceLine,
  summedUp,
  type SinceGroup,
  type SinceLine,
  type TwoPlans,
} from './since-line.ts';

type Told =
  | 'primaryCsm'
  | 'tier'
  | 'lifecycleStage'
  | 'contractTerm'
  | 'licensedSeats'
  | 'activeSeats'
  | 'noticeDays'
  | 'renewalDate'
  | 'autoRenew';

/** The fields whose change is part of the story, the most telling first. */
const told: readonly Told[] = [
  'renewalDate',
  'autoRenew',
  'noticeDays',
  'contractTerm',
  'primaryCsm',
  'tier',
  'lifecycleStage',
  'licensedSeats',
  'activeSeats',
];

const asParam = (account: Account, field: Told): Param => {
  const value = account[field];
  if (value === null) return { message: message('since.contract.unknown') };
  if (typeof value === 'boolean')
    return { message: message(value ? 'since.contract.yes' : 'since.contract.no') };
  return field === 'renewalDate' && typeof value === 'string' ? { day: value } : value;
};

const fieldLines = (was: Account, is: Account): SinceLine[] =>
  told
    .filter((field) => was[field] !== is[field])
    .map((field) =>
      sinceLine(
        'neutral',
        ['account', is.id, field],
        field === 'primaryCsm' ? 'since.contract.owner' : `since.contract.${field}`,
        { before: asParam(was, field), after: asParam(is, field) },
      ),
    );

const productLines = (was: Account, is: Account): SinceLine[] => {
  const more = is.products.filter((product) => !was.products.includes(product));
  const fewer = was.products.filter((product) => !is.products.includes(product));
  const place = ['account', is.id, 'products'] as const;
  return [
    ...(more.length > 0
      ? [sinceLine('good', place, 'since.contract.productsAdded', { names: { names: more } })]
      : []),
    ...(fewer.length > 0
      ? [sinceLine('watch', place, 'since.contract.productsRemoved', { names: { names: fewer } })]
      : []),
  ];
};

const outcomeTones = { Renewed: 'good', Expanded: 'good', Contracted: 'watch', Churned: 'bad' } as const;

const cycleLines = (was: RenewalCycle | null, is: RenewalCycle): SinceLine[] => {
  const at = (field: string) => ['renewalCycle', is.id, field] as const;
  const lines: SinceLine[] = [];
  if (is.outcome !== null && was?.outcome !== is.outcome)
    lines.push(
      sinceLine(outcomeTones[is.outcome], at('outcome'), 'since.contract.outcome', {
        on: { day: is.renewalDate },
        outcome: is.outcome,
      }),
    );
  if (was && was.phase !== is.phase)
    lines.push(
      sinceLine('neutral', at('phase'), 'since.contract.phase', { before: was.phase, after: is.phase }),
    );
  if (was && was.forecast !== is.forecast)
    lines.push(
      sinceLine(is.forecast === 'Contract' ? 'watch' : 'neutral', at('forecast'), 'since.contract.forecast', {
        before: orWords(was.forecast, 'since.contract.unknown'),
        after: orWords(is.forecast, 'since.contract.unknown'),
      }),
    );
  return lines;
};

/** The contract and its owner since a review: dates, seats, products, the renewal. */
export const contractSince = ({ before, after }: TwoPlans): SinceGroup => {
  const { added, kept } = matched(before.renewalCycles, after.renewalCycles);
  const lines = [
    ...added.flatMap((cycle) => cycleLines(null, cycle)),
    ...kept.flatMap(([was, is]) => cycleLines(was, is)),
    ...fieldLines(before.account, after.account),
    ...productLines(before.account, after.account),
  ];
  return { id: 'contract', says: summedUp([], lines), lines, clauses: [] };
};
