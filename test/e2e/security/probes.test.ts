import { afterAll, beforeAll, expect, it } from 'vitest';

import { startTestApp, type TestApp } from '../../support/app.ts';
import { startCanary } from '../../support/canary.ts';
import { probe } from '../../support/probes.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('lets a hostile script in the page reach nothing and gain nothing', async () => {
  const canary = await startCanary();
  const gained = await probe(app.page, canary.address);
  expect({ gained, reached: canary.reached }).toEqual({ gained: [], reached: [] });
  expect(app.browser.contexts().flatMap((context) => context.pages())).toHaveLength(1);
  expect(new URL(app.page.url()).origin).toBe(app.origin);
  await canary.close();
});

it('would show them on a page without our policy', async () => {
  const canary = await startCanary('<!doctype html><title>unprotected</title><body>');
  const page = await app.browser.newPage();
  await page.goto(`http://${canary.address}/`);
  const gained = await probe(page, canary.address);
  await expect.poll(() => canary.reached.length).toBeGreaterThanOrEqual(15);
  expect(gained).toEqual(expect.arrayContaining(['function', 'inline-script', 'inner-html', 'srcdoc']));
  await page.close();
  await canary.close();
});
