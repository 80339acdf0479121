import type { Migration } from '../migrate.ts';

const money = 'INTEGER';
const level = "CHECK (%s IN ('High', 'Medium', 'Low'))";
const row = 'num INTEGER PRIMARY KEY AUTOINCREMENT,\n  id TEXT NOT NULL UNIQUE';
const owned = `${row},\n  account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE`;
const flag = (column: string) => `${column} INTEGER CHECK (${column} IN (0, 1))`;
const oneOf = (column: string) => `${column} TEXT ${level.replace('%s', column)}`;

/**
 * The planning records of product spec rows 1, 5, 11, 17, 22, 24, 30, 35, 38 and 39. Amounts are integers in
 * minor units, days are ISO text, lists are JSON text; no REAL anywhere, so that an image in the history
 * gives back exactly what was stored.
 */
export const planningRecords: Migration = {
  version: 1,
  name: 'planning records',
  sql: `
CREATE TABLE saved_view (
  ${row},
  name TEXT NOT NULL,
  layout TEXT NOT NULL CHECK (json_valid(layout))
) STRICT;

CREATE TABLE scorecard (
  ${row},
  name TEXT NOT NULL,
  version INTEGER,
  signals TEXT NOT NULL CHECK (json_valid(signals)),
  healthy_above INTEGER,
  critical_below INTEGER,
  shelf_life_days INTEGER,
  minimum_scored INTEGER
) STRICT;

CREATE TABLE account (
  ${row},
  name TEXT NOT NULL CHECK (name <> ''),
  crm_id TEXT,
  domain TEXT,
  tier TEXT,
  lifecycle_stage TEXT,
  segment TEXT,
  industry TEXT,
  country TEXT,
  city TEXT,
  phone TEXT,
  currency TEXT,
  arr ${money},
  contract_start TEXT,
  renewal_date TEXT,
  contract_term TEXT,
  ${flag('auto_renew')},
  notice_days INTEGER,
  products TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(products)),
  licensed_seats INTEGER,
  active_seats INTEGER,
  employees INTEGER,
  annual_revenue ${money},
  primary_csm TEXT,
  csm_email TEXT,
  secondary_owner TEXT,
  ${flag('strategic')} NOT NULL DEFAULT 0,
  strategic_reason TEXT,
  escalation_path TEXT,
  notes TEXT
) STRICT;
CREATE UNIQUE INDEX account_by_crm_id ON account (crm_id) WHERE crm_id IS NOT NULL;
CREATE INDEX account_by_name ON account (name COLLATE NOCASE);
CREATE INDEX account_by_arr ON account (arr);
CREATE INDEX account_by_renewal ON account (renewal_date);
CREATE INDEX account_by_domain ON account (domain) WHERE domain IS NOT NULL;

CREATE TABLE stakeholder (
  ${owned},
  name TEXT NOT NULL CHECK (name <> ''),
  ${flag('is_group')} NOT NULL DEFAULT 0,
  head_count INTEGER,
  disengaged_count INTEGER,
  title TEXT,
  department TEXT,
  role_type TEXT,
  influence TEXT,
  sentiment TEXT NOT NULL DEFAULT 'Unknown',
  last_contact TEXT,
  email TEXT,
  phone TEXT,
  crm_id TEXT,
  reports_to_id TEXT REFERENCES stakeholder (id) ON DELETE SET NULL,
  left_on TEXT,
  notes TEXT
) STRICT;
CREATE INDEX stakeholder_by_account ON stakeholder (account_id);
CREATE INDEX stakeholder_by_crm_id ON stakeholder (crm_id) WHERE crm_id IS NOT NULL;
CREATE INDEX stakeholder_by_manager ON stakeholder (reports_to_id) WHERE reports_to_id IS NOT NULL;

CREATE TABLE value_summary (
  ${owned},
  stakeholder_id TEXT REFERENCES stakeholder (id) ON DELETE SET NULL,
  sent_on TEXT NOT NULL,
  summary TEXT
) STRICT;
CREATE INDEX value_summary_by_account ON value_summary (account_id);
CREATE INDEX value_summary_by_stakeholder ON value_summary (stakeholder_id) WHERE stakeholder_id IS NOT NULL;

CREATE TABLE check_answer (
  ${owned},
  "check" TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('pass', 'fail')),
  reason TEXT NOT NULL,
  answered_by TEXT,
  answered_on TEXT NOT NULL,
  UNIQUE (account_id, "check")
) STRICT;

CREATE TABLE assessment (
  ${owned},
  scorecard_id TEXT NOT NULL REFERENCES scorecard (id) ON DELETE CASCADE,
  assessed_on TEXT NOT NULL,
  assessed_by TEXT,
  UNIQUE (account_id, assessed_on)
) STRICT;
CREATE INDEX assessment_by_scorecard ON assessment (scorecard_id);

CREATE TABLE signal_score (
  ${owned},
  assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  signal TEXT NOT NULL,
  score INTEGER CHECK (score BETWEEN 1 AND 5),
  trend TEXT CHECK (trend IN ('Up', 'Flat', 'Down')),
  source TEXT,
  note TEXT,
  scored_on TEXT NOT NULL,
  UNIQUE (assessment_id, signal)
) STRICT;
CREATE INDEX signal_score_by_account ON signal_score (account_id);

CREATE TABLE opportunity (
  ${owned},
  name TEXT NOT NULL CHECK (name <> ''),
  type TEXT,
  lever TEXT,
  value ${money},
  timeline TEXT,
  ${oneOf('confidence')},
  blocker TEXT,
  next_step TEXT,
  next_step_due TEXT,
  owner TEXT,
  status TEXT NOT NULL DEFAULT 'Open' CHECK (status IN ('Open', 'Won', 'Lost')),
  crm_id TEXT
) STRICT;
CREATE INDEX opportunity_by_account ON opportunity (account_id);

CREATE TABLE risk (
  ${owned},
  title TEXT NOT NULL CHECK (title <> ''),
  ${oneOf('severity')} NOT NULL,
  ${oneOf('likelihood')} NOT NULL,
  mitigation TEXT,
  owner TEXT,
  status TEXT NOT NULL DEFAULT 'Active' CHECK (status IN ('Active', 'In progress', 'Monitoring', 'Closed')),
  next_review TEXT,
  raised_on TEXT,
  closed_on TEXT
) STRICT;
CREATE INDEX risk_by_account ON risk (account_id);

CREATE TABLE meeting (
  ${owned},
  held_on TEXT NOT NULL,
  type TEXT NOT NULL,
  channel TEXT NOT NULL,
  title TEXT,
  discussion TEXT
) STRICT;
CREATE INDEX meeting_by_account ON meeting (account_id);

CREATE TABLE attendee (
  ${owned},
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  stakeholder_id TEXT REFERENCES stakeholder (id) ON DELETE SET NULL,
  name TEXT NOT NULL CHECK (name <> '')
) STRICT;
CREATE INDEX attendee_by_account ON attendee (account_id);
CREATE INDEX attendee_by_meeting ON attendee (meeting_id);
CREATE INDEX attendee_by_stakeholder ON attendee (stakeholder_id) WHERE stakeholder_id IS NOT NULL;

CREATE TABLE action (
  ${owned},
  meeting_id TEXT REFERENCES meeting (id) ON DELETE SET NULL,
  risk_id TEXT REFERENCES risk (id) ON DELETE SET NULL,
  opportunity_id TEXT REFERENCES opportunity (id) ON DELETE SET NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  owner TEXT,
  side TEXT NOT NULL DEFAULT 'Ours' CHECK (side IN ('Ours', 'Theirs')),
  due_on TEXT,
  status TEXT NOT NULL DEFAULT 'Open' CHECK (status IN ('Open', 'Closed')),
  closed_on TEXT
) STRICT;
CREATE INDEX action_by_account ON action (account_id);
CREATE INDEX action_by_meeting ON action (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX action_by_risk ON action (risk_id) WHERE risk_id IS NOT NULL;
CREATE INDEX action_by_opportunity ON action (opportunity_id) WHERE opportunity_id IS NOT NULL;
`,
};
