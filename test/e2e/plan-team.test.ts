import { afterAll, beforeAll, expect, it } from 'vitest';

import { startPlanApp, type PlanApp } from './plan-app.ts';

let app: PlanApp;
beforeAll(async () => {
  app = await startPlanApp();
});
afterAll(async () => {
  expect(app.problems).toEqual([]);
  await app.close();
});

const field = () =>
  app.page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field'));
const team = () => app.page.getByRole('region', { name: 'Our team' });
const dri = async () => (await app.plan()).teamMembers.filter(({ isDri }) => isDri).map(({ name }) => name);

it('moves the DRI with one key and back with undo', async () => {
  await app.go('overview');
  await team().getByRole('button', { name: 'Make Daniel Okafor the DRI' }).press('Enter');
  await expect.poll(dri).toEqual(['Daniel Okafor']);
  await app.page.keyboard.press('Control+z');
  await expect.poll(dri).toEqual(['Sarah Chen']);
});

it('leads from a gap to the field that closes it', async () => {
  await team().getByRole('button', { name: 'Tomás Rivera has no email address.' }).press('Enter');
  await expect.poll(field).toBe('email');
  await app.page.keyboard.type('tomas@vendor.example');
  await app.page.keyboard.press('Enter');
  await expect
    .poll(async () => (await app.plan()).teamMembers.find(({ name }) => name.startsWith('Tomás'))?.email)
    .toBe('tomas@vendor.example');
  await team().getByText('Tomás Rivera has no email address.').waitFor({ state: 'detached' });
});

it('adds somebody by name and goes on to the role', async () => {
  await team()
    .getByRole('textbox', { name: /^Add somebody/u })
    .fill('Nora Lindqvist');
  await app.page.keyboard.press('Enter');
  await expect.poll(field).toBe('role');
  await app.page.keyboard.type('Sales Lead');
  await app.page.keyboard.press('Enter');
  await expect
    .poll(async () => (await app.plan()).teamMembers.find(({ name }) => name === 'Nora Lindqvist')?.role)
    .toBe('Sales Lead');
});

it('begins a team with the CSM the account names', async () => {
  const { id: accountId } = await app.call('record.create', {
    entity: 'account',
    values: { name: 'New Ltd', primaryCsm: 'Sarah Chen', csmEmail: 'sarah@vendor.example' },
  });
  await app.page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/account/${accountId}/overview`);
  await team().getByRole('button', { name: 'Add Sarah Chen as CSM and DRI' }).press('Enter');
  await expect
    .poll(async () => (await app.call('plan.get', { accountId })).teamMembers)
    .toMatchObject([
      { name: 'Sarah Chen', role: 'CSM', isDri: true, standing: 'Primary', email: 'sarah@vendor.example' },
    ]);
  await expect.poll(field).toBe('name');
});
