import { spawnSync } from 'node:child_process';

import { databaseFile } from '../../electron/db/storage.ts';
import { bookHeaders } from '../support/salesforce-export.ts';

const money = (column: string): string =>
  `CAST(round(replace(replace("${column}", '$', ''), ',', '') * 100) AS INTEGER)`;
const day = (column: string): string => `"${column}"`;

/** What the columns of the file are in the account table, for somebody who knows. */
const target: readonly (readonly [column: string, source: string])[] = [
  ['crm_id', '"Account ID"'],
  ['primary_csm', '"Account Owner"'],
  ['name', '"Account Name"'],
  ['industry', '"Industry"'],
  ['annual_revenue', money('Annual Revenue')],
  ['arr', money('ARR')],
  ['employees', 'CAST("Employees" AS INTEGER)'],
  ['phone', '"Phone"'],
  ['domain', '"Website"'],
  ['city', '"Billing City"'],
  ['country', '"Billing Country"'],
  ['contract_start', day('Contract Start')],
  ['renewal_date', day('Renewal Date')],
  ['licensed_seats', 'CAST("Licensed Seats" AS INTEGER)'],
  ['active_seats', 'CAST("Active Seats" AS INTEGER)'],
  ['products', 'json_array("Products")'],
  ['notes', '"Description"'],
];

const script = (path: string): string => `
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA recursive_triggers = ON;
CREATE TEMP TABLE file (${bookHeaders.map((header) => `"${header}" TEXT`).join(', ')});
.mode csv
.import --skip 1 --schema temp ${path} file
BEGIN IMMEDIATE;
INSERT INTO change_set (at, by, kind, label) VALUES ('2026-03-05T12:00:00.000Z', '', 'import', 'Import');
UPDATE open_change_set SET set_id = last_insert_rowid();
INSERT INTO account (id, ${target.map(([column]) => column).join(', ')})
SELECT lower(hex(randomblob(16))), ${target.map(([, source]) => source).join(', ')} FROM file WHERE true
ON CONFLICT (crm_id) WHERE crm_id IS NOT NULL
DO UPDATE SET ${target.map(([column]) => `${column} = excluded.${column}`).join(', ')};
UPDATE open_change_set SET set_id = NULL;
COMMIT;
SELECT count(*) FROM account;
`;

/** The same job by the `sqlite3` command line: a temporary table, then one upsert into the same schema. */
export const runPeer = (folder: string, path: string, rows: number): void => {
  const { stdout, stderr } = spawnSync('sqlite3', [databaseFile(folder)], {
    input: script(path),
    encoding: 'utf8',
  });
  if (stdout.trim() !== String(rows)) throw new Error(`sqlite3 imported ${stdout} ${stderr}`);
};
