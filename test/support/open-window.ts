import type { Locator, Page } from 'playwright';

/** The window that is open on a page, whatever its name. A toast is a dialog too, but never a modal one. */
export const openWindow = (page: Page): Locator => page.locator('[role=dialog]:not([aria-modal=false])');
