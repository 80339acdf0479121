import type { Migration } from '../migrate.ts';
import { searchIndex } from './search-index.ts';

const row = 'num INTEGER PRIMARY KEY AUTOINCREMENT,\n  id TEXT NOT NULL UNIQUE';
const belongs = (column: string, table: string) =>
  `${column} TEXT NOT NULL REFERENCES ${table} (id) ON DELETE CASCADE`;
const points = (column: string, table: string) =>
  `${column} TEXT REFERENCES ${table} (id) ON DELETE SET NULL`;
const list = (column: string) => `${column} TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(${column}))`;

/** A table with an index for each of its references. */
const table = (name: string, columns: readonly string[]): string => {
  const references = columns.flatMap(
    (column) => /^(\w+) TEXT (?:NOT NULL )?REFERENCES/u.exec(column)?.[1] ?? [],
  );
  return `
CREATE TABLE ${name} (
  ${[row, ...columns].join(',\n  ')}
) STRICT;
${references.map((column) => `CREATE INDEX ${name}_by_${column} ON ${name} (${column});`).join('\n')}
`;
};

/** Playbooks with their steps and branches, their runs on accounts and what lessons would change (rows 45 to 47). */
export const playbooks: Migration = {
  version: 6,
  name: 'playbooks',
  sql: `
${table('playbook', [
  "name TEXT NOT NULL CHECK (name <> '')",
  '"trigger" TEXT',
  'purpose TEXT',
  list('required_data'),
  list('tools'),
  list('escalation_path'),
  'conversation_guide TEXT',
  list('success_metrics'),
  list('links'),
  'owner TEXT',
  'review_on TEXT',
  'version_note TEXT',
  'standard TEXT',
])}
${table('playbook_step', [
  belongs('playbook_id', 'playbook'),
  'position INTEGER',
  'lane TEXT',
  "kind TEXT NOT NULL CHECK (kind IN ('Start', 'Step', 'Decision', 'End'))",
  "title TEXT NOT NULL CHECK (title <> '')",
  'detail TEXT',
  'days_after_start INTEGER',
  points('next_step_id', 'playbook_step'),
])}
${table('playbook_branch', [
  belongs('playbook_id', 'playbook'),
  belongs('step_id', 'playbook_step'),
  'label TEXT',
  points('to_step_id', 'playbook_step'),
])}
${table('playbook_run', [
  belongs('account_id', 'account'),
  points('playbook_id', 'playbook'),
  'name TEXT NOT NULL',
  'started_on TEXT NOT NULL',
  'started_by TEXT',
  'reason TEXT',
])}
${table('playbook_action', [
  belongs('account_id', 'account'),
  belongs('playbook_run_id', 'playbook_run'),
  belongs('action_id', 'action'),
  points('playbook_step_id', 'playbook_step'),
  'title TEXT',
])}
${table('playbook_proposal', [
  belongs('playbook_id', 'playbook'),
  points('lesson_id', 'lesson'),
  'account_name TEXT',
  'text TEXT NOT NULL',
  "status TEXT NOT NULL CHECK (status IN ('Open', 'Applied', 'Declined'))",
  'proposed_on TEXT NOT NULL',
  'proposed_by TEXT',
  'decided_on TEXT',
  'decided_by TEXT',
])}
${searchIndex(['playbook', ['name', ['purpose', 'conversation_guide', 'owner']]])}
`,
};
