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

const ready = (process: JobProcess): Promise<void> =>
  new Promise((resolve) => {
    process.onMessage((message) => {
      if (message.type === 'ready') resolve();
    });
  });

/** @param spawn starts a process of `electron/jobs/child.ts`; its listeners are attached before it can speak. */
export const createJobs = (spawn: () => JobProcess): JobsPort => {
  const running = new Set<JobProcess>();
  let idle: JobProcess | undefined;
  let idleTimer: NodeJS.Timeout | undefined;

  const start = (): { process: JobProcess; started: Promise<void> } => {
    const process = spawn();
    running.add(process);
    process.onExit(() => {
      running.delete(process);
      if (idle === process) idle = undefined;
    });
    return { process, started: ready(process) };
  };

  const takeIdle = (): { process: JobProcess; started: Promise<void> } | null => {
    if (!idle) return null;
    clearTimeout(idleTimer);
    const process = idle;
    idle = undefined;
    return { process, started: Promise.resolve() };
  };

  const release = (process: JobProcess, name: JobName): void => {
    if (!reusable.includes(name) || idle) {
      process.kill();
      return;
    }
    idle = process;
    idleTimer = setTimeout(() => process.kill(), idleMilliseconds);
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
      const { process, started } = takeIdle() ?? start();
      let settled = false;
      const settle = (finish: () => void) => {
        if (settled) return;
        settled = true;
        signal?.removeEventListener('abort', cancel);
        finish();
      };
      const cancel = () => {
        process.kill();
        settle(() => reject(new CarryonError('CANCELLED')));
      };
      const listen = (message: FromJob) => {
        if (settled) return;
        if (message.type === 'progress') onProgress?.(message.progress);
        if (message.type === 'done')
          settle(() => {
            release(process, name);
            resolve(message.value as JobOutput<N>);
          });
        if (message.type === 'failed')
          settle(() => {
            release(process, name);
            reject(new CarryonError(message.error.code, message.error.details));
          });
      };
      process.onMessage(listen);
      process.onExit(() => settle(() => reject(new CarryonError('INTERNAL'))));
      signal?.addEventListener('abort', cancel);
      const begin = async () => {
        await started;
        if (!settled) process.send({ type: 'run', name, input });
      };
      void begin();
    });

  return {
    run,
    close: () => {
      clearTimeout(idleTimer);
      for (const process of running) process.kill();
    },
  };
};
