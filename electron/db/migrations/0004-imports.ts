import type { Migration } from '../migrate.ts';

/** The imports that were made, and the mappings remembered per source shape (rows 2 to 4). */
export const importLog: Migration = {
  version: 4,
  name: 'import log',
  sql: `
CREATE TABLE import_run (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  file_name TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  change_set_id INTEGER REFERENCES change_set (id),
  undone_at TEXT
) STRICT;

CREATE TABLE import_mapping (
  signature TEXT NOT NULL,
  kind TEXT NOT NULL,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  used_at TEXT NOT NULL,
  PRIMARY KEY (signature, kind)
) STRICT;
`,
};
