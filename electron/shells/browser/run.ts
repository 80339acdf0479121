import { sentenceFor } from '../../../shared/errors.ts';
import { dataFolder, fixedToday, userName } from '../settings.ts';
import { openLink } from './open-link.ts';
import { startBrowserShell } from './server.ts';

/** Runs Carryon in the default browser until the process is told to end. */
export const runBrowser = async (appRoot: string, options: { readonly open: boolean }): Promise<void> => {
  const shell = await startBrowserShell({
    dataDir: dataFolder(process.env),
    appRoot,
    user: userName(),
    ...fixedToday(process.env),
  });
  if (typeof shell.core === 'string') process.stderr.write(`${sentenceFor(shell.core)}\n`);
  process.stdout.write(`Carryon: ${shell.link}\nThe link works once. Ctrl+C ends Carryon.\n`);
  if (options.open) openLink(shell.link);

  const end = (): void => {
    void shell.close().finally(() => process.exit(0));
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
};
