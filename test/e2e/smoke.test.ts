import { afterAll, beforeAll, expect, it } from 'vitest';

import { startTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ sample: true });
});
afterAll(() => app.close());

it('opens in a browser with its navigation, and nothing the page does is refused or leaves the computer', async () => {
  await app.page.getByRole('navigation').first().waitFor();
  expect(await app.page.title()).toContain('Carryon');
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
