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

/** Runs one command, prints one JSON value and sets the exit code: 0, or 1 with `{"error":{"code",…}}`. */
export const runCommandLine = async (argv: readonly string[], appRoot: string): Promise<void> => {
  try {
    print((await perform(argv, appRoot)) ?? null);
  } catch (error) {
    if (!(error instanceof CarryonError)) reportFault('command line', error);
    print({ error: failure(error instanceof CarryonError ? error : new CarryonError('INTERNAL')) });
    process.exitCode = 1;
  }
};
