/** A searched table: the column that names the record, and the columns searched besides it. */
export type Searchable = readonly [table: string, columns: readonly [string, readonly string[]]];

/**
 * Full-text search over a table, kept up to date by triggers. Used by released migrations: it never changes.
 * `content = ''` keeps no second copy of the text; a row is taken out by naming what it held.
 */
export const searchIndex = ([table, [title, body]]: Searchable): string => {
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
