import { EventEmitter } from 'node:events';

import { expect, test } from 'vitest';

import type { FromJob, JobProcess } from '../../../electron/jobs/messages.ts';
import { createJobs } from '../../../electron/jobs/port.ts';
import type { JobInput } from '../../../electron/jobs/registry.ts';

type Answer = (input: unknown) => FromJob | 'crash' | 'silence';

/** Processes that answer as they are told, and what was started. */
const pretend = (answer: Answer) => {
  const started: EventEmitter[] = [];
  const jobs = createJobs((): JobProcess => {
    const emitter = new EventEmitter();
    started.push(emitter);
    setImmediate(() => emitter.emit('message', { type: 'ready' }));
    return {
      send: ({ input }) => {
        const reply = answer(input);
        if (reply === 'crash') emitter.emit('exit');
        else if (reply !== 'silence') setImmediate(() => emitter.emit('message', reply));
      },
      onMessage: (listener) => void emitter.on('message', listener),
      onExit: (listener) => void emitter.once('exit', listener),
      kill: () => void setImmediate(() => emitter.emit('exit')),
    };
  });
  return { jobs, started };
};

const input = (value: unknown) => value as JobInput<'makePdf'>;
const echo: Answer = (value) => ({ type: 'done', value });

test('one process serves hundreds of jobs without gathering listeners', async () => {
  const { jobs, started } = pretend(echo);
  for (let turn = 0; turn < 300; turn += 1) expect(await jobs.run('makePdf', input(turn))).toBe(turn);
  expect(started).toHaveLength(1);
  expect(started[0]?.listenerCount('message')).toBe(1);
  expect(started[0]?.listenerCount('exit')).toBe(1);
  jobs.close();
});

test('jobs at the same time have a process each', async () => {
  const { jobs, started } = pretend(echo);
  const numbers = [1, 2, 3];
  expect(await Promise.all(numbers.map((each) => jobs.run('makePdf', input(each))))).toEqual(numbers);
  expect(started).toHaveLength(3);
  jobs.close();
});

test('a crash is an error of its own, and the next job has another process', async () => {
  let calls = 0;
  const { jobs, started } = pretend((value) => ((calls += 1) === 1 ? 'crash' : echo(value)));
  await expect(jobs.run('makePdf', input(1))).rejects.toMatchObject({ code: 'INTERNAL' });
  expect(await jobs.run('makePdf', input(2))).toBe(2);
  expect(started).toHaveLength(2);
  jobs.close();
});

test('what is cancelled, or under way when the app closes, is cancelled and no fault', async () => {
  const { jobs } = pretend(() => 'silence');
  const controller = new AbortController();
  const stopped = jobs.run('makePdf', input(1), { signal: controller.signal });
  controller.abort();
  await expect(stopped).rejects.toMatchObject({ code: 'CANCELLED' });
  await expect(jobs.run('makePdf', input(2), { signal: controller.signal })).rejects.toMatchObject({
    code: 'CANCELLED',
  });
  const underWay = jobs.run('makePdf', input(3));
  jobs.close();
  await expect(underWay).rejects.toMatchObject({ code: 'CANCELLED' });
});
