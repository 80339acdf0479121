import type { Channel, Input, Output } from '../shared/contract.ts';
import type { Day } from '../shared/dates.ts';
import type { CoreEvent } from '../shared/events.ts';
import type { ChangeSetInfo } from './db/history.ts';
import type { Db } from './db/open.ts';
import type { Native } from './features/files/native.ts';
import type { FileStore } from './features/files/store.ts';
import type { JobInput, JobName, JobOutput } from './jobs/registry.ts';

export type Shell = 'electron' | 'browser' | 'cli';

/** What handlers work with. Clock and ids are injected, so that a test can fix them. */
export type CoreContext = {
  readonly db: Db;
  readonly dataDir: string;
  /** Folder that holds `resources/` and `node_modules/`. */
  readonly appRoot: string;
  readonly shell: Shell;
  readonly version: string;
  readonly now: () => Date;
  readonly today: () => Day;
  /** Who makes the changes; empty when nobody said. */
  readonly user: string;
  readonly newId: () => string;
  readonly native: Native;
  readonly files: FileStore;
  readonly emit: (event: CoreEvent) => void;
  /** Runs `write` as one transaction and one undo step, then tells the windows what changed. */
  readonly change: <T>(
    info: Pick<ChangeSetInfo, 'kind' | 'label' | 'mergeKey' | 'importId'>,
    write: () => T,
  ) => T;
  /** Runs a job under the client's name for it: its progress becomes events, `jobs.cancel` ends it. */
  readonly runJob: <N extends JobName>(job: string, name: N, input: JobInput<N>) => Promise<JobOutput<N>>;
  /** Runs a job that writes to the plans itself, while every other write waits. */
  readonly runWritingJob: <N extends JobName>(
    job: string,
    name: N,
    input: JobInput<N>,
  ) => Promise<JobOutput<N>>;
  /** Work to be done when the core closes: what must not stay behind until the next start. */
  readonly atClose: (work: () => void) => void;
  /** Tells the windows to fetch again what they show. */
  readonly changed: (accountIds: readonly string[] | null) => void;
};

type Handler<C extends Channel> = (input: Input<C>) => Output<C> | Promise<Output<C>>;
export type Handlers<C extends Channel = Channel> = { readonly [K in C]: Handler<K> };
