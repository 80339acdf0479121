import type { HealthTotal } from './health-total.ts';
import { classify, healthStatuses, type HealthStatus, type ScorecardModel } from './scorecard.ts';

/** An account as a new scorecard would see it: the points of its newest scores with both. */
export type Reassessed = {
  readonly id: string;
  readonly name: string;
  /** Its status now, by the scorecard it was assessed with. */
  readonly from: HealthStatus;
  readonly before: Pick<HealthTotal, 'points' | 'possible'>;
  /** Its newest scores with the new scorecard: whole points. */
  readonly after: Pick<HealthTotal, 'points' | 'possible' | 'scored'>;
};

export type Reclassified = Reassessed & { readonly to: HealthStatus };

/** How the accounts of the book would be classified by another scorecard (row 24), in exact counts. */
export type ScorecardPreview = {
  readonly accounts: number;
  /** How many accounts go from each status to each, those that keep theirs included; no pair of zero. */
  readonly moves: readonly {
    readonly from: HealthStatus;
    readonly to: HealthStatus;
    readonly count: number;
  }[];
  /** The first accounts that would change, worst new status first, then by name. */
  readonly changed: readonly Reclassified[];
};

/** Changed accounts that a preview names. */
const mostNamed = 50;

const worstFirst: readonly HealthStatus[] = ['Critical', 'At Risk', 'Healthy', 'Not enough data'];

/** Counts accounts by their status now and with another scorecard. */
export const previewOf = (
  model: Pick<ScorecardModel, 'healthyAbove' | 'criticalBelow' | 'minimumScored'>,
  accounts: readonly Reassessed[],
): ScorecardPreview => {
  const all = accounts.map((account): Reclassified => {
    const { points, possible, scored } = account.after;
    return { ...account, to: classify(points, possible, scored, model) };
  });
  const pairs = healthStatuses.flatMap((from) => healthStatuses.map((to) => ({ from, to })));
  const moves = pairs
    .map((pair) => ({
      ...pair,
      count: all.filter(({ from, to }) => from === pair.from && to === pair.to).length,
    }))
    .filter(({ count }) => count > 0);
  const changed = all
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => worstFirst.indexOf(a.to) - worstFirst.indexOf(b.to) || a.name.localeCompare(b.name, 'en'))
    .slice(0, mostNamed);
  return { accounts: all.length, moves, changed };
};
