import { newestModel } from '../../../shared/domain/health-total.ts';
import type { CoreContext, Handlers } from '../../context.ts';
import { allRecords } from '../../db/records.ts';
import { gridCounts, gridIds, gridScores, gridStaleCount } from './grid-queries.ts';
import { gridRowOf } from './grid-rows.ts';

/** The grid of accounts by signals: its order in SQL, its rows by the rules every other screen uses (row 22). */
export const healthGridHandlers = ({
  db,
  today,
}: CoreContext): Handlers<'healthGrid.ids' | 'healthGrid.counts' | 'healthGrid.rows'> => ({
  'healthGrid.ids': ({ layout }) => {
    const scorecards = allRecords(db, 'scorecard');
    const model = newestModel({ scorecards });
    return {
      nums: gridIds(db, layout, { today: today(), scorecards }),
      scorecard: { ...model, signals: [...model.signals] },
    };
  },
  'healthGrid.counts': ({ query }) => ({
    statuses: gridCounts(db, query),
    stale: gridStaleCount(db, query, { today: today(), scorecards: allRecords(db, 'scorecard') }),
  }),
  'healthGrid.rows': ({ nums }) => {
    const scorecards = allRecords(db, 'scorecard');
    return gridScores(db, nums, today()).map((stored) => gridRowOf(stored, scorecards, today()));
  },
});
