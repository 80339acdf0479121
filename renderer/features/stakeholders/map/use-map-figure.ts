import { useDeferredValue, useMemo } from 'react';

import type { ContactLine } from '../../../../shared/domain/contact.ts';
import type { FigureBox } from '../../../../shared/figures/box.ts';
import { cellKey } from '../../../../shared/figures/map-axes.ts';
import { mapPeople, stakeholderMap } from '../../../../shared/figures/stakeholder-map.ts';
import type { OpenPlan } from '../../plan/use-plan.ts';
import { usePreviousRatings } from '../../plan/use-previous-plan.ts';
import { useStable } from '../use-stable.ts';
import { linesOf, type LineKind } from './lines.ts';

/** Every edit of the plan makes the contacts anew; the map is only drawn again when it would differ. */
const sameOnMap = (a: ContactLine, b: ContactLine): boolean =>
  a.stakeholder === b.stakeholder && a.state === b.state;

/** The map of a plan with its lines and trails, and its groups that are reached by keyboard. */
export const useMapFigure = (plan: OpenPlan, box: FigureBox | null, kinds: ReadonlySet<LineKind>) => {
  const previous = usePreviousRatings();
  // Laying labels out takes a moment with hundreds of people: typing and dragging do not wait for it.
  const { records, derived } = useDeferredValue(plan);
  const { relations, stakeholders } = records;
  const contacts = useStable(derived.contacts, sameOnMap);
  const people = useMemo(() => mapPeople(contacts), [contacts]);
  const lines = useMemo(() => linesOf({ relations, stakeholders }, kinds), [relations, stakeholders, kinds]);
  const figure = useMemo(() => {
    const before = previous ? { previous: previous.ratings.stakeholders, since: previous.takenOn } : {};
    return box && stakeholderMap(people, box, { lines, ...before });
  }, [people, box, lines, previous]);
  const stops = useMemo(() => {
    const lineKeys = (figure?.marks ?? []).flatMap((mark) =>
      mark.type === 'group' && mark.key.startsWith('line ') ? [mark.key] : [],
    );
    return [(figure?.discs ?? []).map(({ id }) => id), (figure?.cells ?? []).map(cellKey), lineKeys];
  }, [figure]);
  return { figure, stops };
};
