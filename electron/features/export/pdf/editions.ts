import type { PdfText } from '../../../../shared/text/en/pdf.ts';
import type { ContentsEntry } from './layout/contents.ts';
import type { Section } from './layout/flow.ts';
import { coverPage } from './pages/cover.ts';
import type { PlanFacts } from './pages/facts.ts';
import { growthPage } from './pages/growth.ts';
import { healthPage } from './pages/health.ts';
import { meetingsPage } from './pages/meetings.ts';
import { risksPage } from './pages/risks.ts';
import { stakeholdersPage } from './pages/stakeholders.ts';
import { summaryPage } from './pages/summary.ts';

export type Edition = 'internal';

/** A page of an edition. */
export type Page = {
  /** True for a page that the contents list. */
  readonly listed: boolean;
  readonly make: (
    facts: PlanFacts,
    place: { readonly pageHeight: number; readonly contents: readonly ContentsEntry[] },
  ) => Section;
};

const cover: Page = { listed: false, make: (facts, { pageHeight }) => coverPage(facts, pageHeight) };
const summary: Page = { listed: false, make: (facts, { contents }) => summaryPage(facts, contents) };
const health: Page = { listed: true, make: healthPage };
const stakeholders: Page = { listed: true, make: stakeholdersPage };
const growth: Page = { listed: true, make: growthPage };
const risks: Page = { listed: true, make: risksPage };
const meetings: Page = { listed: true, make: meetingsPage };

/** What each edition holds, in order (pdf spec, editions). A new page or edition is a line here. */
export const editions: Readonly<
  Record<Edition, { readonly title: PdfText; readonly pages: readonly Page[] }>
> = {
  internal: {
    title: 'edition.internal',
    pages: [cover, summary, health, stakeholders, growth, risks, meetings],
  },
};
