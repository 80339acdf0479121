import { minorDigits } from '../../../../../shared/money.ts';
import type { Db } from '../../../../db/open.ts';
import { stagedColumn } from '../../stage/queries.ts';

/** An account without a currency and without amounts takes that of the first amount it gets. */
const isFree = `a.currency IS NULL AND a.arr IS NULL AND a.annual_revenue IS NULL
  AND NOT EXISTS (SELECT 1 FROM opportunity p WHERE p.account_id = a.id AND p.value IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM arr_movement v WHERE v.account_id = a.id AND v.amount IS NOT NULL)`;

const hasAmount = (money: readonly string[]): string =>
  money.map((field) => `r.${stagedColumn(field)} IS NOT NULL`).join(' OR ');

/** Accounts that take the currency of their rows, by id. */
export const adoptedCurrencies = (
  db: Db,
  money: readonly string[],
): { id: string; line: number; currency: string }[] =>
  db
    .prepare<[], { id: string; line: number; currency: string }>(
      `SELECT a.id, min(r.line) AS line, min(r.currency) AS currency
       FROM staged_row r JOIN staged_owner o ON o.line = r.line JOIN account a ON a.id = o.id
       WHERE r.currency IS NOT NULL AND (${hasAmount(money)}) AND ${isFree}
       GROUP BY a.id HAVING min(r.currency) = max(r.currency) AND min(r.currency) <> 'USD'`,
    )
    .all();

/**
 * Amounts of rows are in the currency of their account: one in another is set aside, for no rate is known.
 * Those without a currency are in the account's own; staged with two digits, they get as many as it has.
 */
export const settleCurrencies = (
  db: Db,
  money: readonly string[],
  adopted: readonly { id: string; currency: string }[],
  made: readonly { id: string; currency: string | null }[],
): void => {
  if (money.length === 0) return;
  const own = JSON.stringify(
    Object.fromEntries([...made, ...adopted].map(({ id, currency }) => [id, currency ?? 'USD'])),
  );
  const currencies = `SELECT o.line, coalesce(w.value, a.currency, 'USD') AS currency
    FROM staged_owner o LEFT JOIN account a ON a.id = o.id LEFT JOIN json_each(@own) w ON w.key = o.id`;
  db.prepare(
    `INSERT OR IGNORE INTO staged_late (line, field, value, code, message)
     SELECT r.line, 'currency', r.currency, 'CURRENCY_CONFLICT',
       'The amount is in ' || r.currency || ', the account in ' || c.currency || '; amounts of an account are in one currency.'
     FROM staged_row r JOIN (${currencies}) c ON c.line = r.line
     WHERE r.currency IS NOT NULL AND r.currency <> c.currency AND (${hasAmount(money)})`,
  ).run({ own });
  const plain = db
    .prepare<[{ own: string }], string>(
      `SELECT DISTINCT c.currency FROM staged_row r JOIN (${currencies}) c ON c.line = r.line WHERE r.currency IS NULL`,
    )
    .pluck()
    .all({ own });
  for (const code of plain.filter((each) => minorDigits(each) !== 2)) {
    const scaled = (field: string): string => {
      const value = `staged_row.${stagedColumn(field)}`;
      return minorDigits(code) === 0 ? `CAST(round(${value} / 100.0) AS INTEGER)` : `${value} * 10`;
    };
    db.prepare(
      `UPDATE staged_row SET ${money.map((field) => `${stagedColumn(field)} = ${scaled(field)}`).join(', ')}, currency = @code
       WHERE currency IS NULL AND line IN (SELECT c.line FROM (${currencies}) c WHERE c.currency = @code)`,
    ).run({ own, code });
  }
};
