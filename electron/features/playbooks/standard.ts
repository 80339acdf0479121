import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { writtenPlaybook, type WrittenPlaybook } from './written.ts';

/** In the order in which they are offered: along the life of an account. */
const order = [
  'onboarding-handoff',
  'review-cadence',
  'health-scoring',
  'expansion-upsell',
  'churn-risk-intervention',
  'renewal',
  'executive-escalation',
  'at-risk-account',
];

/** The eight standard playbooks (row 45), read from `resources/playbooks`. */
export const standardPlaybooks = (appRoot: string): WrittenPlaybook[] => {
  const folder = join(appRoot, 'resources/playbooks');
  const placeOf = ({ standard }: WrittenPlaybook) => order.indexOf(standard ?? '');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => writtenPlaybook.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .sort((a, b) => placeOf(a) - placeOf(b));
};
