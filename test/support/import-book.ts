import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { dump } from '../../electron/db/dump.ts';
import { recordChanges } from '../../electron/db/history.ts';
import type { Db } from '../../electron/db/open.ts';
import { databaseFile, openStorage } from '../../electron/db/storage.ts';
import { commitImport, type CommitOutput } from '../../electron/features/imports/merge/job.ts';
import { stageImport, type StageInput } from '../../electron/features/imports/stage/job.ts';
import { undoImport } from '../../electron/features/imports/undo/job.ts';
import { newId } from '../../electron/ids.ts';
import { importChoices, type ImportPreview, type ImportUndo } from '../../shared/imports.ts';

type Choices = Partial<StageInput['choices']>;
export type ImportOptions = Partial<
  Pick<StageInput, 'options' | 'mapping' | 'kind' | 'locale' | 'fileName' | 'fixes' | 'today'>
> & {
  readonly choices?: Choices;
};

const silent = { report: () => undefined };

/** A plan in a folder of its own, with the import's jobs called as the app's processes would call them. */
export const createBook = () => {
  const folder = mkdtempSync(join(tmpdir(), 'carryon-import-'));
  const db: Db = openStorage(folder);
  const dataFile = databaseFile(folder);
  let clock = Date.UTC(2026, 2, 5, 9);
  const at = (): string => new Date((clock += 1000)).toISOString();

  const fileOf = (content: string | Uint8Array, name = 'book.csv'): string => {
    const path = join(folder, `${newId()}-${name}`);
    writeFileSync(path, content);
    return path;
  };
  const stageFileOf = (importId: string): string => join(folder, `${importId}.stage`);

  const stageFrom = (path: string, { kind, choices, ...rest }: ImportOptions = {}): ImportPreview => {
    const importId = newId();
    return stageImport(
      {
        dataFile,
        stageFile: stageFileOf(importId),
        importId,
        path,
        fileName: 'book.csv',
        kind: kind ?? 'accounts',
        options: {},
        mapping: null,
        fixes: { cells: [], words: [] },
        locale: 'en-US',
        today: '2026-03-05',
        ...rest,
        choices: importChoices.parse(choices ?? {}),
      },
      silent,
    );
  };
  const stage = (content: string | Uint8Array, options?: ImportOptions): ImportPreview =>
    stageFrom(fileOf(content), options);
  const commit = (importId: string): CommitOutput =>
    commitImport({ dataFile, stageFile: stageFileOf(importId), importId, at: at(), by: 'Test' }, silent);

  return {
    db,
    dataFile,
    folder,
    fileOf,
    stageFileOf,
    stage,
    stageFrom,
    commit,
    /** Stages and commits; what a user does who accepts everything. */
    load: (content: string | Uint8Array, options?: ImportOptions): ImportPreview => {
      const preview = stage(content, options);
      commit(preview.importId);
      return preview;
    },
    undo: (importId: string): ImportUndo => undoImport({ dataFile, importId, at: at(), by: 'Test' }, silent),
    /** A change made by hand, as one change set. */
    edit: (sql: string, ...values: (string | number | null)[]): void => {
      recordChanges(db, { kind: 'edit', label: 'Edit', at: at(), by: 'Test' }, () =>
        db.prepare(sql).run(values),
      );
    },
    when: () => ({ at: at(), by: 'Test' }),
    dump: (): string => dump(db),
    rows: (sql: string, ...values: (string | number)[]): Record<string, string | number | null>[] =>
      db.prepare<unknown[], Record<string, string | number | null>>(sql).all(...values),
    close: (): void => {
      db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
export type Book = ReturnType<typeof createBook>;
