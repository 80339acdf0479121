import { CarryonError } from '../../shared/errors.ts';
import type { FromJob, JobProcess, Progress } from './messages.ts';
import type { JobInput, JobName, JobOutput } from './registry.ts';

export type JobOptions = {
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting ends the process at once; killed at any point, a job has changed nothing or all of it. */
  readonly signal?: AbortSignal;
};

/** Runs work in other processes, so that a large or hostile file cannot take the app down. */
export type JobsPort = {
  run<N extends JobName>(name: N, input: JobInput<N>, options?: JobOptions): Promise<JobOutput<N>>;
  close(): void;
};

/** Jobs whose process is kept a while for the next one: fonts stay parsed between two PDFs. */
const reusable: readonly JobName[] = ['makePdf'];
const idleMilliseconds = 60_000;

const makePromise = (): { readonly promise: Promise<void>; readonly resolve: () => void } => {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
};

/** A process and what it is working on; one at a time. */
type Worker = {
  readonly process: JobProcess;
  readonly started: Promise<void>;
  listen: (message: FromJob) => void;
  gone: () => void;
};

const nothing = (): void => undefined;

/** @param spawn starts a process of `electron/jobs/child.ts`; its listeners are attached before it can speak. */
export const createJobs = (spawn: () => JobProcess): JobsPort => {
  const running = new Set<Worker>();
  let idle: Worker | undefined;
  let idleTimer: NodeJS.Timeout | undefined;
  let closed = false;

  const start = (): Worker => {
    const process = spawn();
    const { promise: started, resolve: ready } = makePromise();
    const worker: Worker = { process, started, listen: nothing, gone: nothing };
    running.add(worker);
    // One listener for all that a process does: it may serve hundreds of jobs.
    process.onMessage((message) => {
      if (message.type === 'ready') ready();
      else worker.listen(message);
    });
    process.onExit(() => {
      running.delete(worker);
      if (idle === worker) idle = undefined;
      worker.gone();
    });
    return worker;
  };

  const takeIdle = (): Worker | null => {
    clearTimeout(idleTimer);
    const worker = idle ?? null;
    idle = undefined;
    return worker;
  };

  const release = (worker: Worker, name: JobName): void => {
    worker.listen = nothing;
    worker.gone = nothing;
    if (!reusable.includes(name) || idle) {
      worker.process.kill();
      return;
    }
    idle = worker;
    idleTimer = setTimeout(() => takeIdle()?.process.kill(), idleMilliseconds);
    idleTimer.unref();
  };

  const run = <N extends JobName>(
    name: N,
    input: JobInput<N>,
    { onProgress, signal }: JobOptions = {},
  ): Promise<JobOutput<N>> =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(new CarryonError('CANCELLED'));
        return;
      }
      const worker = takeIdle() ?? start();
      let settled = false;
      const settle = (finish: () => void) => {
        if (settled) return;
        settled = true;
        signal?.removeEventListener('abort', cancel);
        finish();
      };
      const cancel = () => {
        worker.process.kill();
        settle(() => reject(new CarryonError('CANCELLED')));
      };
      worker.listen = (message) => {
        if (message.type === 'progress') onProgress?.(message.progress);
        if (message.type === 'done')
          settle(() => {
            release(worker, name);
            resolve(message.value as JobOutput<N>);
          });
        if (message.type === 'failed')
          settle(() => {
            release(worker, name);
            reject(new CarryonError(message.error.code, message.error.details));
          });
      };
      worker.gone = () => settle(() => reject(new CarryonError(closed ? 'CANCELLED' : 'INTERNAL')));
      signal?.addEventListener('abort', cancel);
      const begin = async () => {
        await worker.started;
        if (!settled) worker.process.send({ type: 'run', name, input });
      };
      void begin();
    });

  return {
    run,
    close: () => {
      closed = true;
      clearTimeout(idleTimer);
      for (const { process } of running) process.kill();
    },
  };
};
