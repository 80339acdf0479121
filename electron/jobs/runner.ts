import { CarryonError } from '../../shared/errors.ts';
import type { CoreEvent } from '../../shared/events.ts';
import type { Progress } from './messages.ts';
import type { JobsPort } from './port.ts';
import type { JobInput, JobName, JobOutput } from './registry.ts';

/** Time left from what was done so far, or null while it is too early to say. Seconds, whole. */
const secondsLeft = ({ done, total }: Progress, elapsedMilliseconds: number): number | null => {
  if (total === null || done <= 0 || elapsedMilliseconds < 500) return null;
  return Math.ceil((elapsedMilliseconds / done) * Math.max(0, total - done) * 0.001);
};

/** Runs jobs under the client's name for them: progress becomes events, and the client can cancel by name. */
export const createJobRunner = (jobs: JobsPort, emit: (event: CoreEvent) => void) => {
  const running = new Map<string, AbortController>();
  return {
    run: async <N extends JobName>(job: string, name: N, input: JobInput<N>): Promise<JobOutput<N>> => {
      if (running.has(job)) throw new CarryonError('CONFLICT');
      const controller = new AbortController();
      running.set(job, controller);
      let phase = '';
      let started = Date.now();
      try {
        return await jobs.run(name, input, {
          signal: controller.signal,
          onProgress: (progress) => {
            if (progress.phase !== phase) {
              phase = progress.phase;
              started = Date.now();
            }
            emit({
              type: 'progress',
              job,
              ...progress,
              secondsLeft: secondsLeft(progress, Date.now() - started),
            });
          },
        });
      } finally {
        running.delete(job);
      }
    },
    /** @returns false when no such job is running. */
    cancel: (job: string): boolean => {
      const controller = running.get(job);
      controller?.abort();
      return controller !== undefined;
    },
  };
};
