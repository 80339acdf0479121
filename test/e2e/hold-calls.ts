import type { Page } from 'playwright';

import type { Channel } from '../../shared/contract.ts';

/** Keeps a page's calls of a channel from the core: what is done meanwhile is done before the answer. Returns how to let them go. */
export const holdCalls = async (page: Page, channel: Channel): Promise<() => Promise<void>> => {
  let letGo = () => {};
  const answered = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/rpc', async (route) => {
    if (route.request().postData()?.includes(`"${channel}"`)) await answered;
    await route.continue();
  });
  return async () => {
    letGo();
    await page.unrouteAll({ behavior: 'wait' });
  };
};
