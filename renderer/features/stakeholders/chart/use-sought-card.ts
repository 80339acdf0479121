import { useMemo } from 'react';

import { bossesOf } from '../../../../shared/domain/org-chart.ts';
import type { Stakeholder } from '../../../../shared/records/stakeholder.ts';
import { useSought } from '../../../app/focus-record.ts';

/** The field that a card of the chart stands for: a finding about it leads to the card. */
export const cardField = 'reportsToId';

/** Everybody above a person, whose lines must be unfolded for the person's card to show. */
const bossesAbove = (people: readonly Stakeholder[], personId: string): readonly string[] => {
  const bosses = bossesOf(people);
  const above: string[] = [];
  for (let next = bosses.get(personId) ?? null; next !== null; next = bosses.get(next) ?? null)
    above.push(next);
  return above;
};

/** Who stands above the card that a finding leads to; empty while none is looked for. */
export const useSoughtCard = (people: readonly Stakeholder[]): readonly string[] => {
  const sought = useSought(({ place }) => place);
  const id = sought?.entity === 'stakeholder' && sought.field === cardField ? sought.id : null;
  return useMemo(() => (id === null ? [] : bossesAbove(people, id)), [people, id]);
};
