import { z } from 'zod';

import type { Input } from '../../../shared/contract.ts';
import type { ImportShape } from '../../../shared/import-shape.ts';
import {
  importChoices,
  importCounts,
  importKind,
  mapping as mappingSchema,
  type ImportChoices,
  type ImportKind,
  type ImportSummary,
  type Mapping,
} from '../../../shared/imports.ts';
import type { Db } from '../../db/open.ts';

/** Answers to questions about a file that hold for the next one of its shape. */
const answers = importChoices
  .pick({ dayFirst: true, decimalSign: true, durationUnit: true, scoreScale: true, currency: true })
  .partial();

/** What is remembered of files with the same headers: which column fills what, and what was answered. */
const remembered = z.strictObject({ mapping: mappingSchema, answers });
export type Remembered = z.infer<typeof remembered> & {
  /** What it was called: the name of the file it was first used for, unless the user gave another. */
  readonly name: string;
};

const read = (text: string): z.infer<typeof remembered> | null => {
  const value: unknown = JSON.parse(text);
  const parsed = remembered.safeParse(value);
  if (parsed.success) return parsed.data;
  // Earlier versions kept the mapping alone.
  const mapping = mappingSchema.safeParse(value);
  return mapping.success ? { mapping: mapping.data, answers: {} } : null;
};

/** What was last chosen for files with these headers, or null. */
export const rememberedImport = (db: Db, signature: string, kind: ImportKind): Remembered | null => {
  const found = db
    .prepare<[string, string], { mapping: string; name: string | null }>(
      'SELECT mapping, name FROM import_mapping WHERE signature = ? AND kind = ?',
    )
    .get(signature, kind);
  const known = found ? read(found.mapping) : null;
  return known && { ...known, name: found?.name ?? '' };
};

type ShapeRow = { signature: string; kind: ImportKind; mapping: string; name: string | null; usedAt: string };

/** What is remembered of files of each shape, the last used first. */
export const rememberedShapes = (db: Db): ImportShape[] =>
  db
    .prepare<[], ShapeRow>(
      `SELECT signature, kind, mapping, name, used_at AS usedAt FROM import_mapping
       ORDER BY used_at DESC, rowid DESC`,
    )
    .all()
    .flatMap(({ signature, kind, mapping: text, name, usedAt }) => {
      const known = read(text);
      if (!known) return [];
      const columns = Object.entries(known.mapping).map(([header, field]) => ({ header, field }));
      return [{ signature, kind, name: name ?? '', usedAt, columns }];
    });

/** Gives what is remembered of a shape another name. @returns false when nothing is */
export const renameShape = (db: Db, { signature, kind, name }: Input<'imports.renameShape'>): boolean =>
  db.prepare('UPDATE import_mapping SET name = ? WHERE signature = ? AND kind = ?').run(name, signature, kind)
    .changes > 0;

/** Forgets a shape: the next file of it is mapped by its headers again. */
export const forgetShape = (db: Db, { signature, kind }: Input<'imports.forgetShape'>): boolean =>
  db.prepare('DELETE FROM import_mapping WHERE signature = ? AND kind = ?').run(signature, kind).changes > 0;

/** What the rows of files with these headers were last imported as, or null. */
export const rememberedKind = (db: Db, signature: string): ImportKind | null => {
  const found = db
    .prepare<[string], string>(
      'SELECT kind FROM import_mapping WHERE signature = ? ORDER BY used_at DESC, rowid DESC LIMIT 1',
    )
    .pluck()
    .get(signature);
  const parsed = importKind.safeParse(found);
  return parsed.success ? parsed.data : null;
};

/** Remembers a mapping and answers for files with the same headers; the newest wins. */
export const rememberImport = (
  db: Db,
  {
    signature,
    kind,
    mapping,
    choices,
    name,
    at,
  }: {
    signature: string;
    kind: ImportKind;
    mapping: Mapping;
    choices: Partial<ImportChoices>;
    /** Of the file; a name that it has already stays. */
    name: string;
    at: string;
  },
): void => {
  const kept = { mapping, answers: answers.strip().parse(choices) };
  db.prepare(
    `INSERT INTO import_mapping (signature, kind, mapping, used_at, name) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (signature, kind) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at,
       name = coalesce(name, excluded.name)`,
  ).run(signature, kind, JSON.stringify(kept), at, name);
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
