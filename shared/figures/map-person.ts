import type { Stakeholder } from '../records/stakeholder.ts';

/** Somebody on the map. */
export type MapPerson = Pick<
  Stakeholder,
  | 'id'
  | 'name'
  | 'title'
  | 'roleType'
  | 'influence'
  | 'sentiment'
  | 'isGroup'
  | 'headCount'
  | 'disengagedCount'
> & {
  /** Contacted within the cadence of the role: a filled disc; a hollow one otherwise. */
  readonly inTime: boolean;
};
