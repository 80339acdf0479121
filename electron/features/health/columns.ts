import type { HealthGridSort } from '../../../shared/health-grid.ts';

// `a` is account, `f` its facts, `newest` its newest assessment up to today, `scored` a signal's score of it.

type Order = {
  /** What a row is ordered by; nulls come last in both directions. */
  readonly by: string;
  /** Breaks ties before the row number does. */
  readonly tie?: string;
  /** Needs the number of stale scores per account, `stale`. */
  readonly stale?: true;
};

const percent = 'f.health_points * 1000000 / nullif(f.health_possible, 0)';

/** SQL that orders the health grid: constants of ours, chosen by name; a signal is bound as `@signal`. */
export const gridOrders: Record<HealthGridSort, Order> = {
  name: { by: 'a.name COLLATE NOCASE' },
  status: {
    by: `CASE f.health_status WHEN 'Critical' THEN 0 WHEN 'At Risk' THEN 1 WHEN 'Healthy' THEN 2 END`,
    tie: percent,
  },
  total: { by: percent },
  stale: { by: 'coalesce(stale.count, 0)', stale: true },
  assessed: { by: 'newest.assessed_on' },
  renewal: { by: 'a.renewal_date' },
  signal: { by: 'scored.score' },
};
