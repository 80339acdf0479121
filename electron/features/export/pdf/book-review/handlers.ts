import type { BookRow, CurrencyTotals } from '../../../../../shared/book-row.ts';
import type { BookLayout } from '../../../../../shared/book-view.ts';
import type { CoreContext, Handlers } from '../../../../context.ts';
import { databaseFile } from '../../../../db/storage.ts';

/** Reads the rows of a view in its order; given by the book, which owns how that is asked. */
export type ReadBook = (layout: BookLayout) => {
  readonly rows: readonly BookRow[];
  readonly totals: CurrencyTotals;
};

export const bookReviewHandlers = (
  { appRoot, dataDir, today, user, native, runJob }: CoreContext,
  readBook: ReadBook,
): Handlers<'export.book'> => ({
  'export.book': async ({ job, layout }) => {
    const asOf = today();
    const { bytes, missingCharacters } = await runJob(job, 'bookReview', {
      appRoot,
      database: databaseFile(dataDir),
      ...readBook(layout),
      asOf,
      author: user,
    });
    const saved = await native.saveFile(`Book review ${asOf}.pdf`, bytes);
    return { saved, missingCharacters: [...missingCharacters] };
  },
});
