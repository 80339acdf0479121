import { randomUUID } from 'node:crypto';
import { basename, resolve } from 'node:path';

import type { Call, Channel, Output } from '../../../shared/contract.ts';
import type { Day } from '../../../shared/dates.ts';
import { CarryonError } from '../../../shared/errors.ts';
import { createCore } from '../../core.ts';
import { safeFileName } from '../../features/files/names.ts';
import { spawnNodeProcess } from '../../jobs/node-process.ts';
import { createJobs } from '../../jobs/port.ts';
import { reportFault } from '../fault.ts';
import { dataFolder, userName } from '../settings.ts';
import { dropContent, writeExport } from '../write-file.ts';
import type { Arguments } from './arguments.ts';

/** Where the next export goes, given the name that the core suggests; null refuses it. */
type Target = (suggested: string) => string | null;

/** The open plans as the commands see them. */
export type Session = {
  /** Any channel of the contract. @throws CarryonError what the core answered */
  readonly call: <C extends Channel>(channel: C, input: Call<C>) => Promise<Output<C>>;
  /** A channel that only the caller knows the name of. */
  readonly callAny: (channel: string, input: unknown) => Promise<unknown>;
  /** Takes a file by its path, as a dialog would. @throws CarryonError FILE_* */
  readonly file: (path: string) => string;
  /** Runs a call that saves a file, to the place given. */
  readonly saving: <T>(target: Target, save: () => Promise<T>) => Promise<T>;
  /** The day given with `--as-of`. */
  readonly asOf: Day | undefined;
  /** Runs a call that saves many files, to the folder given. */
  readonly savingInto: <T>(path: string, save: () => Promise<T>) => Promise<T>;
  /** An absolute path from one that the user wrote. */
  readonly path: (written: string) => string;
  readonly newJob: () => string;
  readonly close: () => Promise<void>;
};

/** npm runs scripts in the project's folder; a path is meant from where the user called it. */
const startFolder = (): string =>
  (process.env['npm_lifecycle_event'] === 'carryon' ? process.env['INIT_CWD'] : undefined) ?? process.cwd();

/** Opens the plans for one command. @throws CarryonError a storage code */
export const openSession = ({ data, asOf }: Pick<Arguments, 'data' | 'asOf'>, appRoot: string): Session => {
  let target: Target = () => null;
  let folder: string | null = null;
  const path = (written: string) => resolve(startFolder(), written);

  const core = createCore({
    dataDir: data === undefined ? dataFolder(process.env) : path(data),
    appRoot,
    shell: 'cli',
    native: {
      chooseFile: () => Promise.reject(new CarryonError('FORBIDDEN')),
      chooseFolder: () => Promise.resolve(folder === null ? null : { kind: 'folder', path: folder }),
      saveFile: async (suggested, content) => {
        const out = target(safeFileName(suggested));
        if (out === null) {
          await dropContent(content);
          throw new CarryonError('FORBIDDEN');
        }
        return { outcome: 'saved', name: basename(out), bytes: await writeExport(out, content) };
      },
    },
    jobs: createJobs(() => spawnNodeProcess(appRoot)),
    emit: () => {},
    user: userName(),
    onFault: reportFault,
    ...(asOf === undefined ? {} : { today: asOf }),
  });

  const callAny = async (channel: string, input: unknown): Promise<unknown> => {
    const reply = await core.dispatch(channel, input);
    if (!reply.ok) throw new CarryonError(reply.error.code, reply.error.details);
    return reply.value;
  };

  return {
    call: async <C extends Channel>(channel: C, input: Call<C>) =>
      (await callAny(channel, input)) as Output<C>,
    callAny,
    file: (written) => core.context.files.add(path(written)).token,
    saving: async (next, save) => {
      target = next;
      try {
        return await save();
      } finally {
        target = () => null;
      }
    },
    asOf,
    savingInto: async (into, save) => {
      folder = into;
      try {
        return await save();
      } finally {
        folder = null;
      }
    },
    path,
    newJob: randomUUID,
    close: core.close,
  };
};
