import { type Day, quarterOf } from '../../../../shared/dates.ts';
import type { DerivedPlan } from '../../../../shared/domain/plan.ts';
import type { PlanRecords } from '../../../../shared/records/plan.ts';
import { type Edition, editions } from './editions.ts';
import { type PageSize, pageSizes } from './layout/style.ts';
import type { DocumentBrand, DocumentModel } from './model.ts';
import { type Locale, planFacts } from './pages/facts.ts';

export type BuildOptions = {
  readonly edition: Edition;
  readonly pageSize?: PageSize;
  readonly brand?: DocumentBrand;
  readonly locale?: Locale;
  /** ISO instant; midnight UTC of the plan's day when left out, so that the same plan is the same file. */
  readonly generatedAt?: string;
};

/** What an edition of a plan says, page by page, before it is laid out. Pure. */
export const buildPlan = (
  records: PlanRecords,
  derived: DerivedPlan,
  asOf: Day,
  options: BuildOptions,
): DocumentModel => {
  const facts = planFacts(records, derived, asOf, options.locale);
  const { words, day, quarter } = facts;
  const { account } = records;
  const edition = editions[options.edition];
  const pageSize = options.pageSize ?? 'Letter';
  const pageHeight = pageSizes[pageSize].height;
  const made = edition.pages.map((page) =>
    page.listed ? page.make(facts, { pageHeight, contents: [] }) : undefined,
  );
  const contents = made.filter((section) => section !== undefined);
  const sections = edition.pages.map(
    (page, index) => made[index] ?? page.make(facts, { pageHeight, contents }),
  );
  return {
    title: words('fileTitle', { account: account.name, quarter: quarter(quarterOf(asOf)) }),
    author: account.primaryCsm ?? '',
    subject: words(edition.title),
    language: 'en',
    createdAt: options.generatedAt ?? `${asOf}T00:00:00Z`,
    pageSize,
    ...(options.brand === undefined ? {} : { brand: options.brand }),
    runningHead: words('runningHead', { account: account.name }),
    runningFoot: words('runningFoot', {
      account: account.name,
      edition: words(edition.title),
      day: day(asOf),
    }),
    pageNumber: (page, pages) => words('pageNumber', { page, pages }),
    continued: (title) => words('continued', { title }),
    sections,
  };
};
