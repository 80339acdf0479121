import { z } from 'zod';

import { batchOutcome } from './batch.ts';
import { bookRow, currencyTotals } from './book-row.ts';
import { bookFilter, bookGroups, bookLayout } from './book-view.ts';
import { brandChanges, brandView, brandWeights } from './brand.ts';
import { accountContract } from './contract-accounts.ts';
import { customContract } from './contract-custom.ts';
import { duplicateContract } from './contract-duplicates.ts';
import { growthContract } from './contract-growth.ts';
import { healthContract } from './contract-health.ts';
import { peopleContract } from './contract-people.ts';
import { playbookContract } from './contract-playbooks.ts';
import { renewalContract } from './contract-renewal.ts';
import { timeContract } from './contract-time.ts';
import { planEditions } from './editions.ts';
import { recordSchema } from './entity.ts';
import type { Failure } from './errors.ts';
import { historyEntry } from './history-entry.ts';
import { importFixes, keptCell } from './import-check.ts';
import {
  importChoices,
  importCounts,
  importKind,
  importPreview,
  importShape,
  importSummary,
  importUndo,
  kindGuess,
  mapping,
  previewRow,
  readOptions,
  readResult,
} from './imports.ts';
import { preview } from './preview.ts';
import { createInput, createManyInput, updateInput, updateManyInput } from './records/edits.ts';
import { action, attendee, meeting } from './records/meeting.ts';
import { planRecords } from './records/plan.ts';
import { editionSetting } from './records/print.ts';
import { entityNames } from './records/registry.ts';
import { savedView } from './records/saved-view.ts';
import { checkAnswer, checks } from './records/stakeholder.ts';
import { saved } from './saved.ts';

const id = z.string().min(1).max(64);
const day = z.iso.date();
const nothing = z.strictObject({});
const entityName = z.enum(entityNames);

/** Named by the client so that it can follow and cancel the work it asked for. */
const job = z.uuid();
/** A file the user chose or is uploading: an opaque token, never a path. */
const fileToken = z.uuid();

const undoState = { undo: z.string().nullable(), redo: z.string().nullable() };
/**
 * Every call a window, a browser tab or the command line can make: `{ input, output }` per channel.
 * What a call writes into records is checked by the records' own fields, so that it can be read back.
 * The dispatcher validates by it, the handlers and the client are typed by it. A new channel is one line
 * here and one handler.
 */
export const contract = {
  'app.status': {
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      today: day,
      shell: z.enum(['electron', 'browser', 'cli']),
      accounts: z.int(),
      ...undoState,
    }),
  },
  /** `moveToToday` shifts the sample's days, so that it is as fresh today as on the day it was written for. */
  'sample.load': {
    input: z.strictObject({ moveToToday: z.boolean().default(false) }),
    output: z.strictObject({ accounts: z.int() }),
  },

  'book.ids': {
    input: z.strictObject({ layout: bookLayout }),
    output: z.strictObject({
      /** Row numbers in order, grouped first. */
      nums: z.instanceof(Uint32Array),
      totals: currencyTotals,
      groups: z.array(
        z.strictObject({ value: z.string().nullable(), count: z.int(), totals: currencyTotals }),
      ),
    }),
  },
  'book.rows': {
    input: z.strictObject({ nums: z.array(z.int().min(0).max(0xffff_ffff)).max(500) }),
    output: z.array(bookRow),
  },
  'book.facet': {
    input: z.strictObject({ column: z.enum(bookGroups), filters: z.array(bookFilter).max(50) }),
    output: z.array(z.strictObject({ value: z.string().nullable(), count: z.int() })),
  },

  /** The saved views, by name. */
  'book.views': { input: nothing, output: z.array(recordSchema(savedView)) },

  'plan.resolve': {
    /** An id, a CRM ID or a name. NOT_FOUND or AMBIGUOUS. */
    input: z.strictObject({ key: z.string().min(1).max(300) }),
    output: z.strictObject({ id, name: z.string() }),
  },
  'plan.get': { input: z.strictObject({ accountId: id }), output: planRecords },
  ...timeContract,

  /**
   * The plan that a PDF of Carryon's carries, once its data is found to be what was written: FILE_UNSUPPORTED
   * when it carries none, FILE_UNREADABLE when it is cut or was changed, FILE_HOSTILE, SCHEMA_TOO_NEW.
   */
  'plan.openPdf': {
    input: z.strictObject({ file: fileToken }),
    output: z.strictObject({
      /** Version that wrote it. */
      app: z.string(),
      asOf: day,
      edition: z.enum(planEditions),
      records: planRecords,
      /** SHA-256 of the plan's data, its day and its version, lower-case hexadecimal. */
      fingerprint: z.string(),
    }),
  },

  'record.create': { input: createInput, output: z.strictObject({ id }) },
  /** One change set, one undo: all of a list that is offered. */
  'record.createMany': { input: createManyInput, output: z.strictObject({ ids: z.array(id) }) },
  /** `expected` holds the values the edit was made on; a different value now is a CONFLICT. */
  'record.update': { input: updateInput, output: z.strictObject({ changed: z.boolean() }) },
  /** One change set, one undo: paste a column, edit a selection. */
  'record.updateMany': { input: updateManyInput, output: z.strictObject({ changed: z.int() }) },
  'record.remove': {
    input: z.strictObject({ entity: entityName, ids: z.array(id).min(1).max(10_000) }),
    output: z.strictObject({ removed: z.int() }),
  },

  ...healthContract,
  ...growthContract,
  ...customContract,
  ...duplicateContract,
  ...accountContract,
  ...peopleContract,
  'relationship.answer': {
    /** Answers a check by hand; a null verdict hands it back to the automatic rule. */
    input: z.strictObject({
      accountId: id,
      check: z.enum(checks),
      verdict: z.enum(['pass', 'fail']).nullable(),
      reason: z.union([checkAnswer.fields.reason.schema, z.literal('')]),
    }),
    output: nothing,
  },
  'meeting.record': {
    /** Records a meeting with its attendees and actions as one change; attendees' last contact moves up to it. */
    input: z.strictObject({
      accountId: id,
      /** An existing meeting to replace the attendees of. */
      meetingId: id.optional(),
      heldOn: meeting.fields.heldOn.schema,
      type: meeting.fields.type.schema,
      channel: meeting.fields.channel.schema,
      title: meeting.fields.title.schema,
      discussion: meeting.fields.discussion.schema,
      attendees: z
        .array(z.strictObject({ stakeholderId: id.nullable(), name: attendee.fields.name.schema }))
        .max(500),
      actions: z
        .array(
          z.strictObject({
            title: action.fields.title.schema,
            owner: action.fields.owner.schema,
            side: action.fields.side.schema,
            dueOn: action.fields.dueOn.schema,
          }),
        )
        .max(200),
    }),
    output: z.strictObject({ meetingId: id }),
  },

  ...renewalContract,
  ...playbookContract,

  'history.list': {
    input: z.strictObject({
      accountId: id.optional(),
      /** Only sets older than this one, for paging. */
      before: z.int().optional(),
      limit: z.int().min(1).max(500).default(50),
    }),
    output: z.array(historyEntry),
  },
  'history.undo': { input: nothing, output: z.strictObject({ label: z.string(), ...undoState }) },
  'history.redo': { input: nothing, output: z.strictObject({ label: z.string(), ...undoState }) },

  'search.query': {
    input: z.strictObject({ text: z.string().max(500), limit: z.int().min(1).max(100).default(30) }),
    output: z.array(
      z.strictObject({
        entity: z.enum([
          'account',
          'stakeholder',
          'opportunity',
          'risk',
          'meeting',
          'action',
          'goal',
          'decision',
          'swotNote',
          'teamMember',
          'playbook',
        ]),
        id,
        /** Null for what belongs to the whole workspace. */
        accountId: id.nullable(),
        accountName: z.string().nullable(),
        title: z.string(),
        /** Text around the match, plain. */
        detail: z.string(),
      }),
    ),
  },

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

  'export.pdf': {
    input: z.strictObject({
      job,
      accountId: id,
      edition: z.enum(planEditions),
      /** Whether an edition for our own side carries its plan as data; what the account has set when left out. */
      attachPlan: z.boolean().optional(),
    }),
    /** `missingCharacters`: those that no font has; each is a box in the file and keeps its text. */
    output: z.strictObject({ saved, missingCharacters: z.array(z.string()) }),
  },
  /** The book review of a view: a page on the portfolio and a line per account, in the view's order. */
  'export.book': {
    input: z.strictObject({ job, layout: bookLayout }),
    output: z.strictObject({ saved, missingCharacters: z.array(z.string()) }),
  },
  /**
   * PDFs of the accounts of a view of the book, or of those named, in that order. Progress tells the account's
   * name; an account that fails is in the results and does not stop the rest.
   */
  'export.batch': {
    input: z.strictObject({
      job,
      accounts: z.union([
        z.strictObject({ layout: bookLayout }),
        z.strictObject({ ids: z.array(id).min(1).max(10_000) }),
      ]),
      edition: z.enum(planEditions),
      /** Whether editions for our own side carry their plan as data; what each account has set when left out. */
      attachPlan: z.boolean().optional(),
    }),
    output: batchOutcome,
  },
  /** The pages as they would be printed now; `sections` and `paper` overrule what the account has set. */
  'export.preview': {
    input: z.strictObject({
      job,
      accountId: id,
      edition: z.enum(planEditions),
      sections: z
        .strictObject({
          sectionOrder: z.array(z.string()).max(50),
          hiddenSections: z.array(z.string()).max(50),
        })
        .nullable(),
      paper: editionSetting.fields.paper.schema,
    }),
    output: preview,
  },
  /** How the workspace's documents look. */
  'brand.get': { input: nothing, output: brandView },
  'brand.update': { input: brandChanges, output: brandView },
  /** A PNG, JPEG or SVG. A file that is not taken is a FILE_* error whose `reason` is of `logoRefusals`. */
  'brand.setLogo': { input: z.strictObject({ job, file: fileToken }), output: brandView },
  'brand.clearLogo': { input: nothing, output: brandView },
  /** A TrueType or OpenType font that may be embedded; refused like a logo. */
  'brand.setFont': {
    input: z.strictObject({ job, file: fileToken, weight: z.enum(brandWeights) }),
    output: brandView,
  },
  'brand.clearFonts': { input: nothing, output: brandView },
  'export.csv': { input: z.strictObject({ kind: importKind }), output: saved },
  'jobs.cancel': { input: z.strictObject({ job }), output: z.strictObject({ cancelled: z.boolean() }) },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type Input<C extends Channel> = z.infer<Contract[C]['input']>;
export type Output<C extends Channel> = z.infer<Contract[C]['output']>;
/** What a caller writes: defaults may be left out. */
export type Call<C extends Channel> = z.input<Contract[C]['input']>;

export type Reply<C extends Channel> =
  | { readonly ok: true; readonly value: Output<C> }
  | { readonly ok: false; readonly error: Failure };
