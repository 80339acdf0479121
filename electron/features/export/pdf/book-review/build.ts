import { formatMoneyCompact } from '../../../../../shared/money.ts';
import { formatCount, formatDay, formatPercent } from '../../../../../shared/text/format.ts';
import { columns } from '../layout/columns.ts';
import { type Node, space } from '../layout/node.ts';
import { stack } from '../layout/stack.ts';
import { margins, type PageSize, pageSizes } from '../layout/style.ts';
import { table } from '../layout/table.ts';
import type { DocumentBrand, DocumentModel } from '../model.ts';
import { type Locale, usualLocale, wordsFor } from '../pages/facts.ts';
import { cell, headed, numberCell, pageTitle } from '../pages/parts.ts';
import { tiles } from '../pages/tile.ts';
import type { BookFacts, BookReview } from './facts.ts';
import {
  isAtRisk,
  lateSteps,
  renewalWindows,
  statusLines,
  type RenewalWindow,
  type StatusLine,
} from './figures.ts';
import { accountLines, lookFirst, statusPill } from './lines.ts';

export type BookReviewOptions = {
  readonly pageSize?: PageSize;
  readonly brand?: DocumentBrand;
  readonly locale?: Locale;
};

/** Currencies that are written out; the lines of the accounts have every amount. */
const mostCurrencies = 3;

/** Amounts by currency: "$8.2M, €340K, £41K +2". */
const amounts = (
  { money, words }: BookFacts,
  totals: readonly { readonly currency: string; readonly amount: number }[],
): string => {
  const some = totals.filter(({ amount }) => amount !== 0);
  if (some.length === 0) return words('bookReview.noAmount');
  const shown = some.slice(0, mostCurrencies).map(({ amount, currency }) => money(amount, currency));
  const more = some.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` ${words('bookReview.currencies', { count: more })}` : ''}`;
};

/** Renewals that are looked at first (row 49). */
const soonDays = 90;

const conclusion = (facts: BookFacts, attention: number, soon: RenewalWindow | undefined): string => {
  const { words, rows, count } = facts;
  if (rows.length === 0) return words('bookReview.conclusion.none');
  if (attention === 0) return words('bookReview.conclusion.calm', { count: rows.length });
  const needed = words('bookReview.conclusion', { count: rows.length, attention: count(attention) });
  return soon === undefined || soon.atRisk === 0
    ? needed
    : words('bookReview.conclusion.soon', {
        needed,
        atRisk: count(soon.atRisk),
        count: soon.accounts,
        days: soonDays,
      });
};

const figures = (facts: BookFacts, attention: number, soon: RenewalWindow | undefined): Node => {
  const { words, totals, rows, count } = facts;
  const late = lateSteps(rows, facts.asOf);
  return tiles([
    {
      label: words('bookReview.arr'),
      value: amounts(
        facts,
        totals.slice(0, 1).map(({ currency, arr }) => ({ currency, amount: arr })),
      ),
      ...(totals.length < 2
        ? {}
        : {
            detail: amounts(
              facts,
              totals.slice(1).map(({ currency, arr }) => ({ currency, amount: arr })),
            ),
          }),
    },
    {
      label: words('bookReview.atRisk'),
      value: amounts(
        facts,
        totals.slice(0, 1).map(({ currency, arrAtRisk }) => ({ currency, amount: arrAtRisk })),
      ),
      detail: words('bookReview.attention', { count: attention }),
    },
    {
      label: words('bookReview.renewals90'),
      value: count(soon?.accounts ?? 0),
      detail: amounts(facts, soon?.amounts ?? []),
    },
    {
      label: words('bookReview.noStep'),
      value: count(late.without),
      detail: words('bookReview.lateSteps', { count: late.late }),
    },
  ]);
};

const statusTable = (facts: BookFacts, lines: readonly StatusLine[]): Node => {
  const { words, count } = facts;
  return table({
    summary: words('bookReview.byStatus'),
    columns: [
      { head: words('bookReview.status'), share: 27, rowHeader: true },
      { head: words('bookReview.accounts'), share: 16, align: 'right' },
      { head: words('bookReview.arr'), share: 50, align: 'right' },
    ],
    rows: lines.map(({ status, accounts, amounts: sums }) => [
      statusPill(status),
      numberCell(count(accounts)),
      numberCell(amounts(facts, sums)),
    ]),
  });
};

const renewalTable = (facts: BookFacts, windows: readonly RenewalWindow[]): Node => {
  const { words, count } = facts;
  return table({
    summary: words('bookReview.renewals'),
    columns: [
      { head: words('bookReview.window'), share: 22, rowHeader: true },
      { head: words('bookReview.accounts'), share: 16, align: 'right' },
      { head: words('bookReview.arr'), share: 42, align: 'right' },
      { head: words('bookReview.ofThemAtRisk'), share: 12, align: 'right' },
    ],
    rows: windows.map(({ days, accounts, amounts: sums, atRisk }) => [
      cell(words('bookReview.within', { days: count(days) }), { style: 'cellStrong' }),
      numberCell(count(accounts)),
      numberCell(amounts(facts, sums)),
      numberCell(count(atRisk)),
    ]),
  });
};

/** Accounts that are looked at first, from the usual down to what leaves the portfolio on one page. */
const shownFirst = [6, 5, 4, 3, 2, 0] as const;

/** The book in figures and where to begin, on one page. */
const portfolio =
  (facts: BookFacts, windows: readonly RenewalWindow[], room: number): Node =>
  (width, kit) => {
    const { words, day, rows, asOf } = facts;
    const attention = rows.filter(isAtRisk).length;
    const soon = windows.find(({ days }) => days === soonDays);
    const pageWith = (most: number): Node =>
      stack(
        [
          pageTitle(conclusion(facts, attention, soon), words('bookReview.subtitle', { day: day(asOf) })),
          ...(rows.length === 0
            ? []
            : [
                figures(facts, attention, soon),
                columns([
                  {
                    span: 5.4,
                    node: headed(words('bookReview.byStatus'), statusTable(facts, statusLines(rows))),
                  },
                  { span: 6.2, node: headed(words('bookReview.renewals'), renewalTable(facts, windows)) },
                ]),
                ...lookFirst(facts, most),
              ]),
        ],
        16,
      );
    let laid = space(0)(width, kit);
    for (const most of shownFirst) {
      laid = pageWith(most)(width, kit);
      if (laid.height <= room) break;
    }
    return laid;
  };

/** The Monday and Thursday review: a page on the portfolio, then a line per account (pdf spec, editions). Pure. */
export const buildBookReview = (review: BookReview, options: BookReviewOptions = {}): DocumentModel => {
  const locale = options.locale ?? usualLocale;
  const words = wordsFor(locale);
  const facts: BookFacts = {
    ...review,
    words,
    money: (minor, currency) => formatMoneyCompact(minor, currency, locale.numbers),
    count: (count) => formatCount(count, locale.numbers),
    day: (day) => formatDay(day, locale.days),
    percent: (percent) => formatPercent(percent, 0, locale.numbers),
  };
  const { rows, asOf, author } = review;
  const windows = renewalWindows(rows);
  const day = facts.day(asOf);
  const pageSize = options.pageSize ?? 'Letter';
  return {
    title: words('book.title', { day }),
    author,
    subject: words('edition.bookReview'),
    language: 'en',
    createdAt: `${asOf}T00:00:00Z`,
    pageSize,
    ...(options.brand === undefined ? {} : { brand: options.brand }),
    runningHead: words('edition.bookReview'),
    runningFoot: words('bookReview.foot', { day }),
    pageNumber: (page, pages) => words('pageNumber', { page, pages }),
    continued: (title) => words('continued', { title }),
    sections: [
      {
        anchor: 'portfolio',
        title: words('bookReview.portfolio'),
        nodes: [portfolio(facts, windows, pageSizes[pageSize].height - margins.top - margins.bottom)],
      },
      ...(rows.length === 0
        ? []
        : [
            {
              anchor: 'accounts',
              title: words('bookReview.lines'),
              nodes: [
                pageTitle(words('bookReview.lines.title', { count: rows.length }), words('bookReview.order')),
                accountLines(facts),
              ],
            },
          ]),
    ],
  };
};
