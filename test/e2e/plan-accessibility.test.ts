import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

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

/**
 * Findings of the plan and of what lies above it; the rail has tests of its own. The visible words of a drawn figure are clamped and come
 * with initials, so its parts are named in full instead of by what is visible.
 */
const seriousFindings = async () => {
  const { violations } = await new AxeBuilder({ page: app.page })
    .setLegacyMode(true)
    .exclude('nav[aria-label="Pages"]')
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes
        .filter(({ html }) => !(id === 'label-content-name-mismatch' && html.startsWith('<g ')))
        .map(({ html }) => `${id}: ${html.slice(0, 200)}`),
    );
};

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each(tabs)('%s has no serious accessibility finding', async (tab) => {
    await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await app.go(tab);
    await app.page.waitForTimeout(300);
    expect(await seriousFindings()).toEqual([]);
  });

  it('the meeting form has no serious accessibility finding', async () => {
    await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await app.go('meetings');
    await app.page.getByRole('button', { name: 'Record a meeting' }).click();
    await app.page.getByRole('dialog').waitFor();
    expect(await seriousFindings()).toEqual([]);
    await app.page.keyboard.press('Escape');
    await app.page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});
