import { z } from 'zod';

import { bookRow, currencyTotals } from './book-row.ts';
import { bookFilter, bookGroups, bookLayout } from './book-view.ts';
import { accountContract } from './contract-accounts.ts';
import { customContract } from './contract-custom.ts';
import { documentContract } from './contract-documents.ts';
import { duplicateContract } from './contract-duplicates.ts';
import { growthContract } from './contract-growth.ts';
import { healthContract } from './contract-health.ts';
import { importContract } from './contract-imports.ts';
import { day, fileToken, id, job, nothing } from './contract-parts.ts';
import { peopleContract } from './contract-people.ts';
import { playbookContract } from './contract-playbooks.ts';
import { recordContract } from './contract-records.ts';
import { renewalContract } from './contract-renewal.ts';
import { timeContract } from './contract-time.ts';
import { planEditions } from './editions.ts';
import { recordSchema } from './entity.ts';
import type { Failure } from './errors.ts';
import { historyEntry } from './history-entry.ts';
import { planRecords } from './records/plan.ts';
import { savedView } from './records/saved-view.ts';

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

  ...recordContract,
  ...healthContract,
  ...growthContract,
  ...customContract,
  ...duplicateContract,
  ...accountContract,
  ...peopleContract,
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

  ...importContract,
  ...documentContract,
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
