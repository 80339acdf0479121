import { formatMoneyCompact } from '../../../../../shared/money.ts';
import { formatCount, formatDay, formatPercent } from '../../../../../shared/text/format.ts';
import { columns } from '../layout/columns.ts';
import type { Node } from '../layout/node.ts';
import type { PageSize } from '../layout/style.ts';
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

/** Amounts of every currency: "$8.2M, €340K". */
const amounts = (
  { money, words }: BookFacts,
  totals: readonly { readonly currency: string; readonly amount: number }[],
): string => {
  const some = totals.filter(({ amount }) => amount !== 0);
  return some.length === 0
    ? words('bookReview.noAmount')
    : some.map(({ amount, currency }) => money(amount, currency)).join(', ');
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

/** The next currencies after the largest, and how many follow. */
const mostCurrencies = 3;
const otherAmounts = (facts: BookFacts): string => {
  const others = facts.totals.slice(1).filter(({ arr }) => arr !== 0);
  const shown = others.slice(0, mostCurrencies).map(({ currency, arr }) => facts.money(arr, currency));
  const more = others.length - shown.length;
  return [...shown, ...(more > 0 ? [facts.words('bookReview.currencies', { count: more })] : [])].join(', ');
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
      ...(otherAmounts(facts) === '' ? {} : { detail: otherAmounts(facts) }),
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
      { head: words('bookReview.status'), share: 30, rowHeader: true },
      { head: words('bookReview.accounts'), share: 16, align: 'right' },
      { head: words('bookReview.arr'), share: 40, align: 'right' },
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
      { head: words('bookReview.window'), share: 30, rowHeader: true },
      { head: words('bookReview.accounts'), share: 16, align: 'right' },
      { head: words('bookReview.arr'), share: 30, align: 'right' },
      { head: words('bookReview.ofThemAtRisk'), share: 20, align: 'right' },
    ],
    rows: windows.map(({ days, accounts, amounts: sums, atRisk }) => [
      cell(words('bookReview.within', { days: count(days) }), { style: 'cellStrong' }),
      numberCell(count(accounts)),
      numberCell(amounts(facts, sums)),
      numberCell(count(atRisk)),
    ]),
  });
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
  const attention = rows.filter(isAtRisk).length;
  const soon = windows.find(({ days }) => days === soonDays);
  const first = lookFirst(facts);
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
        nodes: [
          pageTitle(conclusion(facts, attention, soon), words('bookReview.subtitle', { day })),
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
                ...(first === null ? [] : [first]),
              ]),
        ],
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
