import { CarryonError, failure } from '../../../shared/errors.ts';
import { reportFault } from '../fault.ts';
import { readArguments } from './arguments.ts';
import { commands } from './commands.ts';
import { openSession } from './session.ts';

/** One JSON value; arrays of numbers and bytes are printed as arrays. */
const print = (value: unknown): void => {
  const plain = (_key: string, held: unknown) =>
    held instanceof Uint32Array || held instanceof Uint8Array ? [...held] : held;
  process.stdout.write(`${JSON.stringify(value, plain)}\n`);
};

const perform = async (argv: readonly string[], appRoot: string): Promise<unknown> => {
  const given = readArguments(argv);
  const session = openSession(given, appRoot);
  try {
    return await commands[given.command](session, given.words, given.values);
  } finally {
    await session.close();
  }
};

export type CommandAnswer = { readonly value: unknown; readonly exitCode: 0 | 1 };

/** Runs one command: its one value and 0, or `{ error: { code, … } }` and 1. Never throws. */
export const answerCommand = async (argv: readonly string[], appRoot: string): Promise<CommandAnswer> => {
  try {
    return { value: (await perform(argv, appRoot)) ?? null, exitCode: 0 };
  } catch (error) {
    if (!(error instanceof CarryonError)) reportFault('command line', error);
    const ours = error instanceof CarryonError ? error : new CarryonError('INTERNAL');
    return { value: { error: failure(ours) }, exitCode: 1 };
  }
};

/** Runs one command, prints its one JSON value and sets the exit code. */
export const runCommandLine = async (argv: readonly string[], appRoot: string): Promise<void> => {
  const { value, exitCode } = await answerCommand(argv, appRoot);
  print(value);
  process.exitCode = exitCode;
};
