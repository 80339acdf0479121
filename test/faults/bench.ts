import { resolve } from 'node:path';

import { createCore, type Core } from '../../electron/core.ts';
import { spawnNodeProcess } from '../../electron/jobs/node-process.ts';
import { createJobs } from '../../electron/jobs/port.ts';
import type { CoreEvent } from '../../shared/events.ts';
import type { Bench } from './operations/perform.ts';

export const appRoot = resolve(import.meta.dirname, '../..');

export type OpenBench = Bench & {
  readonly core: Core;
  readonly faults: string[];
  /** The instant that the clock stands at. */
  readonly now: () => Date;
};

/** A real core on a data folder, with a clock that only moves when it is told to; it starts at noon of 2026-03-05. */
export const openBench = (
  dataDir: string,
  onEvent: (event: CoreEvent) => void = () => undefined,
): OpenBench => {
  let instant = Date.UTC(2026, 2, 5, 12);
  const faults: string[] = [];
  const core = createCore({
    dataDir,
    appRoot,
    shell: 'cli',
    now: () => new Date(instant),
    user: 'Sarah Chen',
    jobs: createJobs(() => spawnNodeProcess(appRoot)),
    native: {
      chooseFile: () => Promise.resolve(null),
      chooseFolder: () => Promise.resolve(null),
      saveFile: (name, content) => Promise.resolve({ outcome: 'saved', name, bytes: content.length }),
    },
    emit: onEvent,
    onFault: (channel, error) =>
      faults.push(`${channel}: ${error instanceof Error ? (error.stack ?? '') : String(error)}`),
  });
  return {
    core,
    faults,
    db: core.context.db,
    dispatch: core.dispatch,
    now: () => new Date(instant),
    wait: (milliseconds) => {
      instant += milliseconds;
    },
  };
};
