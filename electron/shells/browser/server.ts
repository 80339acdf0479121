import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import type { Day } from '../../../shared/dates.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
import type { Core } from '../../core.ts';
import { spawnNodeProcess } from '../../jobs/node-process.ts';
import { createJobs } from '../../jobs/port.ts';
import { reportFault } from '../fault.ts';
import { openCore } from '../open-core.ts';
import { listPage } from '../page.ts';
import { createAccess } from './access.ts';
import { browserNative, createDownloads } from './downloads.ts';
import { createEventStream } from './event-stream.ts';
import { answerRequest } from './requests.ts';

export type BrowserShell = {
  /** The link that opens Carryon, once. */
  readonly link: string;
  readonly origin: string;
  /** The open plans, or the reason why they cannot be opened; then the page says so. */
  readonly core: Core | ErrorCode;
  /** Closes the plans, then the server. */
  readonly close: () => Promise<void>;
};

/** Serves Carryon to a browser on this computer: the same core and the same page as in the window. */
export const startBrowserShell = async (options: {
  readonly dataDir: string;
  readonly appRoot: string;
  readonly user?: string;
  readonly today?: Day;
  /** 0, a free one, unless a test needs a known one. */
  readonly port?: number;
}): Promise<BrowserShell> => {
  const { dataDir, appRoot, port = 0, ...others } = options;
  const page = listPage(join(appRoot, 'dist/renderer'));
  const downloads = createDownloads();
  const events = createEventStream();

  const server = createServer({ requestTimeout: 60_000 });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const access = createAccess((server.address() as AddressInfo).port);
  const core = openCore({
    dataDir,
    appRoot,
    shell: 'browser',
    native: browserNative(downloads),
    jobs: createJobs(() => spawnNodeProcess(appRoot)),
    emit: events.emit,
    ...others,
  });
  const site = { access, page, downloads, events, core, dataDir };
  server.on('request', (request, response) => {
    answerRequest(site, request, response).catch((error: unknown) => {
      // A tab closed in the middle of an answer is no fault.
      if (request.aborted || response.destroyed) return;
      reportFault('request', error);
      response.destroy();
    });
  });

  return {
    link: access.link,
    origin: access.origin,
    core,
    close: async () => {
      events.close();
      if (typeof core !== 'string') await core.close();
      await downloads.close();
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
};
