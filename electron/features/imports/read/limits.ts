/** What an import accepts (import spec, "Limits"); beyond it a coded error before anything is staged. */
export const limits = {
  bytes: 512 * 1024 * 1024,
  rows: 1_000_000,
  columns: 1_000,
  /** Characters of one cell. */
  cell: 1024 * 1024,
  /** Characters of one row: what is held in memory while its end is looked for. */
  row: 16 * 1024 * 1024,
  /** Lines that one quoted cell may span before its quote counts as unclosed. */
  cellLines: 10_000,
  /** Problems named one by one; the rest are counted. */
  problems: 1_000,
} as const;

/** Bytes per read: more costs memory and gains nothing (import spec, section 4.1). */
export const chunkBytes = 256 * 1024;

/** Bytes at the start of a file from which its delimiter and header row are found. */
export const sniffBytes = 64 * 1024;
