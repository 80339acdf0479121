import type { Db } from '../../electron/db/open.ts';

type Trigger = { readonly table: string; readonly index: string; readonly values: string };

/** The search indexes and what each is made of, as their own triggers say. */
const indexes = (db: Db): Trigger[] =>
  db
    .prepare<[], { name: string; table: string; sql: string }>(
      `SELECT name, tbl_name AS "table", sql FROM sqlite_schema
       WHERE type = 'trigger' AND name LIKE '%\\_search\\_insert' ESCAPE '\\'`,
    )
    .all()
    .map(({ name, table, sql }) => ({
      table,
      index: name.replace('_insert', ''),
      values: (/VALUES \((?<values>.*)\);/u.exec(sql)?.groups?.['values'] ?? '').replaceAll('NEW.', ''),
    }));

/** Search indexes that hold other words than the records do: compared with indexes made anew. */
export const wrongSearch = (db: Db): string[] =>
  indexes(db).flatMap(({ table, index, values }) => {
    db.exec(`
      CREATE VIRTUAL TABLE temp.made USING fts5 (
        title, body, content = '', tokenize = "unicode61 remove_diacritics 2"
      );
      INSERT INTO made (rowid, title, body) SELECT ${values} FROM ${table};
      CREATE VIRTUAL TABLE temp.expected USING fts5vocab('temp', 'made', 'instance');
      CREATE VIRTUAL TABLE temp.found USING fts5vocab('main', '${index}', 'instance');`);
    const minus = (left: string, right: string) =>
      db
        .prepare(
          `SELECT count(*) FROM (SELECT term, doc, col, offset FROM ${left}
           EXCEPT SELECT term, doc, col, offset FROM ${right})`,
        )
        .pluck()
        .get();
    const [missing, extra] = [minus('expected', 'found'), minus('found', 'expected')];
    db.exec('DROP TABLE found; DROP TABLE expected; DROP TABLE made;');
    return missing === 0 && extra === 0
      ? []
      : [`${index} misses ${String(missing)} words and has ${String(extra)} too many`];
  });
