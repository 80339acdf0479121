import { create } from 'zustand';

import { createPatience } from './patience.ts';

const focusable = 'input, textarea, button, [tabindex]';

export type Place = {
  readonly entity?: string;
  readonly id: string | null;
  readonly field: string | null;
};

/** What is looked for right now, so that a page of several views opens the one that holds it. */
export const useSought = create<{ readonly place: Place | null }>(() => ({ place: null }));

/**
 * Where to look, the best place first: the field of the record, the record, the field of any record, any
 * record of the kind, and where a first one is made.
 */
const selectorsFor = ({ entity, id, field }: Place): readonly string[] => {
  const record = id === null ? '' : `[data-record="${CSS.escape(id)}"]`;
  const named = field === null ? '' : `[data-field="${CSS.escape(field)}"]`;
  const kind = entity === undefined ? '' : `[data-entity="${CSS.escape(entity)}"]`;
  return [
    `${record}${named}`,
    record,
    id === null ? named : '',
    id === null ? kind : '',
    entity === undefined ? '' : `[data-add="${CSS.escape(entity)}"]`,
  ].filter((selector) => selector !== '');
};

const focusIn = (place: HTMLElement): void => {
  const target = place.matches(focusable) ? place : (place.querySelector<HTMLElement>(focusable) ?? place);
  place.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
};

/**
 * Moves the focus to a field of a record as soon as it is on the page; when it does not come, to what is
 * nearest to it. Not any more once `isFree` says that somebody has gone on meanwhile.
 */
export const focusField = (place: Place, isFree: () => boolean = () => true): void => {
  if (!isFree()) return;
  const selectors = selectorsFor(place);
  const find = (selector: string) => document.querySelector<HTMLElement>(`main ${selector}`);
  const isPatient = createPatience();
  const found = (element: HTMLElement) => {
    if (useSought.getState().place === place) useSought.setState({ place: null });
    focusIn(element);
    requestAnimationFrame(() => stay(element));
  };
  /** A page that is being left may hold the same field: when it goes, the one of the next page is looked for. */
  const stay = (element: HTMLElement) => {
    const focused = document.activeElement;
    const isTaken = focused !== document.body && !element.contains(focused);
    if (!isPatient() || isTaken || useSought.getState().place !== null) return;
    if (element.isConnected) requestAnimationFrame(() => stay(element));
    else if (focused === document.body) {
      useSought.setState({ place });
      look();
    }
  };
  useSought.setState({ place });
  const look = () => {
    const [exact, ...nearest] = selectors;
    // Somebody has looked for something else since.
    if (exact === undefined || useSought.getState().place !== place) return;
    if (!isFree()) {
      useSought.setState({ place: null });
      return;
    }
    const element = find(exact);
    // A row that was not scrolled to yet has no cells.
    if (!element && place.id !== null)
      find(`tr[data-row="${CSS.escape(place.id)}"]`)?.scrollIntoView({ block: 'center' });
    if (element) found(element);
    else if (isPatient()) requestAnimationFrame(look);
    else {
      const near = nearest.map(find).find((one) => one !== null);
      if (near) found(near);
      else useSought.setState({ place: null });
    }
  };
  requestAnimationFrame(look);
};
