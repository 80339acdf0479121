import type { Saved } from '../../../shared/saved.ts';

/** What is saved: bytes, or the path of a temporary file in the data folder, which the shell takes over. */
export type SaveContent = Uint8Array | string;

export type ChosenFolder = { readonly kind: 'folder'; readonly path: string } | { readonly kind: 'archive' };

/**
 * What a shell can do that a page cannot: the only place where the core meets dialogs and the user's folders.
 * Every shell brings its own; the core never sees which.
 */
export type Native = {
  /** Path of the file the user chose, or null when the dialog was cancelled. @throws CarryonError FORBIDDEN */
  readonly chooseFile: () => Promise<string | null>;
  /**
   * Where many files at once go: the folder the user chose, or one archive in a shell that has no folders; null
   * when the dialog was cancelled.
   */
  readonly chooseFolder: () => Promise<ChosenFolder | null>;
  /**
   * Writes a finished export where the user wants it; `name` is a suggestion. A temporary file is gone
   * afterwards, also when the user cancels. @throws CarryonError EXPORT_FAILED, DISK_FULL, STORAGE_READONLY
   */
  readonly saveFile: (name: string, content: SaveContent) => Promise<Saved>;
};
