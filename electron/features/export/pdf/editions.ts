import type { PlanEdition, SectionId } from '../../../../shared/editions.ts';
import type { PdfText } from '../../../../shared/text/en/pdf.ts';
import type { ContentsEntry } from './layout/contents.ts';
import type { Section } from './layout/flow.ts';
import type { DocumentBrand } from './model.ts';
import { coverPage } from './pages/cover.ts';
import { coveragePage } from './pages/coverage.ts';
import { customerHealthPage } from './pages/customer-health.ts';
import { customerRenewalPage } from './pages/customer-renewal.ts';
import { customerSummaryPage } from './pages/customer-summary.ts';
import { decisionsPage } from './pages/decisions.ts';
import type { PlanFacts } from './pages/facts.ts';
import { firstWeekPage } from './pages/first-week.ts';
import { growthPage } from './pages/growth.ts';
import { healthPage } from './pages/health.ts';
import { historyPage } from './pages/history.ts';
import { meetingsPage } from './pages/meetings.ts';
import { nextStepsPage } from './pages/next-steps.ts';
import { onePage } from './pages/one-page.ts';
import { registersPage } from './pages/registers.ts';
import { renewalPage } from './pages/renewal.ts';
import { risksPage } from './pages/risks.ts';
import { sincePage } from './pages/since.ts';
import { snapshotPage } from './pages/snapshot.ts';
import { sourcesPage } from './pages/sources.ts';
import { stakeholdersPage } from './pages/stakeholders.ts';
import { summaryPage } from './pages/summary.ts';
import { valuePage } from './pages/value.ts';

/** A page of an edition. */
export type Page = {
  /** True for a page that the contents list. */
  readonly listed: boolean;
  readonly make: (
    facts: PlanFacts,
    place: {
      readonly pageHeight: number;
      readonly contents: readonly ContentsEntry[];
      readonly brand: DocumentBrand | undefined;
      /** What the plan check leaves to fix before it is more than a draft; null when there is nothing. */
      readonly draft: string | null;
    },
  ) => Section;
};

const listed = (make: (facts: PlanFacts) => Section): Page => ({ listed: true, make });

/** A page that depends on how tall it is. */
const onPage = (make: (facts: PlanFacts, pageHeight: number) => Section): Page => ({
  listed: true,
  make: (facts, { pageHeight }) => make(facts, pageHeight),
});

/** How each section is made. A new section is a line here and its place in `shared/editions.ts`. */
export const sectionPages: Readonly<Record<SectionId, Page>> = {
  cover: { listed: false, make: coverPage },
  onePage: { listed: false, make: (facts, { pageHeight }) => onePage(facts, pageHeight) },
  summary: {
    listed: false,
    make: (facts, { contents, pageHeight }) => summaryPage(facts, contents, pageHeight),
  },
  customerSummary: {
    listed: false,
    make: (facts, { contents, pageHeight }) => customerSummaryPage(facts, contents, pageHeight),
  },
  firstWeek: onPage(firstWeekPage),
  since: onPage(sincePage),
  snapshot: listed(snapshotPage),
  value: listed(valuePage),
  health: listed(healthPage),
  customerHealth: listed(customerHealthPage),
  stakeholders: onPage(stakeholdersPage),
  coverage: listed(coveragePage),
  growth: onPage(growthPage),
  risks: onPage(risksPage),
  renewal: onPage(renewalPage),
  customerRenewal: listed(customerRenewalPage),
  nextSteps: listed(nextStepsPage),
  meetings: listed(meetingsPage),
  registers: listed(registersPage),
  decisions: listed(decisionsPage),
  history: listed(historyPage),
  sources: listed(sourcesPage),
};

export const editionTitles: Readonly<Record<PlanEdition, PdfText>> = {
  internal: 'edition.internal',
  customer: 'edition.customer',
  onePager: 'edition.onePager',
  handOff: 'edition.handOff',
};
