import { accountTexts } from './pdf/account.ts';
import { appendixTexts } from './pdf/appendix.ts';
import { bookReviewTexts } from './pdf/book-review.ts';
import { customerTexts } from './pdf/customer.ts';
import { documentTexts } from './pdf/document.ts';
import { growthTexts } from './pdf/growth.ts';
import { handOffTexts } from './pdf/hand-off.ts';
import { healthTexts } from './pdf/health.ts';
import { peopleTexts } from './pdf/people.ts';
import { renewalTexts } from './pdf/renewal.ts';
import { risksTexts } from './pdf/risks.ts';
import { sinceTexts } from './pdf/since.ts';
import { summaryTexts } from './pdf/summary.ts';
import { workTexts } from './pdf/work.ts';
import { playbookPdf } from './playbooks.ts';

/**
 * English texts of the printed plan; `{{name}}` is filled in, and a text with `count` has a singular and a
 * plural. The rules' own sentences are in `messages.ts`.
 */
export const pdfTexts = {
  ...documentTexts,
  ...summaryTexts,
  ...sinceTexts,
  ...accountTexts,
  ...healthTexts,
  ...peopleTexts,
  ...growthTexts,
  ...risksTexts,
  ...renewalTexts,
  ...workTexts,
  ...appendixTexts,
  ...handOffTexts,
  ...customerTexts,
  ...bookReviewTexts,
  ...playbookPdf,
} as const;

type WithoutPlural<K extends string> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K;
/** Every text of the printed plan; its singular and plural are one. */
export type PdfText = WithoutPlural<keyof typeof pdfTexts>;
