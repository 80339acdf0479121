import { findDuplicates } from '../features/duplicates/job.ts';
import { writeCsv } from '../features/export/csv/job.ts';
import { openPlanPdf } from '../features/export/pdf/attachment/job.ts';
import { makeBatch } from '../features/export/pdf/batch/job.ts';
import { bookReviewJob } from '../features/export/pdf/book-review/job.ts';
import { readBrandAsset } from '../features/export/pdf/brand/job.ts';
import { makePdfJob } from '../features/export/pdf/job.ts';
import { playbookJob } from '../features/export/pdf/playbook/job.ts';
import { previewPdfJob } from '../features/export/pdf/preview/job.ts';
import { commitImport } from '../features/imports/merge/job.ts';
import { readCsv } from '../features/imports/read/job.ts';
import { stageImport } from '../features/imports/stage/job.ts';
import { undoImport } from '../features/imports/undo/job.ts';
import { readPlaybookFile } from '../features/playbooks/file.ts';
import type { Progress } from './messages.ts';

export type JobContext = { readonly report: (progress: Progress) => void };

/** The work that runs outside the app's process, by name; each is owned by its feature. */
export const jobs = {
  makePdf: makePdfJob,
  bookReview: bookReviewJob,
  playbookPdf: playbookJob,
  readPlaybooks: readPlaybookFile,
  openPlanPdf,
  makeBatch,
  readBrandAsset,
  previewPdf: previewPdfJob,
  readCsv,
  stageImport,
  commitImport,
  undoImport,
  findDuplicates,
  writeCsv,
} as const satisfies Record<string, (input: never, context: JobContext) => unknown>;

export type JobName = keyof typeof jobs;
export type JobInput<N extends JobName> = Parameters<(typeof jobs)[N]>[0];
export type JobOutput<N extends JobName> = Awaited<ReturnType<(typeof jobs)[N]>>;
