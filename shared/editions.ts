import type { EditionSetting } from './records/print.ts';

/** Editions of one account's plan (pdf spec, editions). */
export const planEditions = ['internal', 'customer', 'onePager', 'handOff'] as const;
export type PlanEdition = (typeof planEditions)[number];

/** Parts an edition is made of. Each is a page, or as many as its content takes. */
export const sectionIds = [
  'cover',
  'firstWeek',
  'summary',
  'customerSummary',
  'onePage',
  'since',
  'snapshot',
  'value',
  'health',
  'customerHealth',
  'stakeholders',
  'coverage',
  'growth',
  'risks',
  'renewal',
  'customerRenewal',
  'nextSteps',
  'meetings',
  'registers',
  'decisions',
  'sources',
  'history',
] as const;
export type SectionId = (typeof sectionIds)[number];

/** The sections of each edition in their usual order. */
export const editionSections: Readonly<Record<PlanEdition, readonly SectionId[]>> = {
  internal: [
    'cover',
    'summary',
    'since',
    'snapshot',
    'value',
    'health',
    'stakeholders',
    'coverage',
    'growth',
    'risks',
    'renewal',
    'nextSteps',
    'meetings',
    'registers',
    'decisions',
    'sources',
  ],
  customer: [
    'cover',
    'customerSummary',
    'snapshot',
    'value',
    'customerHealth',
    'customerRenewal',
    'nextSteps',
  ],
  onePager: ['onePage'],
  handOff: [
    'cover',
    'firstWeek',
    'summary',
    'since',
    'snapshot',
    'value',
    'health',
    'stakeholders',
    'coverage',
    'growth',
    'risks',
    'renewal',
    'nextSteps',
    'meetings',
    'registers',
    'decisions',
    'history',
    'sources',
  ],
};

/** Sections that always stand first and are always there. */
const fixed: readonly SectionId[] = ['cover', 'onePage'];

/** Whether a section may be switched off or moved. */
export const isMovable = (section: SectionId): boolean => !fixed.includes(section);

/** How an account prints an edition, as far as the order of its sections goes. */
export type SectionChoice = Pick<EditionSetting, 'sectionOrder' | 'hiddenSections'>;

/**
 * All sections of an edition in the order an account prints them: those it placed, then the others in their
 * usual order. Names that the edition does not have are passed over.
 */
export const orderedSections = (edition: PlanEdition, choice: SectionChoice | null): readonly SectionId[] => {
  const all = editionSections[edition];
  const first = all.filter((id) => !isMovable(id));
  const placed = (choice?.sectionOrder ?? []).flatMap((name) => all.find((id) => id === name) ?? []);
  return [...new Set([...first, ...placed, ...all])];
};

/** The sections that are printed, in order. */
export const printedSections = (edition: PlanEdition, choice: SectionChoice | null): readonly SectionId[] => {
  const hidden = new Set<string>(choice?.hiddenSections ?? []);
  return orderedSections(edition, choice).filter((id) => !isMovable(id) || !hidden.has(id));
};
