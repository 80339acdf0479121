import { readFile } from 'node:fs/promises';

import { protocol, type Session } from 'electron';

import { failurePath, failureStyle, failureStylePath } from '../failure-page.ts';
import { listPage, pageHeaders } from '../page.ts';
import { isOwnAddress } from './sender.ts';

/** Must run before the app is ready. */
export const registerScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ]);
};

const answer = (body: BodyInit, type: string, status = 200) =>
  new Response(body, { status, headers: { ...pageHeaders('none'), 'Content-Type': type } });

/**
 * Serves the built page under `app://ui/` by exact path; anything else is 404. `failed` makes the page
 * that says why the data could not be opened.
 */
export const servePage = (session: Session, folder: string, failed: () => string): void => {
  const page = listPage(folder);
  session.protocol.handle('app', async (request) => {
    const { pathname } = new URL(request.url);
    if (!isOwnAddress(request.url)) return answer('', 'text/plain', 404);
    if (pathname === failurePath) return answer(failed(), 'text/html; charset=utf-8');
    if (pathname === failureStylePath) return answer(failureStyle, 'text/css; charset=utf-8');
    const found = page.get(pathname);
    return found
      ? answer(new Uint8Array(await readFile(found.file)), found.type)
      : answer('', 'text/plain', 404);
  });
};
