import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { figureFindings } from '../support/axe.ts';
import { hasFocus } from '../support/focus.ts';
import { openWindow } from '../support/open-window.ts';
import { startPlanApp, type PlanApp } from './plan-app.ts';

let app: PlanApp;
beforeAll(async () => {
  app = await startPlanApp();
});
afterAll(() => app.close());

const tabs = [
  'overview',
  'stakeholders',
  'health',
  'growth',
  'risks',
  'meetings',
  'renewal',
  'since',
  'print',
] as const;

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each(tabs)('%s has no serious accessibility finding', async (tab) => {
    await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await app.go(tab);
    expect(await figureFindings(app.page)).toEqual([]);
  });

  it('the meeting form has no serious accessibility finding', async () => {
    await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await app.go('meetings');
    await app.page.getByRole('button', { name: 'Record a meeting' }).click();
    await hasFocus(openWindow(app.page));
    expect(await figureFindings(app.page)).toEqual([]);
    await app.page.keyboard.press('Escape');
    await openWindow(app.page).waitFor({ state: 'detached' });
  });
});
