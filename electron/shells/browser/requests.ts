import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';

import { CarryonError, failure, type ErrorCode } from '../../../shared/errors.ts';
import { decodeWire, encodeWire, wireLimit } from '../../../shared/wire.ts';
import type { Core } from '../../core.ts';
import { failurePage, failureStyle, failureStylePath } from '../failure-page.ts';
import { pageHeaders, type PageFile } from '../page.ts';
import type { Access } from './access.ts';
import type { Downloads } from './downloads.ts';
import type { EventStream } from './event-stream.ts';

const headers = pageHeaders('self');

const send = (response: ServerResponse, status: number, body: string | Buffer, type: string): void => {
  response.writeHead(status, { ...headers, 'Content-Type': type }).end(body);
};
const refuse = (response: ServerResponse, status: number, text: string): void =>
  send(response, status, `${text}\n`, 'text/plain; charset=utf-8');

/** The body as text. @throws CarryonError PAYLOAD_TOO_LARGE as soon as it is longer than a message may be */
const readBody = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > wireLimit) throw new CarryonError('PAYLOAD_TOO_LARGE', { limit: wireLimit });
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
};

const answerCall = async (core: Core, request: IncomingMessage): Promise<unknown> => {
  try {
    const message = decodeWire(await readBody(request));
    if (typeof message !== 'object' || message === null) throw new CarryonError('BAD_REQUEST');
    return await core.dispatch(Reflect.get(message, 'channel'), Reflect.get(message, 'input'));
  } catch (error) {
    return {
      ok: false,
      error: failure(error instanceof CarryonError ? error : new CarryonError('BAD_REQUEST')),
    };
  }
};

/** A file name in a header, by RFC 8187: everything but plain letters and digits is escaped. */
const headerName = (name: string): string =>
  encodeURIComponent(name).replace(
    /[!'()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const sendDownload = async (downloads: Downloads, token: string, response: ServerResponse): Promise<void> => {
  const download = downloads.open(token);
  if (!download) return refuse(response, 404, 'This file is not kept any more. Export it again.');
  response.writeHead(200, {
    ...headers,
    'Content-Type': 'application/octet-stream',
    'Content-Length': download.bytes,
    'Content-Disposition': `attachment; filename*=UTF-8''${headerName(download.name)}`,
  });
  await pipeline(download.stream, response);
};

export type Site = {
  readonly access: Access;
  readonly page: ReadonlyMap<string, PageFile>;
  readonly downloads: Downloads;
  readonly events: EventStream;
  /** The open plans, or the reason why they cannot be opened. */
  readonly core: Core | ErrorCode;
  readonly dataDir: string;
};

/** Answers one request; who asks is settled before what is asked. */
export const answerRequest = async (
  { access, page, downloads, events, core, dataDir }: Site,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (!access.isOurHost(request)) return refuse(response, 421, 'Carryon answers under its own address only.');
  const address = `${access.origin}${request.url ?? '/'}`;
  if (!URL.canParse(address)) return refuse(response, 404, 'Not found.');
  const { pathname, searchParams } = new URL(address);

  const key = searchParams.get('key');
  if (request.method === 'GET' && pathname === '/' && key !== null) {
    const cookie = access.exchange(key);
    if (cookie === null && !access.isOurBrowser(request)) {
      return refuse(response, 403, 'This link has been used. Start Carryon again to get a new one.');
    }
    response.writeHead(303, {
      ...headers,
      Location: '/',
      ...(cookie === null ? {} : { 'Set-Cookie': cookie }),
    });
    response.end();
    return;
  }
  if (!access.isOurBrowser(request)) {
    return refuse(response, 403, 'Open Carryon by the link that it printed when it started.');
  }

  if (request.method === 'POST' && pathname === '/rpc') {
    if (!access.isOurCall(request)) return refuse(response, 403, 'Only the page of Carryon may call it.');
    if (typeof core === 'string') return refuse(response, 503, 'The plans are not open.');
    const reply = await answerCall(core, request);
    return send(response, 200, encodeWire(reply), 'application/json; charset=utf-8');
  }
  if (request.method !== 'GET') return refuse(response, 405, 'Not allowed.');
  if (!access.isOurPage(request)) return refuse(response, 403, 'Only the page of Carryon may ask for this.');

  if (pathname === failureStylePath) return send(response, 200, failureStyle, 'text/css; charset=utf-8');
  if (typeof core === 'string')
    return send(response, 200, failurePage(core, dataDir), 'text/html; charset=utf-8');
  if (pathname === '/events') {
    if (!events.listen(response, headers)) refuse(response, 429, 'Too many tabs are open.');
    return;
  }
  const [, token] = /^\/download\/([\w-]{1,64})$/u.exec(pathname) ?? [];
  if (token !== undefined) return sendDownload(downloads, token, response);
  const found = page.get(pathname);
  if (!found) return refuse(response, 404, 'Not found.');
  return send(response, 200, await readFile(found.file), found.type);
};
