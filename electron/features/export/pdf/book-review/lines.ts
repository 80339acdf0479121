import type { BookRow } from '../../../../../shared/book-row.ts';
import { byName } from '../../../../../shared/domain/order.ts';
import { healthStatuses, type HealthStatus } from '../../../../../shared/domain/scorecard.ts';
import { displayHealth } from '../../../../../shared/domain/status.ts';
import type { Node } from '../layout/node.ts';
import { pill } from '../layout/pill.ts';
import { stack } from '../layout/stack.ts';
import { table } from '../layout/table.ts';
import { text } from '../layout/text.ts';
import { cell, headed, numberCell } from '../pages/parts.ts';
import type { BookFacts } from './facts.ts';
import { isAtRisk } from './figures.ts';

const isStatus = (status: string): status is HealthStatus =>
  (healthStatuses as readonly string[]).includes(status);

/** A health status as the book calls it. */
export const statusPill = (status: string): Node =>
  pill(isStatus(status) ? displayHealth(status) : 'neutral', status);

const line = (facts: BookFacts, row: BookRow): Node[] => {
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
          cell(row.nextStep),
          ...(row.nextStepDue === null
            ? []
            : [
                late
                  ? pill('bad', words('bookReview.late', { day: day(row.nextStepDue) }))
                  : text(day(row.nextStepDue), { style: 'caption', tone: 'muted', role: null }),
              ]),
        ]),
    row.owner === null ? missing() : cell(row.owner),
    row.planAge === null ? missing('right') : numberCell(count(row.planAge)),
  ];
};

/** A line per account, in the order of the book. */
export const accountLines = (facts: BookFacts): Node => {
  const { words, rows } = facts;
  return table({
    summary: words('bookReview.lines'),
    columns: [
      { head: words('bookReview.account'), share: 26, rowHeader: true },
      { head: words('bookReview.status'), share: 17 },
      { head: words('bookReview.health'), share: 7, align: 'right' },
      { head: words('bookReview.arr'), share: 10, align: 'right' },
      { head: words('bookReview.renewalIn'), share: 9, align: 'right' },
      { head: words('bookReview.nextStep'), share: 31 },
      { head: words('bookReview.owner'), share: 14 },
      { head: words('bookReview.planAge'), share: 8, align: 'right' },
    ],
    rows: rows.map((row) => line(facts, row)),
  });
};

const lastOfAll = Number.MAX_SAFE_INTEGER;

/** Accounts that the review begins with: at risk or critical, the one that renews soonest first. */
export const firstRows = (rows: readonly BookRow[]): BookRow[] =>
  rows
    .filter(isAtRisk)
    .map((row) => ({
      row,
      days: row.renewalInDays === null || row.renewalInDays < 0 ? lastOfAll : row.renewalInDays,
    }))
    .sort((a, b) => a.days - b.days || byName(a.row.name, b.row.name))
    .map(({ row }) => row);

/** The first `most` of them; nothing where no account needs attention. */
export const lookFirst = (facts: BookFacts, most: number): Node[] => {
  const { words } = facts;
  const all = firstRows(facts.rows);
  if (all.length === 0 || most === 0) return [];
  const more = all.length - most;
  const list = headed(
    words('bookReview.first'),
    stack(
      [
        table({
          summary: words('bookReview.first'),
          columns: [
            { head: words('bookReview.account'), share: 26, rowHeader: true },
            { head: words('bookReview.status'), share: 12 },
            { head: words('bookReview.arr'), share: 11, align: 'right' },
            { head: words('bookReview.renewalIn'), share: 13, align: 'right' },
            { head: words('bookReview.nextStep'), share: 34 },
            { head: words('bookReview.owner'), share: 16 },
          ],
          rows: all.slice(0, most).map((row) => {
            const [, status, , arr, renewal, nextStep, owner] = line(facts, row);
            return [cell(row.name, { style: 'cellStrong' }), status, arr, renewal, nextStep, owner].filter(
              (node) => node !== undefined,
            );
          }),
        }),
        ...(more > 0
          ? [text(words('bookReview.firstMore', { count: more }), { style: 'caption', tone: 'muted' })]
          : []),
      ],
      6,
    ),
  );
  return [list];
};
