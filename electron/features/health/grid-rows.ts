import type { Day } from '../../../shared/dates.ts';
import { ageOf } from '../../../shared/domain/health-lines.ts';
import { newestModel, totalOf } from '../../../shared/domain/health-total.ts';
import { modelOf, shelfLifeOf, type ScorecardModel } from '../../../shared/domain/scorecard.ts';
import type { HealthGridRow } from '../../../shared/health-grid.ts';
import type { Scorecard } from '../../../shared/records/health.ts';

/** What is stored about an account for the grid: its newest assessment up to today, with the scores. */
export type StoredGridRow = Pick<HealthGridRow, 'num' | 'id' | 'name' | 'renewalDate' | 'assessedOn'> & {
  readonly scorecardId: string | null;
  readonly scores: readonly { readonly signal: string; readonly score: number; readonly scoredOn: Day }[];
};

type Cell = HealthGridRow['cells'][number];

/** Days a score of `signal` holds by the scorecard it was given with, or by the newest where that has it not. */
const lifeOf = (own: ScorecardModel, newest: ScorecardModel, signal: string): number => {
  for (const model of [own, newest]) {
    const found = model.signals.find(({ key }) => key === signal);
    if (found) return shelfLifeOf(model, found);
  }
  return newest.shelfLifeDays;
};

/** A row of the grid: total by the scorecard of the assessment, cells by the signals of the newest one. */
export const gridRowOf = (
  { scorecardId, scores, ...account }: StoredGridRow,
  scorecards: readonly Scorecard[],
  today: Day,
): HealthGridRow => {
  const newest = newestModel({ scorecards });
  const used = scorecards.find(({ id }) => id === scorecardId);
  const own = used ? modelOf(used) : newest;
  const total = totalOf(own, new Map(scores.map(({ signal, score }) => [signal, score])));
  const cellOf = (signal: string): Cell => {
    const given = scores.find((score) => score.signal === signal);
    if (!given) return { signal, score: null, scoredOn: null, ageDays: null, stale: false };
    const ageDays = ageOf(given, today);
    const stale = ageDays > lifeOf(own, newest, signal);
    return { signal, score: given.score, scoredOn: given.scoredOn, ageDays, stale };
  };
  return {
    ...account,
    version: scorecardId === null ? null : own.version,
    ...total,
    stale: own.signals.filter(({ key }) => cellOf(key).stale).length,
    cells: newest.signals.map(({ key }) => cellOf(key)),
  };
};
