import type { Migration } from '../migrate.ts';
import { searchIndex } from './search-index.ts';

/** Per table: the column that names the record, and the columns searched besides it. */
const searchable = {
  account: ['name', ['domain', 'crm_id', 'industry', 'primary_csm', 'country', 'notes']],
  stakeholder: ['name', ['title', 'email', 'department', 'notes']],
  opportunity: ['name', ['blocker', 'next_step', 'owner']],
  risk: ['title', ['mitigation', 'owner']],
  meeting: ['title', ['discussion']],
  action: ['title', ['owner']],
} as const;

/**
 * What the book of business shows of each plan, kept by the core after every change, and full-text search
 * over accounts, people, opportunities, risks, meetings and actions (rows 1 and 9). Both are derived: they
 * are not part of the history.
 */
export const bookAndSearch: Migration = {
  version: 3,
  name: 'book and search',
  sql: `
CREATE TABLE account_facts (
  account_num INTEGER PRIMARY KEY REFERENCES account (num) ON DELETE CASCADE,
  health_points INTEGER NOT NULL DEFAULT 0,
  health_possible INTEGER NOT NULL DEFAULT 0,
  health_scored INTEGER NOT NULL DEFAULT 0,
  health_status TEXT NOT NULL DEFAULT 'Not enough data',
  pipeline INTEGER NOT NULL DEFAULT 0,
  open_risks INTEGER NOT NULL DEFAULT 0,
  high_risks INTEGER NOT NULL DEFAULT 0,
  next_step TEXT,
  next_step_due TEXT,
  changed_on TEXT
) STRICT;
${Object.entries(searchable).map(searchIndex).join('\n')}
`,
};
