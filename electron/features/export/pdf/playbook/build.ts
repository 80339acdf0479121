import type { Day } from '../../../../../shared/dates.ts';
import type { PlaybookRecords } from '../../../../../shared/domain/playbook-flow.ts';
import type { PlaybookProposal } from '../../../../../shared/records/playbook.ts';
import { formatCount, formatDay } from '../../../../../shared/text/format.ts';
import { speaker } from '../../../../../shared/text/say.ts';
import { margins, pageSizes, type PageSize } from '../layout/style.ts';
import type { DocumentBrand, DocumentModel } from '../model.ts';
import { type Locale, usualLocale, wordsFor } from '../pages/facts.ts';
import { diagramSection } from './diagram.ts';
import { derivedOf } from './facts.ts';
import { guideSection } from './guide.ts';
import { lessonsSection } from './lessons.ts';
import { overviewSection } from './overview.ts';
import { stepsSection } from './steps.ts';

export type PlaybookDocument = PlaybookRecords & {
  readonly proposals: readonly PlaybookProposal[];
  readonly asOf: Day;
  readonly author: string;
};

export type PlaybookOptions = {
  readonly pageSize?: PageSize;
  readonly brand?: DocumentBrand;
  readonly locale?: Locale;
};

/** A playbook for the team: overview, swimlane diagram, steps, guide and lessons (pdf spec, editions). Pure. */
export const buildPlaybook = (
  { playbook, steps, branches, proposals, asOf, author }: PlaybookDocument,
  options: PlaybookOptions = {},
): DocumentModel => {
  const locale = options.locale ?? usualLocale;
  const words = wordsFor(locale);
  const pageSize = options.pageSize ?? 'Letter';
  const day = (on: Day) => formatDay(on, locale.days);
  const facts = {
    playbook,
    ...derivedOf({ steps, branches }),
    proposals,
    asOf,
    words,
    say: speaker({ numbers: locale.numbers, days: locale.days }),
    day,
    count: (count: number) => formatCount(count, locale.numbers),
    room: pageSizes[pageSize].height - margins.top - margins.bottom,
  };
  return {
    title: words('playbook.fileTitle', { name: playbook.name }),
    author,
    subject: words('edition.playbook'),
    language: 'en',
    createdAt: `${asOf}T00:00:00Z`,
    pageSize,
    ...(options.brand === undefined ? {} : { brand: options.brand }),
    runningHead: words('playbook.runningHead', { name: playbook.name }),
    runningFoot: words('playbook.foot', { day: day(asOf) }),
    pageNumber: (page, pages) => words('pageNumber', { page, pages }),
    continued: (title) => words('continued', { title }),
    sections: [
      overviewSection(facts),
      diagramSection(facts),
      ...(steps.length === 0 ? [] : [stepsSection(facts)]),
      guideSection(facts),
      ...(proposals.length === 0 ? [] : [lessonsSection(facts)]),
    ],
  };
};
