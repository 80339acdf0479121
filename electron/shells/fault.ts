/**
 * A line for the log about an error that is not one of ours: the channel and the places in the code. Its
 * message is left out, for it may quote a path, SQL or a customer (reliability spec S15).
 */
export const describeFault = (channel: string, error: unknown): string => {
  const frames =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line)) : [];
  const name = error instanceof Error ? error.name : typeof error;
  return [`carryon: unexpected ${name} in ${channel.slice(0, 60)}`, ...frames.slice(0, 8)].join('\n');
};

/** Writes that line to standard error. */
export const reportFault = (channel: string, error: unknown): void => {
  process.stderr.write(`${describeFault(channel, error)}\n`);
};
