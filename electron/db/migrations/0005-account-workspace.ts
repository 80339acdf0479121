import type { Migration } from '../migrate.ts';
import { searchIndex, type Searchable } from './search-index.ts';

const row = 'num INTEGER PRIMARY KEY AUTOINCREMENT,\n  id TEXT NOT NULL UNIQUE';
const owned = `${row},\n  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE`;
const flag = (column: string) => `${column} INTEGER NOT NULL DEFAULT 0 CHECK (${column} IN (0, 1))`;
const belongs = (column: string, table: string) =>
  `${column} TEXT NOT NULL REFERENCES ${table} (id) ON DELETE CASCADE`;
const points = (column: string, table: string) =>
  `${column} TEXT REFERENCES ${table} (id) ON DELETE SET NULL`;
const json = (column: string, initial: string) =>
  `${column} TEXT NOT NULL DEFAULT '${initial}' CHECK (json_valid(${column}))`;

/** A table that belongs to accounts, with an index for its account and for every other reference. */
const table = (name: string, columns: readonly string[], unique: readonly string[] = []) => {
  const references = columns.flatMap(
    (column) => /^(\w+) TEXT (?:NOT NULL )?REFERENCES/u.exec(column)?.[1] ?? [],
  );
  return `
CREATE TABLE ${name} (
  ${[owned, ...columns, ...unique.map((key) => `UNIQUE (${key})`)].join(',\n  ')}
) STRICT;
${['account_id', ...references].map((column) => `CREATE INDEX ${name}_by_${column} ON ${name} (${column});`).join('\n')}
`;
};

const searchable: readonly Searchable[] = [
  ['goal', ['title', ['metric', 'proof', 'source']]],
  ['swot_note', ['text', ['quadrant']]],
  ['decision', ['title', ['approved_by', 'reason']]],
  ['team_member', ['name', ['role', 'notes']]],
];

/**
 * The rest of the account workspace: team and coverage, lines between people, goals and value, whitespace,
 * decisions, renewal, retros, snapshots, survey and support data, custom fields, brand and print settings
 * (rows 6, 8, 15, 16, 19, 32, 34, 40 to 42, 47, 48, 53 and 54).
 */
export const accountWorkspace: Migration = {
  version: 5,
  name: 'account workspace',
  sql: `
ALTER TABLE stakeholder ADD COLUMN ${flag('is_placeholder')};
ALTER TABLE opportunity ADD COLUMN closed_on TEXT;
ALTER TABLE opportunity ADD COLUMN close_reason TEXT;
ALTER TABLE risk ADD COLUMN escalation_path TEXT;
ALTER TABLE action ADD COLUMN ${flag('mutual')};

CREATE TABLE contact_cadence (
  ${row},
  role_type TEXT NOT NULL UNIQUE,
  days INTEGER
) STRICT;

CREATE TABLE custom_field (
  ${row},
  label TEXT NOT NULL,
  kind TEXT NOT NULL,
  ${json('choices', '[]')},
  ${flag('printed')},
  ${flag('for_customer')},
  position INTEGER
) STRICT;

CREATE TABLE brand (
  ${row},
  name TEXT NOT NULL,
  colour TEXT,
  logo TEXT CHECK (json_valid(logo)),
  logo_position TEXT NOT NULL DEFAULT 'Left',
  font_regular TEXT CHECK (json_valid(font_regular)),
  font_semi_bold TEXT CHECK (json_valid(font_semi_bold))
) STRICT;
${table(
  'custom_value',
  [belongs('custom_field_id', 'custom_field'), 'value TEXT NOT NULL'],
  ['account_id, custom_field_id'],
)}
${table(
  'edition_setting',
  ['edition TEXT NOT NULL', json('section_order', '[]'), json('hidden_sections', '[]'), 'paper TEXT'],
  ['account_id, edition'],
)}
${table('team_member', [
  "name TEXT NOT NULL CHECK (name <> '')",
  'role TEXT',
  flag('is_dri'),
  'standing TEXT',
  'email TEXT',
  'notes TEXT',
])}
${table('relation', [
  belongs('from_id', 'stakeholder'),
  belongs('to_id', 'stakeholder'),
  'kind TEXT NOT NULL',
  'label TEXT',
])}
${table(
  'coverage',
  [
    belongs('team_member_id', 'team_member'),
    belongs('stakeholder_id', 'stakeholder'),
    'level INTEGER CHECK (level BETWEEN 0 AND 4)',
    'target INTEGER CHECK (target BETWEEN 0 AND 4)',
    'last_touch TEXT',
    'notes TEXT',
  ],
  ['team_member_id, stakeholder_id'],
)}
${table('goal', [
  'title TEXT NOT NULL',
  'horizon TEXT NOT NULL',
  'metric TEXT',
  'baseline TEXT',
  'now TEXT',
  'target TEXT',
  'proof TEXT',
  'source TEXT',
  'measured_on TEXT',
  'due_on TEXT',
  'status TEXT NOT NULL',
])}
${table('value_entry', [
  points('goal_id', 'goal'),
  'delivered_on TEXT NOT NULL',
  'title TEXT NOT NULL',
  'amount INTEGER',
  'source TEXT',
  'quote TEXT',
])}
${table('swot_note', [
  'quadrant TEXT NOT NULL',
  'text TEXT NOT NULL',
  points('risk_id', 'risk'),
  points('opportunity_id', 'opportunity'),
  points('action_id', 'action'),
])}
${table(
  'whitespace_cell',
  [
    'product TEXT NOT NULL',
    'segment TEXT NOT NULL',
    'segment_kind TEXT NOT NULL',
    'status TEXT',
    'value INTEGER',
    'competitor TEXT',
    'notes TEXT',
    points('opportunity_id', 'opportunity'),
  ],
  ['account_id, product, segment_kind, segment'],
)}
${table('decision', [
  'decided_on TEXT NOT NULL',
  'kind TEXT NOT NULL',
  'title TEXT NOT NULL',
  'approved_by TEXT NOT NULL',
  'reason TEXT',
  points('corrects_id', 'decision'),
])}
${table('decision_request', [
  'ask TEXT NOT NULL',
  'owner TEXT',
  'due_on TEXT',
  'reason TEXT',
  flag('for_customer'),
  'status TEXT NOT NULL',
  'position INTEGER',
])}
${table('agenda_item', [
  points('meeting_id', 'meeting'),
  'title TEXT NOT NULL',
  'presenter TEXT',
  'minutes INTEGER',
  'position INTEGER',
])}
${table('renewal_cycle', [
  'renewal_date TEXT NOT NULL',
  'phase TEXT NOT NULL',
  'forecast TEXT',
  'outcome TEXT',
  'outcome_arr INTEGER',
  'outcome_reason TEXT',
  'decided_on TEXT',
  'decided_by TEXT',
])}
${table('renewal_gate', [
  belongs('renewal_cycle_id', 'renewal_cycle'),
  'phase TEXT NOT NULL',
  'title TEXT NOT NULL',
  'owner TEXT',
  'due_on TEXT',
  'done_on TEXT',
])}
${table(
  'renewal_scenario',
  [
    belongs('renewal_cycle_id', 'renewal_cycle'),
    'kind TEXT NOT NULL',
    'arr_effect INTEGER',
    'likelihood INTEGER',
    'assumptions TEXT',
  ],
  ['renewal_cycle_id, kind'],
)}
${table('retro', [
  points('meeting_id', 'meeting'),
  'held_on TEXT NOT NULL',
  'subject TEXT NOT NULL',
  'went_well TEXT',
  'delayed TEXT',
  'churn_risk TEXT',
])}
${table('lesson', [
  belongs('retro_id', 'retro'),
  'text TEXT NOT NULL',
  'status TEXT NOT NULL',
  points('action_id', 'action'),
])}
${table('survey_response', [
  points('stakeholder_id', 'stakeholder'),
  'kind TEXT NOT NULL',
  'score INTEGER',
  'scale_maximum INTEGER',
  'responded_on TEXT NOT NULL',
  'respondent TEXT',
  'email TEXT',
  'comment TEXT',
  'external_id TEXT',
])}
CREATE INDEX survey_response_by_external_id ON survey_response (external_id) WHERE external_id IS NOT NULL;
${table('ticket', [
  'external_id TEXT',
  'subject TEXT NOT NULL',
  'status TEXT',
  'priority TEXT',
  'opened_on TEXT NOT NULL',
  'closed_on TEXT',
  'requester TEXT',
  'first_response_minutes INTEGER',
  'resolution_minutes INTEGER',
  'satisfaction TEXT',
])}
CREATE INDEX ticket_by_external_id ON ticket (external_id) WHERE external_id IS NOT NULL;
${table('arr_movement', [
  'moved_on TEXT NOT NULL',
  'kind TEXT NOT NULL',
  'amount INTEGER',
  'reason TEXT',
  'product TEXT',
  'external_id TEXT',
])}
CREATE INDEX arr_movement_by_external_id ON arr_movement (external_id) WHERE external_id IS NOT NULL;
${table('snapshot', [
  points('meeting_id', 'meeting'),
  'taken_on TEXT NOT NULL',
  'label TEXT NOT NULL',
  'content TEXT NOT NULL CHECK (json_valid(content))',
])}
CREATE TRIGGER snapshot_frozen BEFORE UPDATE OF taken_on, label, content ON snapshot
BEGIN SELECT RAISE(ABORT, 'a snapshot never changes'); END;
-- Time travel asks for what changed in the whole workspace: few changes among very many.
CREATE INDEX change_of_workspace ON change (row_num) WHERE account_id IS NULL AND entity <> 'account';
CREATE INDEX opportunity_by_crm_id ON opportunity (crm_id) WHERE crm_id IS NOT NULL;
${searchable.map(searchIndex).join('\n')}
`,
};
