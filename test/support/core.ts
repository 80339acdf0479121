import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { createCore, type Core } from '../../electron/core.ts';
import { spawnNodeProcess } from '../../electron/jobs/node-process.ts';
import { createJobs } from '../../electron/jobs/port.ts';
import type { Call, Channel, Output } from '../../shared/contract.ts';
import { CarryonError } from '../../shared/errors.ts';
import type { CoreEvent } from '../../shared/events.ts';

export const appRoot = resolve(import.meta.dirname, '../..');

export type TestCore = {
  readonly core: Core;
  readonly dataDir: string;
  readonly events: CoreEvent[];
  /** Files that were saved, by name. */
  readonly saved: Map<string, Uint8Array | string>;
  readonly call: <C extends Channel>(channel: C, input: Call<C>) => Promise<Output<C>>;
  /** Closes and opens again on the same folder, on another day when one is given. */
  readonly reopen: (today?: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A real core on a real database in a folder of its own; today is 2026-03-05 unless said otherwise. */
export const openTestCore = (options: { today?: string; dataDir?: string } = {}): TestCore => {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'carryon-'));
  const events: CoreEvent[] = [];
  const saved = new Map<string, Uint8Array | string>();
  const open = (today = options.today ?? '2026-03-05') =>
    createCore({
      dataDir,
      appRoot,
      shell: 'cli',
      today,
      user: 'Sarah Chen',
      jobs: createJobs(() => spawnNodeProcess(appRoot)),
      native: {
        chooseFile: () => Promise.resolve(null),
        chooseFolder: () => Promise.resolve(null),
        saveFile: (name, content) => {
          saved.set(name, content);
          return Promise.resolve({ outcome: 'saved', name, bytes: content.length });
        },
      },
      emit: (event) => events.push(event),
      onFault: (channel, error) => {
        process.stderr.write(`${channel}: ${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
      },
    });
  let core = open();
  return {
    get core() {
      return core;
    },
    dataDir,
    events,
    saved,
    call: async (channel, input) => {
      const reply = await core.dispatch(channel, input);
      if (!reply.ok) throw new CarryonError(reply.error.code, reply.error.details);
      return reply.value as Output<typeof channel>;
    },
    reopen: async (today) => {
      await core.close();
      core = open(today);
    },
    close: async () => {
      await core.close();
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
