import { join } from 'node:path';

import { utilityProcess } from 'electron';

import type { FromJob, JobProcess } from '../../jobs/messages.ts';

/** Starts a job as a utility process, from the build. Its listeners must be attached in the same turn. */
export const spawnUtilityProcess = (appRoot: string): JobProcess => {
  const child = utilityProcess.fork(join(appRoot, 'dist/electron/job.cjs'), [], {
    serviceName: 'Carryon job',
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => {
      child.on('message', (message: FromJob) => listener(message));
    },
    onExit: (listener) => {
      child.once('exit', listener);
    },
    kill: () => {
      child.kill();
    },
  };
};
