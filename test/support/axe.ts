import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

import { settled } from './settled.ts';

/** What axe finds that is serious or critical once the page is at rest, as `rule: element`. */
const findingsOf = async (page: Page, look: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> => {
  await settled(page);
  const { violations } = await look(new AxeBuilder({ page }).setLegacyMode(true)).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 300)}`));
};

/** The serious findings of a page; a healthy page has none. */
export const seriousFindings = (page: Page): Promise<string[]> => findingsOf(page, (axe) => axe);

/**
 * Those of a page with figures, without the rail, which has tests of its own. Drawn words are clamped and come
 * with initials and shapes: the parts of a figure are named in full instead of by what is visible.
 */
export const figureFindings = async (page: Page): Promise<string[]> =>
  (await findingsOf(page, (axe) => axe.exclude('nav[aria-label="Pages"]'))).filter(
    (finding) => !finding.startsWith('label-content-name-mismatch: <g '),
  );
