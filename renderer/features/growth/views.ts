import { create } from 'zustand';

export const growthViews = ['plan', 'whitespace', 'goals', 'swot'] as const;
export type GrowthView = (typeof growthViews)[number];

/** Which part of the growth page is shown: the same one from account to account, until another is chosen. */
export const useGrowthView = create<{ readonly view: GrowthView }>(() => ({ view: 'plan' }));

export const showGrowthView = (view: GrowthView): void => useGrowthView.setState({ view });

/** The part that holds a kind of record. */
export const viewOfEntity: Readonly<Record<string, GrowthView>> = {
  opportunity: 'plan',
  whitespaceCell: 'whitespace',
  goal: 'goals',
  valueEntry: 'goals',
  swotNote: 'swot',
};

/** The part after or before another one, round and round. */
export const nextView = (view: GrowthView, by: 1 | -1): GrowthView =>
  growthViews[(growthViews.indexOf(view) + by + growthViews.length) % growthViews.length] ?? view;
