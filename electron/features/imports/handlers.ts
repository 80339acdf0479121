import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { CarryonError, type ErrorDetails } from '../../../shared/errors.ts';
import type { CoreContext, Handlers } from '../../context.ts';
import { databaseFile } from '../../db/storage.ts';
import { discard as discardFolder, makeRunFolder } from '../files/temporary.ts';
import { faultOf } from './faults.ts';
import { guessKind } from './map/guess.ts';
import { headerSignature } from './map/overrides.ts';
import { planContext } from './map/plan-queries.ts';
import { keptList } from './outcomes/kept.ts';
import { previewPage } from './outcomes/page.ts';
import {
  forgetShape,
  importRuns,
  rememberedKind,
  rememberedShapes,
  rememberImport,
  renameShape,
} from './queries.ts';
import { writeRejects } from './rejects/write.ts';

type Channels =
  | 'imports.read'
  | 'imports.prepare'
  | 'imports.rows'
  | 'imports.kept'
  | 'imports.commit'
  | 'imports.discard'
  | 'imports.saveRejects'
  | 'imports.shapes'
  | 'imports.renameShape'
  | 'imports.forgetShape'
  | 'imports.list'
  | 'imports.undo';

/** Staged imports kept at once; an older one that was neither committed nor discarded makes room. */
const keptStages = 16;

/** The name of a file without its ending. */
const stem = (fileName: string): string => fileName.replace(/\.[^.]*$/u, '');

/** Rows by whose values the kind of a file is guessed. */
const guessedRows = 100;

type StagedImport = {
  readonly stageFile: string;
  readonly fileName: string;
  readonly fault: ErrorDetails | null;
  /** What is remembered when rows of it are to be mended and come again. */
  readonly shape: Parameters<typeof rememberImport>[1];
  state: 'staged' | 'committed' | 'gone';
};

/** A job that died took no reason with it: for the user it is an import that stopped. */
const orImportFailed = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof CarryonError && error.code === 'INTERNAL') throw new CarryonError('IMPORT_FAILED');
    throw error;
  }
};

/** Reading, checking, writing and taking back imports; the work itself is done by jobs. */
export const importHandlers = (context: CoreContext): Handlers<Channels> => {
  const { db, dataDir, files, newId } = context;
  const dataFile = databaseFile(dataDir);
  let folder: string | undefined;
  const stageFolder = (): string => (folder ??= makeRunFolder(join(dataDir, 'staging')));
  try {
    // Made at once, which also removes what a run that was killed left behind.
    stageFolder();
  } catch {
    // A full disk must not keep the plans from being opened; the import says so when it is asked for.
  }
  // What is staged is a copy of the customer's book: it does not stay behind.
  context.atClose(() => {
    if (folder !== undefined) discardFolder(folder);
  });
  const staged = new Map<string, StagedImport>();

  const stageOf = (importId: string): StagedImport => {
    const found = staged.get(importId);
    if (!found || found.state === 'gone') throw new CarryonError('NOT_FOUND');
    return found;
  };

  const discard = (importId: string): void => {
    const found = staged.get(importId);
    staged.delete(importId);
    if (found) rmSync(found.stageFile, { force: true });
  };

  return {
    'imports.read': async ({ file, options, limit }) => {
      const { path, name } = files.resolve(file);
      const input = { path, options, limit: Math.max(limit, guessedRows) };
      const read = await orImportFailed(context.runJob(newId(), 'readCsv', input));
      const columns = read.headers.map((header, index) => ({
        header,
        values: read.rows.slice(0, guessedRows).flatMap((row) => row[index] || []),
      }));
      const known = rememberedKind(db, headerSignature(read.headers));
      const guess = known ? { kind: known, sure: true } : guessKind(columns, name, planContext(db));
      return { ...read, rows: read.rows.slice(0, limit), guess };
    },

    'imports.prepare': async ({ job, file, kind, options, mapping, choices, fixes }) => {
      const { path, name } = files.resolve(file);
      const importId = newId();
      const stageFile = join(stageFolder(), `${importId}.db`);
      try {
        const preview = await orImportFailed(
          context.runJob(job, 'stageImport', {
            dataFile,
            stageFile,
            importId,
            path,
            fileName: name,
            kind,
            options,
            mapping: mapping ?? null,
            choices,
            fixes,
            locale: Intl.DateTimeFormat().resolvedOptions().locale,
            today: context.today(),
          }),
        );
        const shape = {
          signature: headerSignature(preview.proposals.map(({ header }) => header)),
          kind,
          mapping: preview.mapping,
          choices: preview.choices,
          name: stem(name),
          at: context.now().toISOString(),
        };
        if (mapping) rememberImport(db, shape);
        const fault = faultOf(preview);
        staged.set(importId, { stageFile, fileName: name, fault, shape, state: 'staged' });
        const [oldest] = staged.keys();
        if (staged.size > keptStages && oldest !== undefined) discard(oldest);
        return preview;
      } catch (error) {
        rmSync(stageFile, { force: true });
        throw error;
      }
    },

    'imports.rows': ({ importId, outcome, offset, limit }) =>
      previewPage({ dataFile, stageFile: stageOf(importId).stageFile, outcome, offset, limit }),

    'imports.kept': ({ importId }) => keptList(dataFile, stageOf(importId).stageFile),

    'imports.commit': async ({ job, importId, acceptFaults }) => {
      const found = staged.get(importId);
      if (!found) throw new CarryonError('NOT_FOUND');
      if (found.state !== 'staged') throw new CarryonError('CONFLICT', { reason: 'alreadyImported' });
      if (found.fault && !acceptFaults) throw new CarryonError('IMPORT_INVALID', found.fault);
      const input = {
        dataFile,
        stageFile: found.stageFile,
        importId,
        at: context.now().toISOString(),
        by: context.user,
      };
      const done = await orImportFailed(context.runWritingJob(job, 'commitImport', input));
      found.state = 'committed';
      // Rows that were set aside are mended and come again: they are read as they were.
      if (done.counts.rejectedRows > 0) rememberImport(db, found.shape);
      if (done.counts.rejectedRows === 0) {
        // Nothing is left to fix: no second copy of the book stays behind.
        found.state = 'gone';
        rmSync(found.stageFile, { force: true });
      }
      if (done.counts.created + done.counts.updated > 0) context.changed(null);
      return done;
    },

    'imports.discard': ({ importId }) => {
      discard(importId);
      return {};
    },

    'imports.saveRejects': ({ importId }) => {
      const { stageFile, fileName } = stageOf(importId);
      const outFile = `${stageFile}.${newId()}.csv`;
      writeRejects(stageFile, outFile);
      return context.native.saveFile(`${stem(fileName)}.errors.csv`, outFile);
    },

    'imports.shapes': () => rememberedShapes(db),

    'imports.renameShape': (shape) => {
      if (!renameShape(db, shape)) throw new CarryonError('NOT_FOUND');
      return {};
    },

    'imports.forgetShape': (shape) => {
      if (!forgetShape(db, shape)) throw new CarryonError('NOT_FOUND');
      return {};
    },

    'imports.list': () => importRuns(db),

    'imports.undo': async ({ job, importId }) => {
      const input = { dataFile, importId, at: context.now().toISOString(), by: context.user };
      const done = await orImportFailed(context.runWritingJob(job, 'undoImport', input));
      context.changed(null);
      return done;
    },
  };
};
