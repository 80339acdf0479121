import type { PlanRecords } from '../records/plan.ts';
import type { Level } from '../records/risk.ts';
import type { Influence, Sentiment } from '../records/stakeholder.ts';

/** Where people and risks stood on their maps, by id of the record. */
export type Ratings = {
  readonly stakeholders: ReadonlyMap<
    string,
    { readonly influence: Influence | null; readonly sentiment: Sentiment }
  >;
  /** Open risks only: a closed one has no place on the heat map. */
  readonly risks: ReadonlyMap<string, { readonly severity: Level; readonly likelihood: Level }>;
};

/** The ratings in a frozen plan, for the trails on the maps: from there to where the record stands now. */
export const previousRatings = ({
  stakeholders,
  risks,
}: Pick<PlanRecords, 'stakeholders' | 'risks'>): Ratings => ({
  stakeholders: new Map(stakeholders.map(({ id, influence, sentiment }) => [id, { influence, sentiment }])),
  risks: new Map(
    risks
      .filter(({ status }) => status !== 'Closed')
      .map(({ id, severity, likelihood }) => [id, { severity, likelihood }]),
  ),
});
