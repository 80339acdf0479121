import { CarryonError, failure } from '../../shared/errors.ts';
import { asStorageError } from '../db/errors.ts';
import type { FromJob, ToJob } from './messages.ts';
import { jobs } from './registry.ts';

/** What Electron adds to `process` in a utility process. */
type ParentPort = {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
};
const { parentPort } = process as { parentPort?: ParentPort };

const post = (message: FromJob): void => {
  if (parentPort) parentPort.postMessage(message);
  else process.send?.(message);
};

const run = async ({ name, input }: ToJob): Promise<void> => {
  try {
    if (!Object.hasOwn(jobs, name)) throw new CarryonError('BAD_REQUEST');
    const job = (jobs as Record<string, (input: unknown, context: object) => unknown>)[name];
    const value = await job?.(input, {
      report: (progress: Extract<FromJob, { type: 'progress' }>['progress']) =>
        post({ type: 'progress', progress }),
    });
    post({ type: 'done', value });
  } catch (error) {
    post({ type: 'failed', error: failure(asStorageError(error)) });
  }
};

const receive = (message: unknown): void => {
  void run(message as ToJob);
};

if (parentPort) parentPort.on('message', ({ data }) => receive(data));
else process.on('message', receive);
// A job does not outlive the app.
process.on('disconnect', () => process.exit(0));
post({ type: 'ready' });
