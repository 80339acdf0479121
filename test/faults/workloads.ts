import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import * as fc from 'fast-check';

import type { Migration } from '../../electron/db/migrate.ts';
import { migrations } from '../../electron/db/migrations/list.ts';
import type { Db } from '../../electron/db/open.ts';
import { openStorage } from '../../electron/db/storage.ts';
import { ackOf, type Ack } from './ack.ts';
import { openBench } from './bench.ts';
import { checkMigration, checkState, type OldState, type Verdict } from './check.ts';
import { oldRowsOf, writeOldRows } from './old-rows.ts';
import { anyOperation } from './operations/operation.ts';
import { perform } from './operations/perform.ts';
import { schemaHash } from './schema.ts';

export const workloads = ['first start', 'edit', 'undo', 'import', 'import undo', 'migrate'] as const;
export type Workload = (typeof workloads)[number];

/** A folder to start from, and how to judge a copy of it after a crash; `ack` is the last one that was seen. */
export type Start = {
  readonly folder: string;
  readonly check: (folder: string, ack: Ack | null) => Verdict;
};

const newFolder = () => mkdtempSync(join(tmpdir(), 'carryon-start-'));

/** Looks at a new database of a version and throws it away. */
const ofNew = <T>(list: readonly Migration[], look: (db: Db) => T): T => {
  const folder = newFolder();
  const db = openStorage(folder, list);
  try {
    return look(db);
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

const emptyStart = (): Start => {
  const empty = ofNew(migrations, ackOf);
  return { folder: newFolder(), check: (folder, ack) => checkState(folder, ack ?? empty) };
};

/** A few plans with a past. */
const filledStart = async (): Promise<Start> => {
  const folder = newFolder();
  const bench = openBench(folder);
  for (const operation of fc.sample(anyOperation({ undo: false }), { seed: 3, numRuns: 120 })) {
    bench.wait(11_000);
    if (operation.kind !== 'remove') await perform(bench, operation);
  }
  const before = ackOf(bench.db);
  await bench.core.close();
  return { folder, check: (crashed, ack) => checkState(crashed, ack ?? before) };
};

const schemas = (): Map<number, string> =>
  new Map(migrations.map(({ version }) => [version, ofNew(migrations.slice(0, version), schemaHash)]));

const oldStart = (version: number, rows: number): Start => {
  const folder = newFolder();
  const db = openStorage(folder, migrations.slice(0, version));
  writeOldRows(db, rows);
  const old: OldState = { version, rows: oldRowsOf(db), schemas: schemas() };
  db.close();
  return { folder, check: (crashed, ack) => checkMigration(crashed, old, ack) };
};

/**
 * Prepares what a workload starts from.
 * @param rows of an old database: more make its migration longer.
 */
export const startOf = async (
  workload: Workload,
  options: { rows: number; seed: number },
): Promise<Start> => {
  if (workload === 'first start') return emptyStart();
  if (workload !== 'migrate') return filledStart();
  return oldStart(1 + (options.seed % (migrations.length - 1)), options.rows);
};
