import type { BookRow, CurrencyTotals } from '../../../shared/book-row.ts';
import {
  customFieldIdOf,
  isOwnColumn,
  type AnyBookColumn,
  type BookFilter,
  type BookGroup,
  type BookLayout,
} from '../../../shared/book-view.ts';
import type { Output } from '../../../shared/contract.ts';
import { daysBetween, type Day } from '../../../shared/dates.ts';
import type { Db } from '../../db/open.ts';
import { findRecord } from '../../db/records.ts';
import { prepared } from '../../db/statements.ts';
import { arrAtRisk, customOrder, groups, orders, type Order } from './columns.ts';
import { conditionsOf, keyAccountSql, type Bound } from './conditions.ts';
import { keyFloors } from './key-queries.ts';

const from = 'FROM account a LEFT JOIN account_facts f ON f.account_num = a.num';

/** A sum that stops at the largest whole number we can name: a few absurd amounts must not close the book. */
const totalOf = (amount: string): string =>
  `CAST(max(min(total(${amount}), ${Number.MAX_SAFE_INTEGER}), ${Number.MIN_SAFE_INTEGER}) AS INTEGER)`;
const totalsOf = `coalesce(a.currency, 'USD') AS currency, count(*) AS accounts,
  ${totalOf('a.arr')} AS arr, ${totalOf(arrAtRisk)} AS arrAtRisk`;

const surroundings = (db: Db, today: Day) => ({ today, floors: () => keyFloors(db) });

const flip = { asc: 'DESC', desc: 'ASC' } as const;

type Sorted = { readonly order: Order; readonly bound: Bound };

/** How a column orders the book; a field of the user's that is gone orders it by name. */
const sortedBy = (db: Db, column: AnyBookColumn): Sorted => {
  if (isOwnColumn(column)) return { order: orders[column], bound: {} };
  const sortField = customFieldIdOf(column) ?? '';
  const field = findRecord(db, 'customField', sortField);
  return field ? { order: customOrder(field.kind), bound: { sortField } } : { order: orders.name, bound: {} };
};

const orderOf = ({ sort, groupBy }: BookLayout, { by, tie, reversed }: Order): string => {
  const direction = reversed ? flip[sort.direction] : sort.direction.toUpperCase();
  const group = groupBy ? `${groups[groupBy].order} ASC NULLS LAST, ${groups[groupBy].value},` : '';
  const second = tie ? `${tie} ${direction} NULLS LAST,` : '';
  return `ORDER BY ${group} ${by} ${direction} NULLS LAST, ${second} a.num ${direction}`;
};

/** Row numbers of a view of the book in order: search, filter, sort and group all happen in SQL. */
export const bookIds = (db: Db, layout: BookLayout, today: Day): Uint32Array<ArrayBuffer> => {
  const where = conditionsOf(layout, surroundings(db, today));
  const { order, bound } = sortedBy(db, layout.sort.column);
  return Uint32Array.from(
    prepared<number>(db, `SELECT a.num ${from} ${where.sql} ${orderOf(layout, order)}`)
      .pluck()
      .all({ ...where.bound, ...bound }),
  );
};

/** Accounts, ARR and ARR at risk per currency of what a view shows; largest currency first. */
export const bookTotals = (db: Db, layout: BookLayout, today: Day): CurrencyTotals => {
  const where = conditionsOf(layout, surroundings(db, today));
  return prepared<CurrencyTotals[number]>(
    db,
    `SELECT ${totalsOf} ${from} ${where.sql} GROUP BY 1 ORDER BY 2 DESC, 1`,
  ).all(where.bound);
};

type GroupRow = CurrencyTotals[number] & { value: string | null };

/** The groups of a view in the order their rows come in. */
export const bookGroups = (db: Db, layout: BookLayout, today: Day): Output<'book.ids'>['groups'] => {
  if (!layout.groupBy) return [];
  const where = conditionsOf(layout, surroundings(db, today));
  const { value, order } = groups[layout.groupBy];
  const rows = prepared<GroupRow>(
    db,
    `SELECT ${value} AS value, ${totalsOf} ${from} ${where.sql}
     GROUP BY ${value}, coalesce(a.currency, 'USD') ORDER BY ${order} ASC NULLS LAST, ${value}, accounts DESC`,
  ).all(where.bound);
  const found: { value: string | null; count: number; totals: CurrencyTotals }[] = [];
  for (const { value: group, ...totals } of rows) {
    const last = found.at(-1);
    if (last && last.value === group) {
      last.count += totals.accounts;
      last.totals.push(totals);
    } else found.push({ value: group, count: totals.accounts, totals: [totals] });
  }
  return found;
};

type StoredRow = Omit<BookRow, 'health' | 'keyAccount' | 'renewalInDays' | 'planAge' | 'custom'> & {
  custom: string;
  keyAccount: number;
  points: number;
  possible: number;
  scored: number;
  status: string;
  changedOn: string | null;
};

const rowOf = (
  { points, possible, scored, status, changedOn, keyAccount, custom, ...row }: StoredRow,
  today: Day,
): BookRow => ({
  ...row,
  keyAccount: keyAccount === 1,
  custom: JSON.parse(custom) as Record<string, string>,
  renewalInDays: row.renewalDate === null ? null : daysBetween(today, row.renewalDate),
  planAge: changedOn === null ? null : Math.max(0, daysBetween(changedOn, today)),
  health: { points, possible, scored, status },
});

/** Rows by number, in the order asked; numbers that are gone are left out. */
export const bookRows = (db: Db, nums: readonly number[], today: Day): BookRow[] => {
  const rows = prepared<StoredRow>(
    db,
    `SELECT a.num, a.id, a.name, a.crm_id AS crmId, a.domain, a.tier, a.lifecycle_stage AS lifecycleStage,
       a.segment, a.industry, a.country, coalesce(a.currency, 'USD') AS currency, a.arr,
       ${arrAtRisk} AS arrAtRisk, a.contract_start AS contractStart, a.renewal_date AS renewalDate,
       a.licensed_seats AS licensedSeats, a.active_seats AS activeSeats, a.primary_csm AS owner,
       ${keyAccountSql} AS keyAccount, coalesce(f.health_points, 0) AS points,
       coalesce(f.health_possible, 0) AS possible, coalesce(f.health_scored, 0) AS scored,
       coalesce(f.health_status, 'Not enough data') AS status, f.changed_on AS changedOn,
       f.next_step AS nextStep, f.next_step_due AS nextStepDue, coalesce(f.pipeline, 0) AS pipeline,
       coalesce(f.open_risks, 0) AS openRisks,
       (SELECT json_group_object(custom_field_id, value) FROM custom_value WHERE account_id = a.id) AS custom
     ${from} WHERE a.num IN (SELECT value FROM json_each(@nums))`,
  ).all({ nums: JSON.stringify(nums), floors: keyFloors(db) });
  const byNum = new Map(rows.map((row) => [row.num, row]));
  return nums.flatMap((num) => {
    const row = byNum.get(num);
    return row ? [rowOf(row, today)] : [];
  });
};

/** The values of a column among what the other filters leave, with how many accounts have each. */
export const bookFacet = (
  db: Db,
  column: BookGroup,
  filters: readonly BookFilter[],
  today: Day,
): Output<'book.facet'> => {
  const others = filters.filter((filter) => filter.test !== 'oneOf' || filter.column !== column);
  const where = conditionsOf({ query: '', filters: others }, surroundings(db, today));
  const { value, order } = groups[column];
  return prepared<{ value: string | null; count: number }>(
    db,
    `SELECT ${value} AS value, count(*) AS count ${from} ${where.sql}
     GROUP BY 1 ORDER BY ${order} ASC NULLS LAST LIMIT 500`,
  ).all(where.bound);
};

/** Rows asked for at once: SQLite's own limit on bound values is far above. */
const rowsAtOnce = 500;

/** Every row of a view in its order, for a document. */
export const bookOf = (
  db: Db,
  layout: BookLayout,
  today: Day,
): { readonly rows: BookRow[]; readonly totals: CurrencyTotals } => {
  const nums = [...bookIds(db, layout, today)];
  const rows: BookRow[] = [];
  for (let start = 0; start < nums.length; start += rowsAtOnce)
    rows.push(...bookRows(db, nums.slice(start, start + rowsAtOnce), today));
  return { rows, totals: bookTotals(db, layout, today) };
};
