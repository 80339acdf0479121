import { mapping as mappingSchema, type ImportKind, type Mapping } from '../../../shared/imports.ts';
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
