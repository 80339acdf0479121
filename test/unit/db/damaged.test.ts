import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Db } from '../../../electron/db/open.ts';
import { databaseFile, openStorage } from '../../../electron/db/storage.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
import { fillBook, recorded } from './books.ts';
import { copyOf, crashCopy, fingerprint, newFolder, openingCode } from './folders.ts';

/** Kept open, so that its latest changes lie in its write-ahead log only. */
let live: Db;
let liveFolder: string;
/** Closed in order: all of it is in the one file. */
let closedFolder: string;

const tempFolder = () => mkdtempSync(join(tmpdir(), 'carryon-damaged-'));

beforeAll(() => {
  liveFolder = tempFolder();
  closedFolder = tempFolder();
  live = openStorage(liveFolder);
  fillBook(live, 10);
  live.pragma('wal_checkpoint(TRUNCATE)');
  copyFileSync(databaseFile(liveFolder), databaseFile(closedFolder));
  for (let step = 0; step < 20; step += 1)
    recorded(live, () => live.prepare('UPDATE account SET employees = ?').run(step));
});
afterAll(() => {
  live.close();
  for (const folder of [liveFolder, closedFolder]) rmSync(folder, { recursive: true, force: true });
});

const wal = (folder: string) => `${databaseFile(folder)}-wal`;
const size = (file: string) => readFileSync(file).length;

/** Changes bytes of a file in place. */
const rewrite = (file: string, change: (bytes: Buffer) => Buffer | undefined): void => {
  const bytes = readFileSync(file);
  writeFileSync(file, change(bytes) ?? bytes);
};

const withPlain = (folder: string, change: (plain: Database.Database) => void): void => {
  const plain = new Database(databaseFile(folder));
  try {
    change(plain);
  } finally {
    plain.close();
  }
};

type Case = readonly [what: string, code: ErrorCode, damage: (folder: string) => void];

const ofClosed: readonly Case[] = [
  ['an empty file', 'DB_CORRUPT', (folder) => writeFileSync(databaseFile(folder), '')],
  ['a text file', 'DB_NOT_OURS', (folder) => writeFileSync(databaseFile(folder), 'Name;ARR\n'.repeat(50))],
  ['a short text file', 'DB_CORRUPT', (folder) => writeFileSync(databaseFile(folder), 'hello')],
  ['random bytes', 'DB_NOT_OURS', (folder) => writeFileSync(databaseFile(folder), randomBytes(8192))],
  [
    'a flipped bit in the magic',
    'DB_NOT_OURS',
    (folder) =>
      rewrite(databaseFile(folder), (bytes) => {
        bytes[3] = (bytes[3] ?? 0) ^ 4;
        return bytes;
      }),
  ],
  [
    'half a file',
    'DB_CORRUPT',
    (folder) => truncateSync(databaseFile(folder), Math.floor(size(databaseFile(folder)) / 8192) * 4096),
  ],
  ['an odd length', 'DB_CORRUPT', (folder) => truncateSync(databaseFile(folder), 12_345)],
  ['nothing but a header', 'DB_CORRUPT', (folder) => truncateSync(databaseFile(folder), 100)],
  [
    'a zeroed page',
    'DB_CORRUPT',
    (folder) => rewrite(databaseFile(folder), (bytes) => bytes.fill(0, 4096 * 5, 4096 * 6)),
  ],
  [
    'a zeroed first page',
    'DB_NOT_OURS',
    (folder) => rewrite(databaseFile(folder), (bytes) => bytes.fill(0, 0, 4096)),
  ],
  [
    'a folder of that name',
    'DB_NOT_OURS',
    (folder) => {
      rmSync(databaseFile(folder));
      mkdirSync(databaseFile(folder));
    },
  ],
  [
    'a newer schema',
    'SCHEMA_TOO_NEW',
    (folder) => withPlain(folder, (plain) => plain.pragma('user_version = 9999')),
  ],
  [
    'the database of another program',
    'DB_NOT_OURS',
    (folder) => withPlain(folder, (plain) => plain.pragma('application_id = 0x0F055112')),
  ],
  [
    'a database that nobody marked',
    'DB_NOT_OURS',
    (folder) => withPlain(folder, (plain) => plain.pragma('application_id = 0')),
  ],
  [
    'our mark without our tables',
    'DB_CORRUPT',
    (folder) => {
      rmSync(databaseFile(folder));
      withPlain(folder, (plain) => {
        plain.pragma('application_id = 0x43415252');
        plain.exec('PRAGMA user_version = 1; CREATE TABLE other (a)');
      });
    },
  ],
  [
    'our mark without a version',
    'DB_CORRUPT',
    (folder) => withPlain(folder, (plain) => plain.pragma('user_version = 0')),
  ],
  [
    'a link that leads in a circle',
    'STORAGE_READONLY',
    (folder) => {
      rmSync(databaseFile(folder));
      symlinkSync('carryon.db', databaseFile(folder));
    },
  ],
];

const ofLive: readonly Case[] = [
  [
    'a missing file beside its log',
    'STORAGE_MISSING',
    (folder) => {
      rmSync(databaseFile(folder));
    },
  ],
  ['an empty file beside its log', 'DB_CORRUPT', (folder) => writeFileSync(databaseFile(folder), '')],
  [
    'the log of another database',
    'DB_NOT_OURS',
    (folder) => {
      const other = new Database(join(folder, 'other.db'));
      other.pragma('journal_mode = WAL');
      other.exec('CREATE TABLE a (b)');
      const insert = other.prepare('INSERT INTO a VALUES (randomblob(900))');
      for (let row = 0; row < 200; row += 1) insert.run();
      copyFileSync(join(folder, 'other.db-wal'), wal(folder));
      other.close();
    },
  ],
  [
    'a newer schema in the log',
    'SCHEMA_TOO_NEW',
    (folder) => {
      const plain = new Database(databaseFile(folder));
      plain.pragma('user_version = 9999');
      copyFileSync(databaseFile(folder), join(folder, 'db'));
      copyFileSync(wal(folder), join(folder, 'wal'));
      plain.close();
      copyFileSync(join(folder, 'db'), databaseFile(folder));
      copyFileSync(join(folder, 'wal'), wal(folder));
    },
  ],
];

/** Opens twice: the first refusal must not have made the second one different. */
const expectRefused = (folder: string, code: ErrorCode): void => {
  const whole = () => {
    try {
      return fingerprint(folder);
    } catch (error) {
      return error instanceof Error && 'code' in error ? String(error.code) : '';
    }
  };
  const before = whole();
  expect(openingCode(folder)).toBe(code);
  expect(openingCode(folder)).toBe(code);
  expect(whole()).toBe(before);
  expect(readdirSync(folder).filter((name) => name.includes('.new'))).toEqual([]);
};

describe('a file that is refused and left as it is', () => {
  it.each(ofClosed)('%s: %s', (_, code, damage) => {
    const folder = copyOf(closedFolder);
    damage(folder);
    expectRefused(folder, code);
  });

  it.each(ofLive)('%s: %s', (_, code, damage) => {
    const folder = crashCopy(liveFolder);
    damage(folder);
    expectRefused(folder, code);
  });

  it('a data folder that is a file', () => {
    const file = join(newFolder(), 'data');
    writeFileSync(file, 'mine');
    expect(openingCode(file)).toBe('STORAGE_READONLY');
    expect(openingCode(join(file, 'below'))).toBe('STORAGE_READONLY');
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });
});

describe('a damaged log', () => {
  const employees = (folder: string): unknown => {
    const db = openStorage(folder);
    try {
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
      return db.prepare('SELECT DISTINCT employees FROM account').pluck().all();
    } finally {
      db.close();
    }
  };

  it('that is whole gives everything', () => {
    expect(employees(crashCopy(liveFolder))).toEqual([19]);
  });

  // What the log held is gone then, and nothing in the file can tell (reliability spec, finding 3).
  it.each([
    ['was deleted', (folder: string) => rmSync(wal(folder))],
    ['was emptied', (folder: string) => truncateSync(wal(folder), 0)],
    ['was cut in half', (folder: string) => truncateSync(wal(folder), Math.floor(size(wal(folder)) / 2))],
    ['was cut in a frame', (folder: string) => truncateSync(wal(folder), 32 + 4120 * 3 + 777)],
    ['is of random bytes', (folder: string) => writeFileSync(wal(folder), randomBytes(20_000))],
  ])('that %s gives a whole earlier state, never a blend', (_, damage) => {
    const folder = crashCopy(liveFolder);
    damage(folder);
    const found = employees(folder) as (number | null)[];
    if (found.every((value) => typeof value === 'number' && value < 20 && found.length === 1)) return;
    const db = openStorage(closedFolder);
    expect(found).toEqual(db.prepare('SELECT DISTINCT employees FROM account').pluck().all());
    db.close();
  });
});
