import { mkdtempSync, rmSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startBrowserShell, type BrowserShell } from '../../../electron/shells/browser/server.ts';
import { wireLimit } from '../../../shared/wire.ts';
import { appRoot } from '../../support/core.ts';

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };

let dataDir: string;
let shell: BrowserShell;
let host: string;
let cookie = '';
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'carryon-loopback-'));
  shell = await startBrowserShell({ dataDir, appRoot, today: '2026-03-05' });
  host = new URL(shell.origin).host;
});
afterAll(async () => {
  await shell.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** A raw request: a program can send any header and any path, which a browser would tidy. */
const ask = (
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options;
    const [hostname, port] = host.split(':');
    const call = request(
      { hostname, port, path, method, headers: { Host: host, Cookie: cookie, ...headers } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(parts).toString(),
          }),
        );
      },
    );
    call.on('error', reject);
    call.end(body);
  });

const rpc = (body: string, headers: Record<string, string> = {}) =>
  ask('/rpc', { method: 'POST', body, headers: { Origin: shell.origin, ...headers } });
const statusCall = JSON.stringify({ channel: 'app.status', input: {} });

describe('the key of a run', () => {
  it('is needed for everything', async () => {
    for (const path of ['/', '/index.html', '/events', '/download/x', '/?key=', '/?key=guess']) {
      expect(await ask(path)).toMatchObject({ status: 403 });
    }
    expect(await rpc(statusCall)).toMatchObject({ status: 403 });
  });

  it('is exchanged once for a cookie that no script and no other site can use', async () => {
    const { pathname, search } = new URL(shell.link);
    const first = await ask(pathname + search);
    expect(first).toMatchObject({ status: 303, headers: { location: '/' } });
    const [given = ''] = first.headers['set-cookie'] ?? [];
    expect(given).toMatch(/^carryon_\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/u);
    expect(await ask(pathname + search)).toMatchObject({ status: 403 });

    cookie = given.split(';', 1)[0] ?? '';
    expect(await ask('/')).toMatchObject({ status: 200 });
    expect(await ask(pathname + search)).toMatchObject({ status: 303 });
    expect(await ask('/', { headers: { Cookie: `${cookie}x` } })).toMatchObject({ status: 403 });
  });
});

describe('where a request comes from', () => {
  it('must be our own address, so that a name pointed at this computer reaches nothing', async () => {
    for (const name of ['evil.example', `localhost:${host.split(':')[1]}`, '127.0.0.1', '127.0.0.1:1']) {
      expect(await ask('/', { headers: { Host: name } })).toMatchObject({ status: 421 });
    }
  });

  it('must be our own page for a call', async () => {
    expect(await rpc(statusCall)).toMatchObject({ status: 200 });
    for (const Origin of ['null', 'http://evil.example', `${shell.origin}.evil.example`, 'app://ui', '']) {
      expect(await rpc(statusCall, { Origin })).toMatchObject({ status: 403 });
    }
    expect(await ask('/rpc', { method: 'POST', body: statusCall })).toMatchObject({ status: 403 });
    expect(await rpc(statusCall, { 'Sec-Fetch-Site': 'cross-site' })).toMatchObject({ status: 403 });
  });

  it('must be our own page, or the user, for anything else', async () => {
    for (const site of ['cross-site', 'same-site']) {
      expect(await ask('/', { headers: { 'Sec-Fetch-Site': site } })).toMatchObject({ status: 403 });
      expect(await ask('/events', { headers: { 'Sec-Fetch-Site': site } })).toMatchObject({ status: 403 });
    }
    expect(await ask('/', { headers: { Origin: 'http://evil.example' } })).toMatchObject({ status: 403 });
    expect(await ask('/', { headers: { 'Sec-Fetch-Site': 'none' } })).toMatchObject({ status: 200 });
  });
});

describe('what is answered', () => {
  it('carries the policy on every answer', async () => {
    const asset = /src="\.(\/assets\/[^"]+)"/u.exec((await ask('/')).body)?.[1] ?? 'none';
    for (const path of ['/', asset, '/absent', '/?key=used']) {
      const { headers } = await ask(path);
      expect(headers).toMatchObject({
        'content-security-policy':
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
          "connect-src 'self'; form-action 'none'; frame-src 'none'; frame-ancestors 'none'; base-uri 'none'; " +
          "object-src 'none'; worker-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'cross-origin-opener-policy': 'same-origin',
        'x-dns-prefetch-control': 'off',
      });
    }
    expect(await ask(asset)).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
    });
  });

  it.each([
    '/package.json',
    '/../package.json',
    '/assets/../../../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%5c..%5cpackage.json',
    '//etc/passwd',
    '/assets',
    '/assets/',
    '/__proto__',
    '/constructor',
    '/download/../../package.json',
    '/download/%2e%2e%2fx',
    `/${'a'.repeat(5000)}`,
    '/%00',
    '/%',
    '//',
    '//[',
    '/\\evil.example',
  ])('does not find %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404 });
  });

  it('answers a malformed or oversized call with a code, and nothing but GET and POST', async () => {
    for (const body of [
      '',
      '{',
      'null',
      '[]',
      '"x"',
      '{"channel":"app.status"}',
      '{"channel":{},"input":{}}',
    ]) {
      const { status, body: reply } = await rpc(body);
      expect(status).toBe(200);
      expect(JSON.parse(reply)).toMatchObject({
        ok: false,
        error: { code: expect.stringMatching(/^[A-Z_]+$/u) },
      });
    }
    const large = await rpc(`"${'x'.repeat(wireLimit)}"`);
    expect(JSON.parse(large.body)).toMatchObject({ error: { code: 'PAYLOAD_TOO_LARGE' } });
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      expect(await ask('/', { method })).toMatchObject({ status: 405 });
    }
    expect(await ask('/rpc')).toMatchObject({ status: 404 });
  });

  it('opens no file dialog and takes an upload instead', async () => {
    expect((await rpc(JSON.stringify({ channel: 'files.choose', input: {} }))).body).toContain('FORBIDDEN');
    const begun = await rpc(
      JSON.stringify({ channel: 'files.begin', input: { name: 'Büch.csv', bytes: 3 } }),
    );
    const { token } = (JSON.parse(begun.body) as { value: { token: string } }).value;
    const appended = await rpc(
      `{"channel":"files.append","input":{"token":"${token}","chunk":{"$u8":"${btoa('a,b')}"}}}`,
    );
    expect(JSON.parse(appended.body)).toEqual({ ok: true, value: { received: 3 } });
  });
});
