import type { Day } from '../../../../shared/dates.ts';
import { byName, byText } from '../../../../shared/domain/order.ts';
import {
  influences,
  roleTypes,
  sentiments,
  type Stakeholder,
} from '../../../../shared/records/stakeholder.ts';

/** What the table can be ordered by. */
export const orders = ['added', 'name', 'influence', 'sentiment', 'role', 'lastContact'] as const;
export type Order = (typeof orders)[number];

const rank = <T>(scale: readonly T[], value: T | null): number =>
  value === null ? scale.length : scale.indexOf(value);

const compare: Readonly<Record<Exclude<Order, 'added'>, (a: Stakeholder, b: Stakeholder) => number>> = {
  name: () => 0,
  influence: (a, b) => rank(influences, a.influence) - rank(influences, b.influence),
  sentiment: (a, b) => rank(sentiments, a.sentiment) - rank(sentiments, b.sentiment),
  role: (a, b) => rank(roleTypes, a.roleType) - rank(roleTypes, b.roleType),
  // Who was left alone longest comes first.
  lastContact: (a, b) => byText(a.lastContact ?? '', b.lastContact ?? ''),
};

const hasLeft = ({ leftOn }: Stakeholder, asOf: Day): boolean => leftOn !== null && leftOn <= asOf;

/** People in an order; who has left comes last, names decide where nothing else does. */
export const inOrder = (people: readonly Stakeholder[], order: Order, asOf: Day): readonly Stakeholder[] =>
  order === 'added'
    ? people
    : [...people].sort(
        (a, b) =>
          Number(hasLeft(a, asOf)) - Number(hasLeft(b, asOf)) ||
          compare[order](a, b) ||
          byName(a.name, b.name) ||
          byText(a.id, b.id),
      );
