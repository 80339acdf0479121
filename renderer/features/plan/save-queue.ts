import type { Failure } from '../../../shared/errors.ts';
import { CallError } from '../../api.ts';

/** One thing to save. Tasks run one after the other, in the order the user made them. */
export type Task = {
  readonly run: () => Promise<void>;
  /** Called when the user gives the change up. */
  readonly discard: () => void;
};

/** A task the core refused: nothing after it is sent until the user retries it or gives it up. */
export type Blocked = { readonly task: Task; readonly failure: Failure };

export type SaveQueue = {
  readonly add: (task: Task) => void;
  /** Sends the refused task again, or `instead` in its place. */
  readonly retry: (instead?: Task) => void;
  readonly discard: () => void;
  /** Resolves once everything added so far is saved or given up. */
  readonly settled: () => Promise<void>;
};

const unexpected: Failure = {
  code: 'INTERNAL',
  message: 'Something went wrong. Nothing was changed; try again.',
};

/**
 * A queue that keeps what could not be saved. `report` hears how many tasks wait and which one is refused.
 */
export const createSaveQueue = (report: (waiting: number, blocked: Blocked | null) => void): SaveQueue => {
  const tasks: Task[] = [];
  const waiters: (() => void)[] = [];
  let running = false;
  let blocked: Blocked | null = null;

  const tell = () => report(tasks.length, blocked);

  const drain = async (): Promise<void> => {
    if (running || blocked) return;
    running = true;
    for (let task = tasks[0]; task; task = tasks[0]) {
      try {
        // The order of the edits is the order of the history, so each waits for the one before it.
        await task.run();
        tasks.shift();
      } catch (error) {
        blocked = { task, failure: error instanceof CallError ? error.failure : unexpected };
        break;
      } finally {
        tell();
      }
    }
    running = false;
    if (tasks.length === 0) for (const done of waiters.splice(0)) done();
  };

  return {
    add: (task) => {
      tasks.push(task);
      tell();
      void drain();
    },
    retry: (instead) => {
      if (!blocked) return;
      if (instead) tasks[0] = instead;
      blocked = null;
      tell();
      void drain();
    },
    discard: () => {
      if (!blocked) return;
      tasks.shift()?.discard();
      blocked = null;
      tell();
      void drain();
    },
    settled: () => (tasks.length === 0 ? Promise.resolve() : new Promise((resolve) => waiters.push(resolve))),
  };
};
