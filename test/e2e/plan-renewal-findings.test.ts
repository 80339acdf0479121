import { afterAll, beforeAll, expect, it } from 'vitest';

import { plan as texts } from '../../renderer/text/en/plan-frame.ts';
import { derivePlan } from '../../shared/domain/plan.ts';
import type { EntityName } from '../../shared/records/registry.ts';
import { fixtureDay } from '../support/app.ts';
import { startPlanApp, type PlanApp } from './plan-app.ts';

let app: PlanApp;
let accountId: string;
beforeAll(async () => {
  app = await startPlanApp();
  accountId = await plantMistakes();
});
afterAll(async () => {
  expect(app.problems).toEqual([]);
  await app.close();
});

/** An account in which nearly every known mistake has been made. */
const plantMistakes = async (): Promise<string> => {
  const { call } = app;
  const { id } = await call('record.create', {
    entity: 'account',
    values: {
      name: 'Mistakes AG',
      arr: 10_000_000,
      contractStart: '2024-01-01',
      renewalDate: '2026-05-20',
      noticeDays: 60,
      autoRenew: true,
    },
  });
  const make = (entity: EntityName, values: object) =>
    call('record.create', { entity, values: { accountId: id, ...values } });
  for (const signal of ['productUsage', 'featureAdoption', 'seatUtilization', 'npsCsat'])
    await call('health.score', { accountId: id, signal, score: 2 });
  await make('teamMember', { name: 'Somebody' });
  await make('stakeholder', { name: 'Maria', roleType: 'Champion', sentiment: 'Positive' });
  await make('stakeholder', {
    name: 'James',
    roleType: 'Economic Buyer',
    influence: 'High',
    lastContact: '2025-09-01',
  });
  const boss = await make('stakeholder', { name: 'Gone', leftOn: '2026-01-01' });
  await make('stakeholder', { name: 'Report', roleType: 'End User', reportsToId: boss.id });
  await make('opportunity', {
    name: 'Seats',
    timeline: '2025-Q1',
    nextStep: 'Call',
    nextStepDue: '2026-01-10',
  });
  await make('opportunity', { name: 'Module' });
  await make('risk', { title: 'High', severity: 'High', likelihood: 'High', nextReview: '2026-01-10' });
  await make('action', { title: 'Late', dueOn: '2026-02-01' });
  await make('meeting', { heldOn: '2026-03-12', type: 'QBR' });
  await make('decisionRequest', { ask: 'Agree', dueOn: '2026-02-01' });
  await make('goal', { title: 'Reached', status: 'Reached' });
  await make('goal', { title: 'Late', dueOn: '2026-01-01' });
  const { cycleId } = await call('renewal.edit', { accountId: id, phase: 'Risk mitigation' });
  await make('renewalGate', { renewalCycleId: cycleId, title: 'Skipped', phase: 'Discovery' });
  await make('renewalGate', { renewalCycleId: cycleId, title: 'Late', phase: 'Close', dueOn: '2026-01-01' });
  return id;
};

it('every finding leads to its field, from wherever one stands', async () => {
  const records = await app.call('plan.get', { accountId });
  const { findings } = derivePlan(records, fixtureDay).planCheck;
  const first = findings.filter(
    ({ says }, index) => findings.findIndex((other) => other.says.code === says.code) === index,
  );
  expect(first.length).toBeGreaterThan(22);
  const starts = ['overview', 'risks', 'meetings', 'renewal'] as const;
  const lost: string[] = [];
  for (const [index, { rule, jump }] of first.entries()) {
    const start = starts[index % starts.length] ?? 'overview';
    await app.page.evaluate((hash) => {
      window.location.hash = hash;
    }, `#/account/${accountId}/${start}`);
    await app.page.getByRole('tabpanel', { name: new RegExp(`^${texts.tabs[start]}`, 'u') }).waitFor();
    await app.page.getByRole('heading', { level: 1, name: 'Mistakes AG' }).waitFor();
    await app.page.getByRole('button', { name: /findings$/u }).press('Enter');
    await app.page.locator(`[data-finding="${rule}"]`).first().press('Enter');
    const there = async () => {
      const tab = await app.page.locator('[role=tab][aria-selected=true]').innerText();
      return app.page.evaluate(
        ([{ id, field, entity }, shown]) => {
          const active = document.activeElement;
          const record = id === null ? '' : `[data-record="${id}"]`;
          const named = field === null ? '' : `[data-field="${field}"]`;
          const wanted =
            record + named === '' ? `[data-add="${entity}"], [data-entity="${entity}"]` : record + named;
          return active?.closest(wanted) ? 'there' : `${shown}: ${active?.outerHTML.slice(0, 90) ?? ''}`;
        },
        [jump, tab] as const,
      );
    };
    try {
      await expect.poll(there).toBe('there');
    } catch {
      lost.push(`${rule} (${jump.tab} ${jump.entity} ${jump.field ?? ''}) ends on ${await there()}`);
    }
  }
  expect(lost).toEqual([]);
});
