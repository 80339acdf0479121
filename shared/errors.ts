import { listLimit } from './list-limit.ts';

/**
 * Every way a call can fail: a closed list. The renderer turns a code into a sentence and a next step;
 * SQL, paths and customer text never travel in an error (reliability spec, section 5).
 */
export const errorCodes = [
  'BAD_REQUEST',
  'PAYLOAD_TOO_LARGE',
  'FORBIDDEN',
  'NOT_FOUND',
  'AMBIGUOUS',
  'CONFLICT',
  'CONSTRAINT',
  'APPEND_ONLY',
  'LIMIT_EXCEEDED',
  'IMPORT_INVALID',
  'IMPORT_FAILED',
  'FILE_MISSING',
  'FILE_EMPTY',
  'FILE_UNREADABLE',
  'FILE_UNSUPPORTED',
  'FILE_CHANGED',
  'FILE_TOO_LARGE',
  'FILE_HOSTILE',
  'EXPORT_FAILED',
  'EXPORT_LEAK',
  'CANCELLED',
  'NOTHING_TO_UNDO',
  'NOTHING_TO_REDO',
  'NOT_EMPTY',
  'DB_BUSY',
  'DISK_FULL',
  'STORAGE_READONLY',
  'STORAGE_IO',
  'STORAGE_MISSING',
  'DB_CORRUPT',
  'DB_NOT_OURS',
  'SCHEMA_TOO_NEW',
  'MIGRATION_FAILED',
  'BACKUP_FAILED',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Facts that help the user: which field, which row, which limit. Never text from the plan. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | null>>;

export type Failure = { readonly code: ErrorCode; readonly message: string; readonly details?: ErrorDetails };

/** One sentence for the user: what happened, what was kept, what to do. */
const sentences: Record<ErrorCode, string> = {
  BAD_REQUEST: 'That value does not fit this field. Nothing was changed; correct it and try again.',
  PAYLOAD_TOO_LARGE: 'That is more than can be saved at once. Nothing was changed; save it in smaller parts.',
  FORBIDDEN: 'This window may not do that. Nothing was changed.',
  NOT_FOUND: 'There is no such record; it may have been deleted. Undo brings a deleted record back.',
  AMBIGUOUS: 'More than one account matches that name. Use its CRM ID instead.',
  CONFLICT: 'This was changed elsewhere since you opened it. Both values were kept; choose which one stays.',
  CONSTRAINT: 'That would contradict another record. Nothing was changed.',
  APPEND_ONLY:
    'A decision that is in the log stays as it is. Nothing was changed; add a line that corrects it.',
  LIMIT_EXCEEDED:
    'The file is larger than Carryon reads. Nothing was imported; split the file and try again.',
  IMPORT_INVALID: 'The file cannot be imported as it is. Nothing was written; see the reasons per row.',
  IMPORT_FAILED: 'The import stopped before it was finished. Nothing was written; try again.',
  FILE_MISSING: 'The file is not there any more. Nothing was written; choose it again.',
  FILE_EMPTY: 'The file has no rows. Nothing was written; check that the export finished.',
  FILE_UNREADABLE:
    'The file cannot be read. Nothing was written; check that it is whole and that you may open it.',
  FILE_UNSUPPORTED:
    'This is neither a CSV file nor an Excel workbook (.xlsx). Nothing was written; save it as one of them.',
  FILE_CHANGED: 'The file changed while it was being read. Nothing was written; choose it again.',
  FILE_TOO_LARGE: 'The file is larger than 512 MB. Nothing was written; split it and import the parts.',
  FILE_HOSTILE: 'The file holds content that is not safe to open. Nothing was written.',
  EXPORT_FAILED: 'The file could not be written. Your plan is unchanged; choose another place and try again.',
  EXPORT_LEAK:
    'The customer’s copy would have held an internal text, so it was not saved. Your plan is unchanged; take the text out of the field that is shared and try again.',
  CANCELLED: 'Cancelled. Nothing was changed.',
  NOTHING_TO_UNDO: 'There is nothing left to undo.',
  NOTHING_TO_REDO: 'There is nothing to redo.',
  NOT_EMPTY: 'The sample is only loaded into an empty book. Your accounts are unchanged.',
  DB_BUSY: 'Another copy of Carryon is using this data. Nothing was changed; close it and try again.',
  DISK_FULL:
    'The disk is full. What was saved is safe, the last change is not saved; free some space and retry.',
  STORAGE_READONLY: 'The data folder cannot be written to. Nothing was changed; check its permissions.',
  STORAGE_IO: 'The disk reported an error. The last change is not saved; retry, then check the disk.',
  STORAGE_MISSING:
    'The data file is missing. Nothing was overwritten; restore a backup or choose another folder.',
  DB_CORRUPT: 'The data file is damaged. It has not been changed; restore the newest backup.',
  DB_NOT_OURS: 'The file in the data folder is not a Carryon plan. It has not been changed.',
  SCHEMA_TOO_NEW: 'These plans were saved by a newer Carryon. They have not been changed; update Carryon.',
  MIGRATION_FAILED:
    'Updating the data file failed. It is as it was before; the copy made first is kept beside it.',
  BACKUP_FAILED: 'The safety copy could not be made, so nothing was changed. Check the free disk space.',
  INTERNAL: 'Something went wrong inside Carryon. Nothing was changed; try again.',
};

/** Where a reason says more than the code does: it stands in `details`. */
const reasons: Readonly<Record<string, string>> = {
  taken: 'There is one of this name already. Nothing was changed; give it another name.',
  full: `A list holds ${listLimit} choices. Nothing was added; take one away first.`,
  notPdf: 'This is not a PDF. Choose one that Carryon made.',
  noPlan:
    'This PDF carries no plan. Internal plans and hand-offs do, unless it was switched off; a customer’s copy and a brief never do.',
  pdfCut: 'This PDF is not whole: its end is missing. Ask for it again, or make it anew.',
  planBroken: 'The plan in this PDF is damaged and cannot be read. Ask for the PDF again, or make it anew.',
  planChanged:
    'The plan in this PDF is not the one that was written into it: somebody or something changed it. It was not opened.',
  planNewer: 'This PDF was made by a newer Carryon. Update Carryon to open its plan.',
  pdf: 'This PDF is larger than 64 MB, which no plan is. It was not opened.',
};

/** One sentence for a failure. @param details may hold a `reason` that says more than the code. */
export const sentenceFor = (code: ErrorCode, details?: ErrorDetails): string => {
  const reason = details?.['reason'];
  const known = typeof reason === 'string' && Object.hasOwn(reasons, reason) ? reasons[reason] : undefined;
  return known ?? sentences[code];
};

/** The one error the core throws on purpose. Anything else becomes INTERNAL at the dispatcher. */
export class CarryonError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails | undefined;

  constructor(code: ErrorCode, details?: ErrorDetails) {
    super(sentenceFor(code, details));
    this.name = 'CarryonError';
    this.code = code;
    this.details = details;
  }
}

export const failure = (error: CarryonError): Failure => ({
  code: error.code,
  message: error.message,
  ...(error.details ? { details: error.details } : {}),
});
