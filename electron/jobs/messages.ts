import type { Failure } from '../../shared/errors.ts';

/** How far a job is: `done` of `total` in units of the phase (bytes, rows, pages); null when not known. */
export type Progress = {
  readonly phase: string;
  readonly done: number;
  readonly total: number | null;
  /** What is being worked on, in the user's words. */
  readonly label?: string;
};

/** From the app to a job's process. */
export type ToJob = { readonly type: 'run'; readonly name: string; readonly input: unknown };

/** From a job's process to the app. `ready` is the first; nothing may be sent to the process before it. */
export type FromJob =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'done'; readonly value: unknown }
  | { readonly type: 'failed'; readonly error: Failure };

/** The other end of a process: a child process in Node, a utility process in Electron. */
export type JobProcess = {
  send(message: ToJob): void;
  onMessage(listener: (message: FromJob) => void): void;
  /** Called once, when the process is gone for whatever reason. */
  onExit(listener: () => void): void;
  kill(): void;
};
