import type { BookRow, CurrencyTotals } from '../../../../../shared/book-row.ts';
import type { Day } from '../../../../../shared/dates.ts';
import { healthStatuses, type HealthStatus } from '../../../../../shared/domain/scorecard.ts';
import { displayHealth } from '../../../../../shared/domain/status.ts';
import { formatMoneyCompact } from '../../../../../shared/money.ts';
import { formatCount, formatDay, formatPercent } from '../../../../../shared/text/format.ts';
import { columns } from '../layout/columns.ts';
import type { Node } from '../layout/node.ts';
import { pill } from '../layout/pill.ts';
import { stack } from '../layout/stack.ts';
import type { PageSize } from '../layout/style.ts';
import { table } from '../layout/table.ts';
import { text } from '../layout/text.ts';
import type { DocumentBrand, DocumentModel } from '../model.ts';
import { type Locale, usualLocale, type Words, wordsFor } from '../pages/facts.ts';
import { cell, headed, numberCell, pageTitle } from '../pages/parts.ts';
import { tiles } from '../pages/tile.ts';
import { lateSteps, renewalWindows, statusLines, type RenewalWindow, type StatusLine } from './figures.ts';

export type BookReview = {
  /** In the order they are printed. */
  readonly rows: readonly BookRow[];
  readonly totals: CurrencyTotals;
  readonly asOf: Day;
  readonly author: string;
};

export type BookReviewOptions = {
  readonly pageSize?: PageSize;
  readonly brand?: DocumentBrand;
  readonly locale?: Locale;
};

type Facts = BookReview & {
  readonly words: Words;
  readonly money: (minor: number, currency: string) => string;
  readonly count: (count: number) => string;
  readonly day: (day: Day) => string;
  readonly percent: (percent: number) => string;
};

const isStatus = (status: string): status is HealthStatus =>
  (healthStatuses as readonly string[]).includes(status);

const statusPill = (status: string): Node =>
  pill(isStatus(status) ? displayHealth(status) : 'neutral', status);

/** Amounts of every currency: "$8.2M, €340K". */
const amounts = (
  { money, words }: Facts,
  totals: readonly { readonly currency: string; readonly amount: number }[],
): string => {
  const some = totals.filter(({ amount }) => amount !== 0);
  return some.length === 0
    ? words('bookReview.noAmount')
    : some.map(({ amount, currency }) => money(amount, currency)).join(', ');
};

const conclusion = (facts: Facts, attention: number): string => {
  const { words, rows, count } = facts;
  if (rows.length === 0) return words('bookReview.conclusion.none');
  return attention === 0
    ? words('bookReview.conclusion.calm', { count: rows.length })
    : words('bookReview.conclusion', { count: rows.length, attention: count(attention) });
};

const figures = (facts: Facts, attention: number, soon: RenewalWindow | undefined): Node => {
  const { words, totals, rows, count } = facts;
  const late = lateSteps(rows, facts.asOf);
  return tiles([
    {
      label: words('bookReview.arr'),
      value: amounts(
        facts,
        totals.slice(0, 1).map(({ currency, arr }) => ({ currency, amount: arr })),
      ),
      detail: amounts(
        facts,
        totals.slice(1, 4).map(({ currency, arr }) => ({ currency, amount: arr })),
      ),
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

const statusTable = (facts: Facts, lines: readonly StatusLine[]): Node => {
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

const renewalTable = (facts: Facts, windows: readonly RenewalWindow[]): Node => {
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

const line = (facts: Facts, row: BookRow): Node[] => {
  const { words, money, count, day, percent, asOf } = facts;
  const { points, possible, status } = row.health;
  const missing = (align: 'left' | 'right' = 'left') => cell('–', { tone: 'muted', align });
  const late = row.nextStepDue !== null && row.nextStepDue < asOf;
  return [
    stack([
      cell(row.name, { style: 'cellStrong' }),
      ...(row.tier === null ? [] : [text(row.tier, { style: 'caption', tone: 'muted', role: null })]),
    ]),
    statusPill(status),
    status === 'Not enough data' || possible === 0
      ? missing('right')
      : numberCell(percent(Math.floor((points * 100) / possible))),
    row.arr === null ? missing('right') : numberCell(money(row.arr, row.currency)),
    row.renewalInDays === null ? missing('right') : numberCell(count(row.renewalInDays)),
    row.nextStep === null
      ? cell(words('bookReview.noNextStep'), { tone: 'muted' })
      : stack([
          cell(row.nextStep, { clamp: 2 }),
          ...(row.nextStepDue === null
            ? []
            : [
                text(day(row.nextStepDue), {
                  style: 'caption',
                  tone: late ? 'bad' : 'muted',
                  role: null,
                }),
              ]),
        ]),
    row.owner === null ? missing() : cell(row.owner),
    row.planAge === null ? missing('right') : numberCell(count(row.planAge)),
  ];
};

const lines = (facts: Facts): Node => {
  const { words, rows } = facts;
  return table({
    summary: words('bookReview.lines'),
    columns: [
      { head: words('bookReview.account'), share: 26, rowHeader: true },
      { head: words('bookReview.status'), share: 14 },
      { head: words('bookReview.health'), share: 7, align: 'right' },
      { head: words('bookReview.arr'), share: 10, align: 'right' },
      { head: words('bookReview.renewalIn'), share: 9, align: 'right' },
      { head: words('bookReview.nextStep'), share: 32 },
      { head: words('bookReview.owner'), share: 16 },
      { head: words('bookReview.planAge'), share: 8, align: 'right' },
    ],
    rows: rows.map((row) => line(facts, row)),
  });
};

/** The Monday and Thursday review: a page on the portfolio, then a line per account (pdf spec, editions). Pure. */
export const buildBookReview = (review: BookReview, options: BookReviewOptions = {}): DocumentModel => {
  const locale = options.locale ?? usualLocale;
  const words = wordsFor(locale);
  const facts: Facts = {
    ...review,
    words,
    money: (minor, currency) => formatMoneyCompact(minor, currency, locale.numbers),
    count: (count) => formatCount(count, locale.numbers),
    day: (day) => formatDay(day, locale.days),
    percent: (percent) => formatPercent(percent, 0, locale.numbers),
  };
  const { rows, asOf, author } = review;
  const windows = renewalWindows(rows);
  const attention = rows.filter(
    ({ health }) => health.status === 'Critical' || health.status === 'At Risk',
  ).length;
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
          pageTitle(conclusion(facts, attention), words('bookReview.subtitle', { day })),
          ...(rows.length === 0
            ? []
            : [
                figures(
                  facts,
                  attention,
                  windows.find(({ days }) => days === 90),
                ),
                columns([
                  {
                    span: 5.4,
                    node: headed(words('bookReview.byStatus'), statusTable(facts, statusLines(rows))),
                  },
                  { span: 6.2, node: headed(words('bookReview.renewals'), renewalTable(facts, windows)) },
                ]),
              ]),
        ],
      },
      ...(rows.length === 0
        ? []
        : [
            {
              anchor: 'accounts',
              title: words('bookReview.lines'),
              nodes: [pageTitle(words('bookReview.lines'), words('bookReview.order')), lines(facts)],
            },
          ]),
    ],
  };
};
