import type { Migration } from '../migrate.ts';

/** Pairs that somebody said are two, by id in order, and names for the mappings remembered per source shape (row 3). */
export const duplicates: Migration = {
  version: 7,
  name: 'duplicates',
  sql: `
CREATE TABLE not_duplicate (
  entity TEXT NOT NULL,
  first_id TEXT NOT NULL,
  second_id TEXT NOT NULL CHECK (first_id < second_id),
  said_at TEXT NOT NULL,
  PRIMARY KEY (entity, first_id, second_id)
) STRICT;

ALTER TABLE import_mapping ADD COLUMN name TEXT;
`,
};
