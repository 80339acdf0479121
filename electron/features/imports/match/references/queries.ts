import { entityOf } from '../../../../../shared/records/registry.ts';
import type { Db } from '../../../../db/open.ts';
import type { ReferenceSpec } from '../../kinds/kind.ts';
import { stagedColumn } from '../../stage/queries.ts';
import { compared } from '../compare.ts';
import { hasTable } from '../queries.ts';
import type { Tables } from '../tables.ts';
import type { Reporting } from './circles.ts';

/**
 * Resolves what rows call another record of their account into its id: an id that is there, else the one
 * record with that number or name. What is found nowhere, or twice, stays blank.
 */
export const resolveReference = (
  db: Db,
  { row, owner, held }: Tables,
  { field, target, by }: ReferenceSpec,
  mapped: readonly string[],
): void => {
  const { table } = entityOf(target);
  const column = stagedColumn(field);
  const open = hasTable(db, held)
    ? `AND NOT EXISTS (SELECT 1 FROM ${held} k WHERE k.line = ${row}.line AND k.field = '${field}')`
    : '';
  const account = `(SELECT o.id FROM ${owner} o WHERE o.line = ${row}.line)`;
  db.exec(
    `UPDATE ${row} SET ${column} = NULL WHERE ${column} IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM ${table} s WHERE s.id = ${row}.${column} AND s.account_id = ${account})`,
  );
  // A file that names the record by its id means no other.
  if (mapped.includes(field)) return;
  for (const key of by) {
    if (!mapped.includes(key.field)) continue;
    const value = `${row}.${stagedColumn(key.field)}`;
    db.exec(
      `UPDATE ${row} SET ${column} = (
         SELECT CASE WHEN count(*) = 1 THEN min(s.id) END FROM ${table} s
         WHERE s.account_id = ${account} AND ${compared(key.compared, `s."${key.column}"`)} = ${compared(key.compared, value)})
       WHERE ${column} IS NULL AND ${value} IS NOT NULL ${open}`,
    );
  }
};

type Said = {
  line: number;
  node: string;
  account: string;
  name: string | null;
  manager: string | null;
  called: string | null;
  crmId: string | null;
  calledId: string | null;
};

/** Whom the people of the file and of their accounts report to. */
export const reportingLines = (db: Db, there: readonly string[]): Reporting[] => {
  const column = (field: string): string => (there.includes(field) ? `r.${stagedColumn(field)}` : 'NULL');
  const rows = db
    .prepare<[], Said>(
      `SELECT r.line, coalesce(s.id, 'line ' || r.line) AS node, o.id AS account, name_key(r.name) AS name,
         r.reports_to_id AS manager, name_key(${column('reportsTo')}) AS called,
         ${column('crmId')} AS crmId, ${column('reportsToCrmId')} AS calledId
       FROM staged_row r JOIN staged_owner o ON o.line = r.line
       LEFT JOIN staged_match m ON m.line = r.line LEFT JOIN stakeholder s ON s.num = m.num
       WHERE NOT EXISTS (SELECT 1 FROM staged_late l WHERE l.line = r.line)`,
    )
    .all();
  const nodes = new Map<string, string | null>();
  const note = (account: string, key: string | null, node: string): void => {
    if (key === null) return;
    const at = `${account} ${key}`;
    nodes.set(at, nodes.has(at) ? null : node);
  };
  for (const { account, name, crmId, node } of rows) {
    note(account, name === null ? null : `name ${name}`, node);
    note(account, crmId === null ? null : `id ${crmId}`, node);
  }
  const find = (account: string, key: string, said: string | null): string | null =>
    said === null ? null : (nodes.get(`${account} ${key} ${said}`) ?? null);
  const plan = db
    .prepare<[], { node: string; manager: string }>(
      `SELECT s.id AS node, s.reports_to_id AS manager FROM stakeholder s
       WHERE s.reports_to_id IS NOT NULL AND s.account_id IN (SELECT id FROM staged_owner)`,
    )
    .all();
  return [
    ...plan.map((each) => ({ ...each, line: null })),
    ...rows.map(({ line, node, account, manager, called, calledId }) => ({
      line,
      node,
      manager: manager ?? find(account, 'id', calledId) ?? find(account, 'name', called),
    })),
  ];
};

/** Rows that would close a circle of people who report to each other. */
export const refuseCircles = (db: Db, lines: readonly number[], field: string): void => {
  const refuse = db.prepare(
    `INSERT OR IGNORE INTO staged_late (line, field, value, code, message)
     VALUES (?, ?, NULL, 'REPORTS_IN_A_CIRCLE', 'These people would report to each other in a circle; leave one of them at the top.')`,
  );
  for (const line of lines) refuse.run(line, field);
};
