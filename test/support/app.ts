import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser, BrowserContextOptions, Page } from 'playwright';

import type { Core } from '../../electron/core.ts';
import { startBrowserShell } from '../../electron/shells/browser/server.ts';
import type { Call, Channel, Output } from '../../shared/contract.ts';
import { CarryonError } from '../../shared/errors.ts';
import { launchBrowser } from './browser.ts';
import { gateCalls } from './calls.ts';
import { appRoot } from './core.ts';

/** The day of the Fintech Corp fixture: today in every end-to-end test that names no other. */
export const fixtureDay = '2026-03-05';

export type TestApp = {
  readonly page: Page;
  readonly browser: Browser;
  readonly core: Core;
  readonly dataDir: string;
  readonly origin: string;
  /** The run's link, used up by `page`. */
  readonly link: string;
  /** Errors on the console (the policy's reports among them), uncaught errors, requests to any other host. */
  readonly problems: string[];
  readonly call: <C extends Channel>(channel: C, input: Call<C>) => Promise<Output<C>>;
  readonly close: () => Promise<void>;
};

/** Notes everything a healthy page never does. */
export const watchPage = (page: Page, origin: string): string[] => {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:') && !url.startsWith('blob:')) {
      problems.push(`request: ${url}`);
    }
  });
  return problems;
};

/** Calls the core behind a page, as the page would; a refusal is thrown. */
export const callerOf =
  (core: Core) =>
  async <C extends Channel>(channel: C, input: Call<C>): Promise<Output<C>> => {
    const reply = await core.dispatch(channel, input);
    if (!reply.ok) throw new CarryonError(reply.error.code, reply.error.details);
    return reply.value as Output<C>;
  };

/**
 * `SLOW=6 npm run test:e2e` slows the page down six times and answers it 25 ms later for each: what holds then
 * does not depend on how busy a machine is. Chromium only.
 */
const slowDown = async (page: Page): Promise<void> => {
  const times = Number(process.env['SLOW'] ?? 1);
  if (!(times > 1)) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 25 * times,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
};

/**
 * Carryon in a real browser on the real core, in a data folder of its own (or a given one, which stays).
 * Needs the built page: `npm run build`.
 */
export const startTestApp = async (
  options: {
    readonly today?: string;
    readonly dataDir?: string;
    /** Starts with the sample loaded. */
    readonly sample?: boolean;
    readonly context?: BrowserContextOptions;
  } = {},
): Promise<TestApp> => {
  const { today = fixtureDay, sample = false, context = {} } = options;
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'carryon-app-'));
  const shell = await startBrowserShell({ dataDir, appRoot, today, user: 'Sarah Chen' });
  const { core, origin, link } = shell;
  if (typeof core === 'string') throw new Error(`The plans cannot be opened: ${core}`);
  const call = callerOf(core);
  if (sample) await call('sample.load', {});

  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-US', ...context });
  const problems = watchPage(page, origin);
  await gateCalls(page);
  await slowDown(page);
  await page.goto(link);
  // A key pressed before the page is drawn goes nowhere.
  await page.locator('main').waitFor();
  return {
    page,
    browser,
    core,
    dataDir,
    origin,
    link,
    problems,
    call,
    close: async () => {
      await browser.close();
      await shell.close();
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
