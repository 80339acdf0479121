import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Channel, Reply } from '../shared/contract.ts';
import { localDay, type Day } from '../shared/dates.ts';
import { CarryonError } from '../shared/errors.ts';
import type { CoreEvent } from '../shared/events.ts';
import type { CoreContext, Handlers, Shell } from './context.ts';
import { recordChanges, undoState } from './db/history.ts';
import { closeStorage, openStorage } from './db/storage.ts';
import { appHandlers } from './features/app/handlers.ts';
import { bookHandlers } from './features/book/handlers.ts';
import { bookOf } from './features/book/queries.ts';
import { brandHandlers } from './features/brand/handlers.ts';
import { customFieldHandlers } from './features/custom-fields/handlers.ts';
import { decisionHandlers } from './features/decisions/handlers.ts';
import { duplicateHandlers } from './features/duplicates/handlers.ts';
import { csvExportHandlers } from './features/export/csv/handlers.ts';
import { batchHandlers } from './features/export/pdf/batch/handlers.ts';
import { bookReviewHandlers } from './features/export/pdf/book-review/handlers.ts';
import { pdfExportHandlers } from './features/export/pdf/handlers.ts';
import { playbookExportHandlers } from './features/export/pdf/playbook/handlers.ts';
import { fileHandlers } from './features/files/handlers.ts';
import type { Native } from './features/files/native.ts';
import { createFileStore } from './features/files/store.ts';
import { growthHandlers } from './features/growth/handlers.ts';
import { healthHandlers } from './features/health/handlers.ts';
import { historyHandlers } from './features/history/handlers.ts';
import { importHandlers } from './features/imports/handlers.ts';
import { keyAccountHandlers } from './features/key-accounts/handlers.ts';
import { meetingHandlers } from './features/meetings/handlers.ts';
import { planHandlers } from './features/plan/handlers.ts';
import { playbookHandlers } from './features/playbooks/handlers.ts';
import { readPlaybook } from './features/playbooks/queries.ts';
import { addStandardPlaybooks } from './features/playbooks/write.ts';
import { recordHandlers } from './features/records/handlers.ts';
import { peopleHandlers } from './features/records/people-handlers.ts';
import { relationshipHandlers } from './features/relationship/handlers.ts';
import { renewalHandlers } from './features/renewal/handlers.ts';
import { sampleHandlers } from './features/sample/handlers.ts';
import { searchHandlers } from './features/search/handlers.ts';
import { snapshotHandlers } from './features/snapshots/handlers.ts';
import { newId } from './ids.ts';
import { createDispatch } from './ipc/dispatch.ts';
import { createWriteGate, writingChannels } from './ipc/write-gate.ts';
import type { JobsPort } from './jobs/port.ts';
import { createJobRunner } from './jobs/runner.ts';

export type CoreOptions = {
  readonly dataDir: string;
  readonly appRoot: string;
  readonly shell: Shell;
  readonly native: Native;
  readonly jobs: JobsPort;
  readonly emit: (event: CoreEvent) => void;
  /** Fixes today: tests, screenshots and `--as-of`. */
  readonly today?: Day;
  readonly now?: () => Date;
  /** Who makes the changes; the history shows it. */
  readonly user?: string;
  readonly onFault?: (channel: string, error: unknown) => void;
};

export type Core = {
  readonly dispatch: (channel: unknown, input: unknown) => Promise<Reply<Channel>>;
  /** For a shell that has a path of its own (the command line); pages only ever hold tokens. */
  readonly context: CoreContext;
  readonly close: () => Promise<void>;
};

/** Noon of a fixed day, moving on in real time: instants stay in order while the calendar stands still. */
const clockOn = (day: Day): (() => Date) => {
  const started = Date.now();
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const noon = new Date(year, month - 1, date, 12).getTime();
  return () => {
    const instant = new Date(noon + Date.now() - started);
    return localDay(instant) > day ? new Date(`${day}T23:59:59`) : instant;
  };
};

const versionOf = (appRoot: string): string =>
  (JSON.parse(readFileSync(join(appRoot, 'package.json'), 'utf8')) as { version: string }).version;

/**
 * Opens the plans in a folder and answers calls about them. Everything that differs between a window, a
 * browser tab and the command line comes in through the options.
 * @throws CarryonError a storage code, when the data cannot be opened; nothing is written then.
 */
export const createCore = (options: CoreOptions): Core => {
  const now = options.now ?? (options.today ? clockOn(options.today) : () => new Date());
  const db = openStorage(options.dataDir);
  const files = createFileStore(options.dataDir);
  const gate = createWriteGate();
  const jobs = createJobRunner(options.jobs, options.emit);
  const closing: (() => void)[] = [];

  const changed = (accountIds: readonly string[] | null): void =>
    options.emit({ type: 'changed', accountIds: accountIds && [...accountIds], ...undoState(db) });

  const context: CoreContext = {
    db,
    dataDir: options.dataDir,
    appRoot: options.appRoot,
    shell: options.shell,
    version: versionOf(options.appRoot),
    now,
    today: () => options.today ?? localDay(now()),
    user: options.user ?? '',
    newId,
    native: options.native,
    files,
    emit: options.emit,
    changed,
    change: (info, write) => {
      const at = now().toISOString();
      const recorded = recordChanges(db, { ...info, at, by: options.user ?? '' }, write);
      if (recorded.set !== null) changed(recorded.accountIds);
      return recorded.value;
    },
    runJob: jobs.run,
    runWritingJob: (job, name, input) => gate.hold(() => jobs.run(job, name, input)),
    atClose: (work) => {
      closing.push(work);
    },
  };

  const handlers: Handlers = {
    ...appHandlers(context),
    ...sampleHandlers(context, () => addStandardPlaybooks(context)),
    ...bookHandlers(context),
    ...planHandlers(context),
    ...recordHandlers(context),
    ...peopleHandlers(context),
    ...healthHandlers(context),
    ...growthHandlers(context),
    ...customFieldHandlers(context),
    ...keyAccountHandlers(context),
    ...relationshipHandlers(context),
    ...meetingHandlers(context),
    ...renewalHandlers(context),
    ...playbookHandlers(context),
    ...decisionHandlers(context),
    ...historyHandlers(context),
    ...snapshotHandlers(context),
    ...searchHandlers(context),
    ...fileHandlers(files, options.native),
    ...importHandlers(context),
    ...duplicateHandlers(context),
    ...csvExportHandlers(context),
    ...pdfExportHandlers(context),
    ...bookReviewHandlers(context, (layout) => bookOf(db, layout, context.today())),
    ...playbookExportHandlers(context, (id) => readPlaybook(db, id)),
    ...batchHandlers(context),
    ...brandHandlers(context),
    'jobs.cancel': ({ job }) => ({ cancelled: jobs.cancel(job) }),
  };
  const dispatch = createDispatch(handlers, options.onFault ?? (() => undefined));

  let closed = false;
  return {
    context,
    dispatch: async (channel, input) => {
      if (closed)
        return { ok: false, error: { code: 'CANCELLED', message: new CarryonError('CANCELLED').message } };
      if (typeof channel === 'string' && writingChannels.has(channel)) await gate.free();
      return dispatch(channel, input);
    },
    close: async () => {
      closed = true;
      options.jobs.close();
      await gate.free();
      for (const work of closing) work();
      files.close();
      closeStorage(db);
    },
  };
};
