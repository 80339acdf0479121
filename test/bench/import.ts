import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { databaseFile, openStorage } from '../../electron/db/storage.ts';
import { openTable } from '../../electron/features/imports/read/table.ts';
import { undoImport } from '../../electron/features/imports/undo/job.ts';
import { bookHeaders, largeBook } from '../support/salesforce-export.ts';
import { interleaved, median, timed, type BenchRow } from './measure.ts';

const rows = 100_000;
const rounds = 5;
const seed = 2026;

/** The largest the two processes of the import have been, bytes. */
let peak = 0;

const step = (name: 'stage' | 'commit', folder: string, importId: string, path: string): void => {
  const script = join(import.meta.dirname, 'import-run.ts');
  const stageFile = join(folder, `${importId}.stage`);
  const args = [script, name, databaseFile(folder), stageFile, importId, path];
  peak = Math.max(peak, Number(execFileSync(process.execPath, args, { encoding: 'utf8' })));
};

const runImport = (folder: string, importId: string, path: string): void => {
  step('stage', folder, importId, path);
  step('commit', folder, importId, path);
  rmSync(join(folder, `${importId}.stage`));
};

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

/** The same job by the `sqlite3` command line: a temporary table, then one upsert into the same schema. */
const peerScript = (path: string): string => `
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

const runPeer = (folder: string, path: string): void => {
  const { stdout, stderr } = spawnSync('sqlite3', [databaseFile(folder)], {
    input: peerScript(path),
    encoding: 'utf8',
  });
  if (stdout.trim() !== String(rows)) throw new Error(`sqlite3 imported ${stdout} ${stderr}`);
};

const writeBook = (path: string): void => {
  const file = openSync(path, 'w');
  for (const piece of largeBook(rows, seed)) writeSync(file, piece);
  closeSync(file);
};

const parseOnly = (path: string): void => {
  const table = openTable(path);
  let length = 0;
  table.readRows((cells) => {
    for (const cell of cells) length += cell.length;
  });
  table.close();
};

/**
 * A book of 100,000 accounts x 22 columns through the whole pipeline (read, type, match, history, indexes,
 * search) in fresh processes, against the `sqlite3` command line staging and upserting the same file into
 * the same schema; then the same file again, and its undo.
 */
export const benchImport = async (): Promise<BenchRow[]> => {
  const root = mkdtempSync(join(tmpdir(), 'carryon-bench-import-'));
  try {
    const path = join(root, 'book.csv');
    writeBook(path);
    let turn = 0;
    const fresh = (): string => {
      turn += 1;
      const folder = join(root, `plan-${turn}`);
      openStorage(folder).close();
      return folder;
    };
    let last = '';
    const times = await interleaved(
      {
        ours: () => runImport((last = fresh()), 'first', path),
        peer: () => runPeer(fresh(), path),
        parse: () => parseOnly(path),
        plain: () => {
          const file = join(root, 'plain.db');
          rmSync(file, { force: true });
          execFileSync('sqlite3', [file, '.mode csv', `.import ${path} file`]);
        },
      },
      rounds,
    );
    const peer = median(times.peer);
    const first = median(times.ours);
    const again = await timed(() => runImport(last, 'again', path));
    const undone = await timed(() =>
      undoImport(
        { dataFile: databaseFile(last), importId: 'first', at: '2026-03-05T13:00:00.000Z', by: 'Bench' },
        { report: () => undefined },
      ),
    );
    const megabytes = peak / 1_000_000;
    const line = (
      name: string,
      ours: number,
      peerName: string,
      against: number | null,
      goal: string,
      held: boolean,
    ): BenchRow => ({
      name,
      ours,
      peerName,
      peer: against,
      unit: 'ms',
      goal,
      held,
    });
    return [
      line(`import ${rows} accounts`, first, 'sqlite3 upsert', peer, 'at most 1.70 x', first <= peer * 1.7),
      line('the same file again', again, 'first import', first, 'at most 0.65 x', again <= first * 0.65),
      line('undo of the import', undone, '', null, 'at most 3000 ms', undone <= 3000),
      line(
        'read only',
        median(times.parse),
        'sqlite3 .import',
        median(times.plain),
        'at most 0.75 x',
        median(times.parse) <= median(times.plain) * 0.75,
      ),
      {
        name: 'largest process',
        ours: megabytes,
        peerName: '',
        peer: null,
        unit: 'MB',
        goal: 'at most 260 MB',
        held: megabytes <= 260,
      },
    ];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};
