import { fork } from 'node:child_process';
import { join } from 'node:path';

import type { FromJob, JobProcess } from './messages.ts';

/**
 * Starts a job as a child process of plain Node, from source: the browser shell, the command line and tests.
 * Messages keep typed arrays (`advanced` serialization).
 */
export const spawnNodeProcess = (appRoot: string): JobProcess => {
  const child = fork(join(appRoot, 'electron/jobs/child.ts'), {
    serialization: 'advanced',
    // The second start of a job finds its code compiled; where the folder cannot be written nothing is kept.
    env: { ...process.env, NODE_COMPILE_CACHE: join(appRoot, 'node_modules/.cache/carryon') },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return {
    send: (message) => {
      child.send(message);
    },
    onMessage: (listener) => {
      child.on('message', (message) => listener(message as FromJob));
    },
    onExit: (listener) => {
      child.once('exit', listener);
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
};
