import type { Locator } from 'playwright';

import { hasFocus } from '../support/focus.ts';

/**
 * Chooses from a closed list by keyboard: opens it, presses the first letter of the option, takes it. Waits for
 * each step, as a person does who looks.
 */
export const chooseByLetter = async (box: Locator, option: string): Promise<void> => {
  const page = box.page();
  await box.press('ArrowDown');
  const list = page.getByRole('listbox');
  await list.getByRole('option', { name: option, exact: true }).waitFor();
  await hasFocus(list);
  await page.keyboard.press(option.charAt(0).toLowerCase());
  await list.locator('[data-highlighted]').getByText(option, { exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await list.waitFor({ state: 'detached' });
  await hasFocus(box);
};
