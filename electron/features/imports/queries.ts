import {
  importCounts,
  mapping as mappingSchema,
  type ImportKind,
  type ImportSummary,
  type Mapping,
} from '../../../shared/imports.ts';
import type { Db } from '../../db/open.ts';

/** The mapping that was last chosen by hand for files with these headers, or null. */
export const rememberedMapping = (db: Db, signature: string, kind: ImportKind): Mapping | null => {
  const found = db
    .prepare<[string, string], string>('SELECT mapping FROM import_mapping WHERE signature = ? AND kind = ?')
    .pluck()
    .get(signature, kind);
  if (found === undefined) return null;
  const parsed = mappingSchema.safeParse(JSON.parse(found));
  return parsed.success ? parsed.data : null;
};

/** Remembers a mapping for files with the same headers; the newest wins. */
export const rememberMapping = (
  db: Db,
  { signature, kind, mapping, at }: { signature: string; kind: ImportKind; mapping: Mapping; at: string },
): void => {
  db.prepare(
    `INSERT INTO import_mapping (signature, kind, mapping, used_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (signature, kind) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at`,
  ).run(signature, kind, JSON.stringify(mapping), at);
};

type RunRow = {
  id: string;
  kind: ImportKind;
  file_name: string;
  imported_at: string;
  counts: string;
  undone_at: string | null;
};

/** The imports that were made, newest first. One counts as undone when its own or an ordinary undo stands. */
export const importRuns = (db: Db): ImportSummary[] =>
  db
    .prepare<[], RunRow>(
      `SELECT r.id, r.kind, r.file_name, r.imported_at, r.counts, coalesce(
         (SELECT u.at FROM change_set u WHERE u.import_id = r.id AND u.kind = 'importUndo' AND u.state = 'done'
          ORDER BY u.id DESC LIMIT 1),
         (SELECT u.at FROM change_set s JOIN change_set u ON u.undoes = s.id AND u.kind = 'undo'
          WHERE s.id = r.change_set_id AND s.state <> 'done' ORDER BY u.id DESC LIMIT 1)) AS undone_at
       FROM import_run r ORDER BY r.imported_at DESC, r.rowid DESC`,
    )
    .all()
    .map((row) => ({
      importId: row.id,
      kind: row.kind,
      fileName: row.file_name,
      importedAt: row.imported_at,
      counts: importCounts.parse(JSON.parse(row.counts)),
      undoneAt: row.undone_at,
    }));
