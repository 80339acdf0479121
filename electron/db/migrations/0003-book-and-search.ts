import type { Migration } from '../migrate.ts';

/** Per table: the column that names the record, and the columns searched besides it. */
const searchable = {
  account: ['name', ['domain', 'crm_id', 'industry', 'primary_csm', 'country', 'notes']],
  stakeholder: ['name', ['title', 'email', 'department', 'notes']],
  opportunity: ['name', ['blocker', 'next_step', 'owner']],
  risk: ['title', ['mitigation', 'owner']],
  meeting: ['title', ['discussion']],
  action: ['title', ['owner']],
} as const;

// `content = ''` keeps no second copy of the text; a row is taken out by naming what it held.
const searchIndex = ([table, [title, body]]: [string, readonly [string, readonly string[]]]) => {
  const values = (row: string) =>
    `${row}.num, ${row}.${title}, ${body.map((column) => `coalesce(${row}.${column}, '')`).join(" || ' ' || ")}`;
  const add = `INSERT INTO ${table}_search (rowid, title, body) VALUES (${values('NEW')});`;
  const drop = `INSERT INTO ${table}_search (${table}_search, rowid, title, body) VALUES ('delete', ${values('OLD')});`;
  return `
CREATE VIRTUAL TABLE ${table}_search USING fts5 (
  title, body, content = '', tokenize = "unicode61 remove_diacritics 2"
);
INSERT INTO ${table}_search (rowid, title, body) SELECT ${values(table)} FROM ${table};
CREATE TRIGGER ${table}_search_insert AFTER INSERT ON ${table} BEGIN ${add} END;
CREATE TRIGGER ${table}_search_delete AFTER DELETE ON ${table} BEGIN ${drop} END;
CREATE TRIGGER ${table}_search_update AFTER UPDATE OF ${[title, ...body].join(', ')} ON ${table}
BEGIN ${drop} ${add} END;
`;
};

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
