import type { CoreContext, Handlers } from '../../context.ts';
import { allRecords } from '../../db/records.ts';
import { bookFacet, bookGroups, bookIds, bookRows, bookTotals } from './queries.ts';

export const bookHandlers = ({
  db,
  today,
}: CoreContext): Handlers<'book.ids' | 'book.rows' | 'book.facet' | 'book.views'> => ({
  'book.ids': ({ layout }) => ({
    nums: bookIds(db, layout, today()),
    totals: bookTotals(db, layout, today()),
    groups: bookGroups(db, layout, today()),
  }),
  'book.rows': ({ nums }) => bookRows(db, nums, today()),
  'book.views': () => allRecords(db, 'savedView').sort((a, b) => a.name.localeCompare(b.name)),
  'book.facet': ({ column, filters }) => bookFacet(db, column, filters, today()),
});
