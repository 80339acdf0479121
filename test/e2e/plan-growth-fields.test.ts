import { afterAll, beforeAll, expect, it } from 'vitest';

import { seriousFindings } from '../support/axe.ts';
import { hasFocus } from '../support/focus.ts';
import { settled } from '../support/settled.ts';
import { chooseByLetter } from './choice.ts';
import { startPlanApp, type PlanApp } from './plan-app.ts';

let app: PlanApp;
beforeAll(async () => {
  app = await startPlanApp();
});
afterAll(async () => {
  expect(app.problems).toEqual([]);
  await app.close();
});

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await app.page.keyboard.press(key);
};
const valueOf = async (label: string) => {
  const { customFields, customValues } = await app.plan();
  const field = customFields.find((one) => one.label === label);
  return customValues.find(({ customFieldId }) => customFieldId === field?.id)?.value ?? null;
};
const fieldOf = async (label: string) =>
  (await app.plan()).customFields.find((field) => field.label === label);
const dialog = () => app.page.getByRole('dialog', { name: 'Your own fields' });

it('has a place for the values of every kind, typed as people type them', async () => {
  await app.call('record.create', {
    entity: 'customField',
    values: { label: 'Penalty', kind: 'money', position: 10 },
  });
  await app.call('record.create', {
    entity: 'customField',
    values: { label: 'Uptime promised', kind: 'number', position: 11 },
  });
  await app.call('record.create', {
    entity: 'customField',
    values: { label: 'Reference customer', kind: 'yesNo', position: 12 },
  });
  await app.go('overview');
  const penalty = app.page.getByRole('textbox', { name: 'Penalty' });
  await penalty.fill('12.5K');
  await press('Enter');
  await expect.poll(() => valueOf('Penalty')).toBe('1250000');
  await penalty.blur();
  await expect.poll(() => penalty.inputValue()).toBe('$12,500');
  const uptime = app.page.getByRole('textbox', { name: 'Uptime promised' });
  await uptime.fill('99.95');
  await press('Enter');
  await expect.poll(() => valueOf('Uptime promised')).toBe('99.95');
  await uptime.fill('often');
  await press('Enter');
  await app.page.getByText('Not a number.', { exact: false }).waitFor();
  await press('Escape');
  await chooseByLetter(app.page.getByRole('combobox', { name: 'Reference customer' }), 'Yes');
  await expect.poll(() => valueOf('Reference customer')).toBe('yes');
  await chooseByLetter(app.page.getByRole('combobox', { name: 'Data region' }), 'EU');
  await expect.poll(() => valueOf('Data region')).toBe('EU');
  await press('Control+z');
  await expect.poll(() => valueOf('Data region')).toBe('United States');
});

it('makes a field of choices by keyboard, renames a choice with its values, and takes all back', async () => {
  await app.go('overview');
  await app.page.getByRole('button', { name: 'Edit the fields' }).press('Enter');
  await hasFocus(dialog());
  await app.page.getByRole('textbox', { name: /Add a field/u }).fill('Contract type');
  await press('Enter');
  await expect.poll(async () => (await fieldOf('Contract type'))?.kind).toBe('text');
  const id = (await fieldOf('Contract type'))?.id ?? '';
  const row = dialog().locator(`[data-custom-field="${id}"]`);
  await chooseByLetter(row.getByRole('combobox', { name: 'Kind' }), 'Choice');
  await expect.poll(async () => (await fieldOf('Contract type'))?.kind).toBe('choice');
  for (const choice of ['Standard', 'Frame']) {
    await row.getByRole('textbox', { name: /Add a choice/u }).fill(choice);
    await press('Enter');
    await expect.poll(async () => (await fieldOf('Contract type'))?.choices.at(-1)).toBe(choice);
    await expect.poll(() => row.getByRole('textbox', { name: /Add a choice/u }).inputValue()).toBe('');
  }
  expect(await seriousFindings(app.page)).toEqual([]);
  await press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await expect
    .poll(() => app.page.evaluate(() => document.activeElement?.textContent))
    .toBe('Edit the fields');
  await chooseByLetter(app.page.getByRole('combobox', { name: 'Contract type' }), 'Frame');
  await expect.poll(() => valueOf('Contract type')).toBe('Frame');

  await app.page.getByRole('button', { name: 'Edit the fields' }).click();
  await row.getByText('Filled in for 1 account.', { exact: false }).waitFor();
  await row.getByRole('textbox', { name: 'Choice 2' }).fill('Frame contract');
  await press('Enter');
  await expect.poll(() => valueOf('Contract type')).toBe('Frame contract');
  await row.getByRole('button', { name: 'Remove the choice Frame contract' }).waitFor();
  await row.getByRole('textbox', { name: 'Choice 1' }).fill('frame CONTRACT');
  await press('Enter');
  await row.getByText('There is one of this name already.').waitFor();
  const refused = row.getByRole('textbox', { name: 'Choice 1' });
  await expect.poll(() => refused.getAttribute('aria-invalid')).toBe('true');
  await refused.press('Escape');
  // The page that says it too is behind the window.
  const adding = row.getByRole('textbox', { name: /Add a choice/u });
  await adding.fill('standard');
  await adding.press('Enter');
  await dialog().getByRole('alert').getByText('There is one of this name already.').waitFor();
  expect(await adding.inputValue()).toBe('standard');
  await adding.fill('Call-off');
  await adding.press('Enter');
  await expect.poll(async () => (await fieldOf('Contract type'))?.choices.at(-1)).toBe('Call-off');
  await expect.poll(() => dialog().getByRole('alert').count()).toBe(0);

  await row.getByRole('button', { name: 'Move Contract type up' }).click();
  await expect
    .poll(async () =>
      [...(await app.plan()).customFields]
        .sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
        .map(({ label }) => label)
        .indexOf('Contract type'),
    )
    .toBe(5);
  await row.getByRole('button', { name: 'Delete Contract type' }).click();
  await expect.poll(() => fieldOf('Contract type')).toBeUndefined();
  await app.page.getByText('Deleted the field Contract type and its value in 1 account').waitFor();
  await press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await press('Control+z');
  await expect.poll(() => valueOf('Contract type')).toBe('Frame contract');
});

it('has a column in the book, sorted and edited in place', async () => {
  await app.page.evaluate(() => {
    window.location.hash = '#/book';
  });
  await app.page.getByRole('button', { name: 'Columns' }).click();
  await app.page.getByRole('menuitemcheckbox', { name: 'Data region' }).click();
  await press('Escape');
  await app.page.getByRole('menu').waitFor({ state: 'detached' });
  const head = app.page.getByRole('columnheader', { name: /Data region/u });
  await head.click();
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
  // The rows change places; the cell that is typed into must not.
  await settled(app.page);
  const { id } = await app.call('plan.resolve', { key: 'Kestrel Online' });
  const row = app.page.getByRole('row').filter({ hasText: 'Kestrel Online' });
  const cell = row.getByRole('gridcell', { name: /EU|United States|Asia Pacific/u }).last();
  await cell.dblclick();
  await app.page.keyboard.type('asia');
  await press('Enter');
  const stored = async () =>
    (await app.call('plan.get', { accountId: id })).customValues.map(({ value }) => value);
  await expect.poll(stored).toContain('Asia Pacific');
});

it('says whether the account is a key account, live', async () => {
  await app.go('overview');
  await app.page.getByText('no. 3 of 8 in USD', { exact: false }).waitFor();
  const arr = app.page.getByRole('textbox', { name: 'ARR', exact: true });
  await arr.fill('900K');
  await press('Enter');
  await app.page.getByText('Yes, by its ARR').waitFor();
  await app.page.getByText('no. 1 of 8 in USD', { exact: false }).waitFor();
  await arr.fill('1K');
  await press('Enter');
  await app.page.getByText('no. 8 of 8 in USD', { exact: false }).waitFor();
  await app.page.getByRole('checkbox', { name: /Treat as a key account/u }).focus();
  await press('Space');
  await app.page.getByText('Yes, strategic').waitFor();
});
