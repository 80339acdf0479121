import type { Locator } from 'playwright';

import { plan as texts } from '../../renderer/text/en/plan-frame.ts';
import type { PlanTab } from '../../shared/domain/finding.ts';
import { derivePlan, type DerivedPlan } from '../../shared/domain/plan.ts';
import type { PlanRecords } from '../../shared/records/plan.ts';
import { fixtureDay, startTestApp, type TestApp } from '../support/app.ts';

export type PlanApp = TestApp & {
  readonly accountId: string;
  readonly go: (tab: PlanTab) => Promise<void>;
  /** What the core holds now. */
  readonly plan: () => Promise<PlanRecords>;
  readonly derived: () => Promise<DerivedPlan>;
  /** A cell of a grid, by the record's id and the field. */
  readonly cell: (id: string, field: string) => Locator;
};

/** The plan of Fintech Corp, open in a real browser on the real core. */
export const startPlanApp = async (
  options: { readonly account?: string; readonly context?: Parameters<typeof startTestApp>[0] } = {},
): Promise<PlanApp> => {
  const app = await startTestApp({ sample: true, ...options.context });
  const { id: accountId } = await app.call('plan.resolve', { key: options.account ?? 'Fintech Corp' });
  const plan = () => app.call('plan.get', { accountId });
  return {
    ...app,
    accountId,
    plan,
    derived: async () => derivePlan(await plan(), fixtureDay),
    go: async (tab) => {
      await app.page.evaluate((hash) => {
        window.location.hash = hash;
      }, `#/account/${accountId}/${tab}`);
      // The panel has the name of its tab: the page before may still be there.
      await app.page.getByRole('tabpanel', { name: new RegExp(`^${texts.tabs[tab]}`, 'u') }).waitFor();
    },
    cell: (id, field) => app.page.locator(`[role=grid] [data-record="${id}"][data-field="${field}"]`),
  };
};
