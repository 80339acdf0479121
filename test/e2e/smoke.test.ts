import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { startTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ sample: true });
});
afterAll(() => app.close());

it('opens in a browser with its navigation, and nothing the page does is refused or leaves the computer', async () => {
  await app.page.getByRole('navigation').first().waitFor();
  await expect.poll(() => app.page.title()).toContain('Carryon');
  expect(app.page.url()).not.toContain('key=');
  expect(app.problems).toEqual([]);
});

it('answers the page from the real core', async () => {
  const status = await app.page.evaluate(async () => {
    const response = await window.fetch('/rpc', {
      method: 'POST',
      body: JSON.stringify({ channel: 'app.status', input: {} }),
    });
    return (await response.json()) as unknown;
  });
  expect(status).toMatchObject({ ok: true, value: { shell: 'browser', today: '2026-03-05', accounts: 41 } });
});

it('tells every open tab what changed', async () => {
  const heard = app.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const source = new EventSource('/events');
        source.addEventListener('message', ({ data }: MessageEvent<string>) => resolve(data));
        source.addEventListener('open', () => document.body.setAttribute('data-listening', ''));
      }),
  );
  await app.page.waitForSelector('body[data-listening]', { state: 'attached' });
  await app.call('history.undo', {});
  expect(JSON.parse(await heard)).toMatchObject({ type: 'changed', redo: 'Open the sample' });
});

it('downloads an export under its own name, spelled for every file system', async () => {
  const { native } = app.core.context;
  const saved = await native.saveFile("Zoë's (new) plan: 100%.csv", new TextEncoder().encode('a,b'));
  if (saved.outcome !== 'download') throw new Error('not a download');
  expect(saved.name).toBe("Zoë's (new) plan 100%.csv");
  const download = app.page.waitForEvent('download');
  await app.page.evaluate((token) => {
    const link = document.createElement('a');
    link.href = `/download/${token}`;
    link.download = '';
    link.click();
  }, saved.token);
  const taken = await download;
  expect(taken.suggestedFilename()).toBe(saved.name);
  expect(readFileSync(await taken.path(), 'utf8')).toBe('a,b');
});
