import { create } from 'zustand';

export const peopleViews = ['table', 'map', 'chart', 'coverage'] as const;
export type PeopleView = (typeof peopleViews)[number];

/** How the people are looked at; kept while going from account to account. */
export const usePeopleView = create<{ readonly view: PeopleView }>(() => ({ view: 'table' }));

export const showPeople = (view: PeopleView): void => usePeopleView.setState({ view });

/** The view that shows a kind of record, for findings and search to lead to; null where any does. */
export const viewOf = (entity: string | undefined, field: string | null): PeopleView | null => {
  if (entity === 'stakeholder') return field === 'reportsToId' ? 'chart' : 'table';
  if (entity === 'coverage' || entity === 'teamMember') return 'coverage';
  return entity === 'relation' ? 'map' : null;
};
