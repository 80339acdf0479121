import { openForReading } from '../../../../db/open.ts';
import type { MadePdf } from '../job.ts';
import type { BookReview } from './facts.ts';

export type BookReviewInput = BookReview & { readonly appRoot: string; readonly database: string };

/** Makes the book review outside the app's process. */
export const bookReviewJob = async ({ appRoot, database, ...review }: BookReviewInput): Promise<MadePdf> => {
  const { engineFor } = await import('../make-plan-pdf.ts');
  const { renderPdf } = await import('../render.ts');
  const { buildBookReview } = await import('./build.ts');
  const { readDocumentBrand } = await import('../brand/document-brand.ts');
  const engine = engineFor(appRoot);
  const db = openForReading(database);
  try {
    return renderPdf(buildBookReview(review, readDocumentBrand(db, engine)), engine);
  } finally {
    db.close();
  }
};
