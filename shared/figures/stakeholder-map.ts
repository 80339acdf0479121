import type { Stakeholder } from '../records/stakeholder.ts';
import type { FigureBox } from './box.ts';
import type { Figure } from './marks.ts';

/** Somebody on the map. */
export type MapPerson = Pick<
  Stakeholder,
  'id' | 'name' | 'title' | 'roleType' | 'influence' | 'sentiment' | 'isGroup' | 'headCount'
> & {
  /** Contacted within the cadence of the role: a filled disc; a hollow one otherwise. */
  readonly inTime: boolean;
};

/** A figure whose discs may carry numbers instead of names; `key` says who they are. */
export type StakeholderMap = Figure & {
  readonly key: readonly { readonly number: number; readonly id: string; readonly label: string }[];
};

/** Influence x sentiment map (row 14): everybody in role placed by the data, nothing overlapping. */
export const stakeholderMap = (_people: readonly MapPerson[], box: FigureBox): StakeholderMap => ({
  width: box.width,
  height: box.height,
  title: 'Stakeholder map',
  description: '',
  marks: [],
  key: [],
});
