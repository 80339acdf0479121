import type { Migration } from '../migrate.ts';

/** Whether an account's edition leaves out the data from which it is a plan again (row 52). */
export const planData: Migration = {
  version: 8,
  name: 'plan data',
  sql: `
ALTER TABLE edition_setting
  ADD COLUMN omits_plan_data INTEGER NOT NULL DEFAULT 0 CHECK (omits_plan_data IN (0, 1));
`,
};
