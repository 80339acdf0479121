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

/** What a workbook may unpack to; a file of text is as large as it is, a workbook says so itself. */
export const workbookLimits = {
  /** Files within the workbook; one with many sheets and pictures has hundreds. */
  entries: 10_000,
  /** Bytes of one part once unpacked. */
  part: 1024 * 1024 * 1024,
  /** Bytes of the parts that are held in memory (list of sheets, styles). */
  smallPart: 16 * 1024 * 1024,
  /** The texts that cells share: bytes as XML, characters, number. */
  textPart: 256 * 1024 * 1024,
  textCharacters: 96 * 1024 * 1024,
  texts: 10_000_000,
  /** Cells that are merged into one. */
  merges: 100_000,
  /** A sheet up to this many bytes is looked through for merged cells before its rows are read. */
  mergesLookedFor: 64 * 1024 * 1024,
  /** Bytes of a sheet without one value, after which nothing more is expected. */
  emptyStretch: 64 * 1024 * 1024,
  /** A part larger than `packedWell` that unpacks to more than `ratio` times its size is a bomb. */
  packedWell: 16 * 1024 * 1024,
  ratio: 250,
  sheets: 1_000,
  /** Last row of a sheet, as in Excel. */
  row: 1_048_576,
} as const;

/**
 * Bytes per read. The text of a longer one is too large for the part of the heap whose garbage is cheap to find:
 * a million rows then take 380 MB instead of 250, no faster (import spec, section 4.1).
 */
export const chunkBytes = 64 * 1024;

/** Bytes at the start of a file from which its delimiter and header row are found. */
export const sniffBytes = 64 * 1024;
