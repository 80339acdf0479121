import { afterAll, beforeAll, expect, it } from 'vitest';

import { openWindow } from '../support/open-window.ts';
import { startPlanApp, type PlanApp } from './plan-app.ts';

let app: PlanApp;
beforeAll(async () => {
  app = await startPlanApp();
});
afterAll(async () => {
  expect(app.problems).toEqual([]);
  await app.close();
});

const person = async (name: string) => (await app.plan()).stakeholders.find((one) => one.name === name);

it('records a meeting with attendees and actions as one change, and moves the last contact', async () => {
  await app.go('meetings');
  const before = await app.plan();
  await app.page.getByRole('button', { name: 'Record a meeting' }).click();
  const form = openWindow(app.page);
  await form.getByRole('textbox', { name: 'Subject' }).fill('ROI review');
  await form.getByRole('button', { name: 'Add David Park' }).click();
  const attendees = form.getByRole('combobox', { name: 'Attendees' });
  await attendees.fill('james lin');
  await attendees.press('Enter');
  await attendees.fill('Omar Haddad');
  await attendees.press('Enter');
  await form
    .getByRole('textbox', { name: 'Key discussion points' })
    .fill('Return on the platform, in revenue.');
  await form.getByRole('textbox', { name: 'Action 1', exact: true }).fill('Send the ROI page');
  await form.getByRole('textbox', { name: 'Owner of action 1' }).fill('Sarah Chen');
  await form.getByLabel('Due date of action 1').fill('2026-03-12');
  await form.getByRole('textbox', { name: 'Action 2', exact: true }).fill('Share the budget calendar');
  await app.page.keyboard.press('Control+Enter');
  await form.waitFor({ state: 'detached' });

  const after = await app.plan();
  const meeting = after.meetings.find(({ title }) => title === 'ROI review');
  expect(meeting).toMatchObject({ heldOn: '2026-03-05', type: 'Check-in', channel: 'Video' });
  const names = after.attendees.filter(({ meetingId }) => meetingId === meeting?.id);
  expect(names.map(({ name, stakeholderId }) => [name, stakeholderId !== null])).toEqual([
    ['David Park', true],
    ['James Lin', true],
    ['Omar Haddad', false],
  ]);
  expect(
    after.actions.filter(({ meetingId }) => meetingId === meeting?.id).map(({ title }) => title),
  ).toEqual(['Send the ROI page', 'Share the budget calendar']);
  expect([(await person('David Park'))?.lastContact, (await person('James Lin'))?.lastContact]).toEqual([
    '2026-03-05',
    '2026-03-05',
  ]);

  await app.page.keyboard.press('Control+z');
  await expect.poll(async () => (await app.plan()).meetings.length).toBe(before.meetings.length);
  await expect.poll(async () => (await person('David Park'))?.lastContact).toBe('2025-12-01');
  await app.page.keyboard.press('Control+Shift+z');
  await expect.poll(async () => (await app.plan()).meetings.length).toBe(before.meetings.length + 1);
});

it('puts somebody named in meetings on the map with one key', async () => {
  await app.go('meetings');
  await app.page.getByRole('button', { name: 'Add to the map: Omar Haddad' }).press('Enter');
  await expect.poll(async () => (await person('Omar Haddad'))?.lastContact).toBe('2026-03-05');
  await expect
    .poll(async () => (await app.derived()).work.unmapped.map(({ name }) => name))
    .not.toContain('Omar Haddad');
  await app.page.getByRole('button', { name: 'Add to the map: Omar Haddad' }).waitFor({ state: 'detached' });
});

it('records a value summary, and the sponsor check passes with the day it will fail', async () => {
  await app.go('stakeholders');
  await app.page.getByRole('button', { name: 'Record a value summary' }).click();
  await app.page.getByRole('button', { name: 'Record', exact: true }).click();
  await expect.poll(async () => (await app.plan()).valueSummaries.length).toBe(1);
  await app.page.getByText('Fails on Jun 4, 2026 if nothing happens').waitFor();
  const check = (await app.derived()).checks.find((one) => one.check === 'sponsorValueSummary');
  expect(check).toMatchObject({ state: 'pass', failsOn: '2026-06-04' });
});

it('answers a check by hand with a reason, and hands it back', async () => {
  await app.go('stakeholders');
  await app.page.getByRole('button', { name: 'Answer by hand: No known organizational change' }).click();
  await app.page.getByRole('button', { name: 'Yes, it holds' }).click();
  await app.page.getByText('A reason is needed', { exact: false }).waitFor();
  await app.page.getByRole('textbox', { name: 'Reason' }).fill('Asked Maria on the phone');
  await app.page.getByRole('button', { name: 'Yes, it holds' }).click();
  const check = async () =>
    (await app.derived()).checks.find((one) => one.check === 'noOrganizationalChange')?.state;
  await expect.poll(check).toBe('pass');
  await app.page.getByText('Asked Maria on the phone', { exact: false }).first().waitFor();
});
