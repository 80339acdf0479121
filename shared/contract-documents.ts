import { z } from 'zod';

import { batchOutcome } from './batch.ts';
import { bookLayout } from './book-view.ts';
import { brandChanges, brandView, brandWeights } from './brand.ts';
import { fileToken, id, job, nothing } from './contract-parts.ts';
import { planEditions } from './editions.ts';
import { importKind } from './imports.ts';
import { preview } from './preview.ts';
import { editionSetting } from './records/print.ts';
import { saved } from './saved.ts';

/** What goes out: PDFs and their look, CSV (rows 51 to 53). */
export const documentContract = {
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
} as const;
