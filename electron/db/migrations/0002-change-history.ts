import type { Migration } from '../migrate.ts';

/**
 * Every change to a planning record, for undo, "who changed this" and reversible imports. The triggers that
 * fill it are derived from the tables (`history-triggers.ts`). A write outside an open change set fails
 * in them, so nothing can be changed without being recorded.
 */
export const changeHistory: Migration = {
  version: 2,
  name: 'change history',
  sql: `
CREATE TABLE change_set (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (
    kind IN ('edit', 'create', 'delete', 'import', 'importUndo', 'sample', 'undo', 'redo')
  ),
  label TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'dropped')),
  undoes INTEGER REFERENCES change_set (id),
  import_id TEXT,
  merge_key TEXT,
  first_change INTEGER,
  last_change INTEGER
) STRICT;
CREATE INDEX change_set_undone ON change_set (id) WHERE state = 'undone';
CREATE INDEX change_set_by_import ON change_set (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX change_set_by_undoes ON change_set (undoes) WHERE undoes IS NOT NULL;

-- The changes of a set follow one another: it names its first and last instead of an index over all.
-- An insert keeps no image: the row is its own until an update or a delete records what was there before.
CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  set_id INTEGER NOT NULL,
  entity TEXT NOT NULL,
  row_num INTEGER NOT NULL,
  account_id TEXT,
  op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX change_by_account ON change (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX change_of_account ON change (row_num) WHERE entity = 'account';

CREATE TABLE open_change_set (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  set_id INTEGER REFERENCES change_set (id)
) STRICT;
INSERT INTO open_change_set (one, set_id) VALUES (1, NULL);
`,
};
