import { spawn } from 'node:child_process';

/** The program that opens a link on each system, and what comes before the link. */
const openers: Partial<Record<NodeJS.Platform, readonly [command: string, ...before: string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Opens a link of our own server in the user's browser; where there is none, the printed link remains. */
export const openLink = (link: string): void => {
  const [command, ...before] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...before, link], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
};
