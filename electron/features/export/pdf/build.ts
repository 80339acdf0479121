import { type Day, quarterOf } from '../../../../shared/dates.ts';
import { customerRecords } from '../../../../shared/domain/audience.ts';
import { draftPoints } from '../../../../shared/domain/plan-check.ts';
import { derivePlan, type DerivedPlan } from '../../../../shared/domain/plan.ts';
import { previousRatings } from '../../../../shared/domain/since-ratings.ts';
import { sinceReview } from '../../../../shared/domain/since.ts';
import { printedSections, type PlanEdition, type SectionChoice } from '../../../../shared/editions.ts';
import type { PlanRecords } from '../../../../shared/records/plan.ts';
import type { RoleType } from '../../../../shared/records/stakeholder.ts';
import { editionTitles, sectionPages } from './editions.ts';
import { type PageSize, pageSizes } from './layout/style.ts';
import type { DocumentBrand, DocumentModel } from './model.ts';
import { type EditionFacts, type HistoryLine, type Locale, planFacts } from './pages/facts.ts';

export type BuildOptions = {
  readonly edition: PlanEdition;
  /** Sections and paper; those the account has set for the edition when left out. */
  readonly sections?: SectionChoice;
  readonly pageSize?: PageSize;
  readonly brand?: DocumentBrand;
  readonly locale?: Locale;
  /** ISO instant; midnight UTC of the plan's day when left out, so that the same plan is the same file. */
  readonly generatedAt?: string;
  /** The plan frozen at the last review, for what changed since; null or left out for a first plan. */
  readonly previous?: { readonly records: PlanRecords; readonly takenOn: Day } | null;
  /** Newest first; printed by the hand-off. */
  readonly history?: readonly HistoryLine[];
  readonly earlierChanges?: number;
};

/** Whom the customer's copy is made for. */
const readers: ReadonlySet<RoleType> = new Set(['Executive Sponsor', 'Champion']);

const preparedFor = ({ contacts }: DerivedPlan): string[] =>
  contacts
    .filter(({ inRole, stakeholder }) => inRole && stakeholder.roleType && readers.has(stakeholder.roleType))
    .map(({ stakeholder }) => stakeholder.name);

/** What the pages of an edition are made from: for a customer a plan that holds nothing else. */
const factsFor = (records: PlanRecords, derived: DerivedPlan, asOf: Day, options: BuildOptions) => {
  const { edition, locale, previous, history, earlierChanges } = options;
  if (edition === 'customer') {
    const shown = customerRecords(records, asOf);
    const facts: EditionFacts = {
      edition,
      since: null,
      ratings: null,
      preparedFor: preparedFor(derived),
      history: [],
      earlierChanges: 0,
    };
    return planFacts(shown, derivePlan(shown, asOf), asOf, locale, facts);
  }
  return planFacts(records, derived, asOf, locale, {
    edition,
    since: previous ? sinceReview(previous.records, records, previous.takenOn, asOf) : null,
    ratings: previous ? previousRatings(previous.records) : null,
    preparedFor: [],
    history: history ?? [],
    earlierChanges: earlierChanges ?? 0,
  });
};

/** What an edition of a plan says, page by page, before it is laid out. Pure. */
export const buildPlan = (
  records: PlanRecords,
  derived: DerivedPlan,
  asOf: Day,
  options: BuildOptions,
): DocumentModel => {
  const facts = factsFor(records, derived, asOf, options);
  const { words, day, quarter } = facts;
  const { account } = records;
  const setting = records.editionSettings.find(({ edition }) => edition === options.edition) ?? null;
  const pages = printedSections(options.edition, options.sections ?? setting).map((id) => sectionPages[id]);
  const pageSize = options.pageSize ?? setting?.paper ?? 'Letter';
  const pageHeight = pageSizes[pageSize].height;
  const isCustomer = options.edition === 'customer';
  const toFix = draftPoints(derived.planCheck).length;
  // How much is left to fix is ours to know.
  const said = isCustomer ? words('draft.customer') : words('draft', { count: toFix });
  const draft = toFix === 0 ? null : said;
  const place = { pageHeight, brand: options.brand, draft };
  const made = pages.map((page) => (page.listed ? page.make(facts, { ...place, contents: [] }) : undefined));
  const contents = made.filter((section) => section !== undefined);
  const sections = pages.map((page, index) => made[index] ?? page.make(facts, { ...place, contents }));
  const title = words(editionTitles[options.edition]);
  const foot = { edition: title, day: day(asOf), ...(draft === null ? {} : { draft }) };
  return {
    title: words('fileTitle', { account: account.name, quarter: quarter(quarterOf(asOf)) }),
    author: account.primaryCsm ?? '',
    subject: title,
    language: 'en',
    createdAt: options.generatedAt ?? `${asOf}T00:00:00Z`,
    pageSize,
    ...(options.brand === undefined ? {} : { brand: options.brand }),
    runningHead: words(isCustomer ? 'runningHead.customer' : 'runningHead', { account: account.name }),
    runningFoot: words(draft === null ? 'runningFoot' : 'runningFoot.draft', {
      ...foot,
      account: account.name,
    }),
    // The name of the account stands in the head too: the day of the plan, and that it is a draft, do not.
    runningFootShort: words(draft === null ? 'runningFoot.short' : 'runningFoot.draft.short', foot),
    pageNumber: (page, count) => words('pageNumber', { page, pages: count }),
    continued: (heading) => words('continued', { title: heading }),
    sections,
  };
};
