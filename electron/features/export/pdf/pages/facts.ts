import type { Day } from '../../../../../shared/dates.ts';
import type { DerivedPlan } from '../../../../../shared/domain/plan.ts';
import type { Ratings } from '../../../../../shared/domain/since-ratings.ts';
import type { SinceReview } from '../../../../../shared/domain/since.ts';
import type { PlanEdition } from '../../../../../shared/editions.ts';
import { formatMoney, formatMoneyCompact } from '../../../../../shared/money.ts';
import type { PlanRecords } from '../../../../../shared/records/plan.ts';
import { type PdfText, pdfTexts } from '../../../../../shared/text/en/pdf.ts';
import { fillIn } from '../../../../../shared/text/fill-in.ts';
import {
  formatCount,
  formatDay,
  formatList,
  formatPercent,
  formatQuarter,
} from '../../../../../shared/text/format.ts';
import { isolated } from '../../../../../shared/text/isolate.ts';
import { type Say, speaker } from '../../../../../shared/text/say.ts';

export type Words = (key: PdfText, values?: Readonly<Record<string, string | number>>) => string;

/** How the reader writes numbers and days; `$250K` and `15 Jun 2026` when left out. */
export type Locale = { readonly numbers: string; readonly days: string };
export const usualLocale: Locale = { numbers: 'en-US', days: 'en-GB' };

/** A change as the history tells it: an instant (ISO), who made it, what it was, and how many values it touched. */
export type HistoryLine = {
  readonly at: string;
  readonly by: string | null;
  readonly label: string;
  readonly changes: number;
};

/** What an edition is made from besides the plan itself. */
export type EditionFacts = {
  readonly edition: PlanEdition;
  /** The story since the last frozen plan; null on a first plan, and always for a customer. */
  readonly since: SinceReview | null;
  /** Where people and risks stood in that plan, for the trails on the maps. */
  readonly ratings: Ratings | null;
  /** Names on the cover; the usual readers of the edition when there is none. */
  readonly preparedFor: readonly string[];
  /** Newest first; only the hand-off prints it. */
  readonly history: readonly HistoryLine[];
  /** Changes before those of `history`. */
  readonly earlierChanges: number;
};

export const internalFacts: EditionFacts = {
  edition: 'internal',
  since: null,
  ratings: null,
  preparedFor: [],
  history: [],
  earlierChanges: 0,
};

/** What every page is made from: the plan, what the rules say about it, and a way to write it. */
export type PlanFacts = EditionFacts & {
  readonly records: PlanRecords;
  readonly derived: DerivedPlan;
  readonly asOf: Day;
  readonly locale: Locale;
  readonly words: Words;
  readonly say: Say;
  readonly day: (day: Day) => string;
  /** Compact, `$250K`. */
  readonly money: (minor: number) => string;
  /** To the unit, `$83,333`. */
  readonly exactMoney: (minor: number) => string;
  readonly count: (count: number) => string;
  readonly percent: (percent: number, digits?: number) => string;
  readonly quarter: (quarter: string) => string;
  readonly list: (names: readonly string[]) => string;
};

const plural = new Intl.PluralRules('en');
const texts: Readonly<Record<string, string>> = pdfTexts;

/** Texts of the printed documents with their values written for a reader. */
export const wordsFor =
  (locale: Locale): Words =>
  (key, values = {}) => {
    const count = values['count'];
    const form =
      typeof count === 'number' ? `${key}_${plural.select(count) === 'one' ? 'one' : 'other'}` : key;
    const found = texts[form] ?? texts[key] ?? key;
    return fillIn(found, (name) => {
      const value = values[name];
      if (typeof value === 'number') return formatCount(value, locale.numbers);
      return value === undefined ? undefined : isolated(value);
    });
  };

/** Gathers what the pages need. Pure. */
export const planFacts = (
  records: PlanRecords,
  derived: DerivedPlan,
  asOf: Day,
  locale: Locale = usualLocale,
  edition: EditionFacts = internalFacts,
): PlanFacts => {
  const { currency } = derived;
  return {
    ...edition,
    records,
    derived,
    asOf,
    locale,
    words: wordsFor(locale),
    say: speaker({ numbers: locale.numbers, days: locale.days, isolate: isolated }),
    day: (day) => formatDay(day, locale.days),
    money: (minor) => formatMoneyCompact(minor, currency, locale.numbers),
    exactMoney: (minor) => formatMoney(minor, currency, locale.numbers),
    count: (count) => formatCount(count, locale.numbers),
    percent: (percent, digits = 0) => formatPercent(percent, digits, locale.numbers),
    quarter: formatQuarter,
    list: (names) => formatList(names.map(isolated), locale.days),
  };
};
