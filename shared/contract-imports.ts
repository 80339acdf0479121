import { z } from 'zod';

import { fileToken, id, job, nothing } from './contract-parts.ts';
import { importFixes, keptCell } from './import-check.ts';
import { importShape } from './import-shape.ts';
import {
  importChoices,
  importCounts,
  importKind,
  importPreview,
  importSummary,
  importUndo,
  kindGuess,
  mapping,
  previewRow,
  readOptions,
  readResult,
} from './imports.ts';
import { saved } from './saved.ts';

/** Files that come in, and what is imported from them (rows 2 to 4). */
export const importContract = {
  'files.choose': {
    /** Opens a file dialog; null when the user cancels. FORBIDDEN in a shell that has no dialogs. */
    input: nothing,
    output: z.strictObject({ token: fileToken, name: z.string(), bytes: z.int() }).nullable(),
  },
  'files.begin': {
    /** Starts an upload: a file dropped on the window, or chosen in a browser. */
    input: z.strictObject({ name: z.string().min(1).max(300), bytes: z.int().min(0) }),
    output: z.strictObject({ token: fileToken }),
  },
  'files.append': {
    input: z.strictObject({ token: fileToken, chunk: z.instanceof(Uint8Array) }),
    output: z.strictObject({ received: z.int() }),
  },

  'imports.read': {
    input: z.strictObject({ file: fileToken, options: readOptions, limit: z.int().min(0).max(1_000_000) }),
    /** With what its rows seem to be. */
    output: readResult.extend({ guess: kindGuess }),
  },
  'imports.prepare': {
    /** Reads, maps, checks and stages the whole file; writes nothing to the plan. */
    input: z.strictObject({
      job,
      file: fileToken,
      kind: importKind,
      options: readOptions,
      /** Overrides of the proposed mapping, header by header. */
      mapping: mapping.optional(),
      choices: importChoices,
      /** Cells that are read as corrected; the file stays as it is. */
      fixes: importFixes.default({ cells: [], words: [] }),
    }),
    output: importPreview,
  },
  'imports.rows': {
    input: z.strictObject({
      importId: id,
      outcome: z.enum(['new', 'changed', 'same', 'rejected']).nullable(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({ total: z.int(), rows: z.array(previewRow) }),
  },
  /** Cells that keep what was edited here since the last import; the first 1,000. */
  'imports.kept': { input: z.strictObject({ importId: id }), output: z.array(keptCell) },
  'imports.commit': {
    /** A file with an open quote, unreadable characters or no good row is IMPORT_INVALID unless accepted. */
    input: z.strictObject({ job, importId: id, acceptFaults: z.boolean().default(false) }),
    output: z.strictObject({ importId: id, counts: importCounts }),
  },
  'imports.discard': { input: z.strictObject({ importId: id }), output: nothing },
  'imports.saveRejects': { input: z.strictObject({ importId: id }), output: saved },
  /** Mappings that are remembered for files of a shape, the last used first. */
  'imports.shapes': { input: nothing, output: z.array(importShape) },
  'imports.renameShape': {
    input: z.strictObject({ signature: id, kind: importKind, name: z.string().trim().min(1).max(200) }),
    output: nothing,
  },
  'imports.forgetShape': { input: z.strictObject({ signature: id, kind: importKind }), output: nothing },
  'imports.list': { input: nothing, output: z.array(importSummary) },
  'imports.undo': { input: z.strictObject({ job, importId: id }), output: importUndo },
} as const;
