import { create } from 'zustand';

import type { ImportFixes } from '../../../shared/import-check.ts';
import {
  importChoices,
  type ImportChoices,
  type ImportKind,
  type ImportPreview,
  type ImportUndo,
  type Mapping,
  type ReadOptions,
  type ReadResult,
} from '../../../shared/imports.ts';
import { call, CallError, uploadFile, type ChosenFile } from '../../api.ts';
import { refreshStatus } from '../../app/core-status.ts';
import { withAnswers } from './answers.ts';
import { noFixes, withFix, type Fix } from './fixes.ts';
import { isClear } from './mapping.ts';

export type Step = 'file' | 'columns' | 'check' | 'done';

export type ImportState = {
  readonly step: Step;
  readonly file: ChosenFile | null;
  /** Share of the file taken in, 0 to 1; null when no upload runs. */
  readonly uploading: number | null;
  readonly options: ReadOptions;
  readonly read: ReadResult | null;
  readonly kind: ImportKind;
  readonly mapping: Mapping;
  readonly choices: ImportChoices;
  /** Cells that are read as corrected. */
  readonly fixes: ImportFixes;
  readonly preview: ImportPreview | null;
  /** The mapping and choices that `preview` was made with, as text. */
  readonly checked: string;
  /** The work under way. */
  readonly job: string | null;
  readonly undone: ImportUndo | null;
  readonly error: unknown;
  readonly cancelled: boolean;
};

const initial: ImportState = {
  step: 'file',
  file: null,
  uploading: null,
  options: {},
  read: null,
  kind: 'accounts',
  mapping: {},
  choices: importChoices.parse({}),
  fixes: noFixes,
  preview: null,
  checked: '',
  job: null,
  undone: null,
  error: null,
  cancelled: false,
};

/** The import being prepared. One at a time. */
export const useImport = create<ImportState>(() => initial);
const { setState: set, getState: get } = useImport;

/** Rows read for the first look. */
const firstRows = 8;

const inputs = ({ kind, mapping, choices, options, fixes }: ImportState): string =>
  JSON.stringify([kind, mapping, choices, options, fixes]);

/** Whether something was changed since the rows were checked. */
export const isStale = (state: ImportState): boolean => state.checked !== inputs(state);

/** Drops what was staged; what the core no longer knows needs no dropping. */
const discard = (preview: ImportPreview | null): void => {
  if (preview) call('imports.discard', { importId: preview.importId }).catch(() => {});
};

/** Work that can be cancelled: a failure is kept for the page, a cancelled one said as such. */
const working = async <T>(work: (job: string) => Promise<T>): Promise<T | null> => {
  const job = crypto.randomUUID();
  set({ job, error: null, cancelled: false });
  try {
    return await work(job);
  } catch (error) {
    const cancelled = error instanceof CallError && error.code === 'CANCELLED';
    set(cancelled ? { cancelled } : { error });
    return null;
  } finally {
    set({ job: null });
  }
};

/** Stops the work under way; nothing is written. */
export const cancelWork = async (): Promise<void> => {
  const { job } = get();
  if (job) await call('jobs.cancel', { job }).catch(() => {});
};

/** Back to the beginning. */
export const startOver = (): void => {
  if (get().step !== 'done') discard(get().preview);
  set(initial);
};

/** Reads and checks the whole file with what is chosen; true when there is a preview. */
const prepare = async (proposed: boolean): Promise<boolean> => {
  const { file, kind, options, mapping, choices, fixes, preview } = get();
  if (!file) return false;
  discard(preview);
  // What is proposed afresh replaces the mapping: nothing to edit until it is here.
  if (proposed) set({ preview: null });
  const next = await working((job) =>
    call('imports.prepare', {
      job,
      file: file.token,
      kind,
      options,
      choices,
      fixes,
      ...(proposed ? {} : { mapping }),
    }),
  );
  if (!next) {
    set({ preview: null });
    return false;
  }
  // Choices as they hold: answers that are remembered for files of this shape are among them.
  set({ preview: next, mapping: next.mapping, choices: next.choices });
  set({ checked: inputs(get()) });
  return true;
};

/** Shows what is in a file the core holds: its rows, then the columns or, when all is clear, the check. */
export const openFile = async (file: ChosenFile): Promise<void> => {
  discard(get().preview);
  set({ ...initial, file });
  const read = await working(() => call('imports.read', { file: file.token, options: {}, limit: firstRows }));
  if (!read) return;
  set({ read, kind: read.guess.kind, step: 'columns' });
  if (!(await prepare(true))) return;
  const { preview } = get();
  if (preview && isClear(preview)) set({ step: 'check' });
};

/** Takes a dropped file in, then opens it. */
export const openDropped = async (file: File): Promise<void> => {
  set({ ...initial, uploading: 0 });
  try {
    const chosen = await uploadFile(file, (sent) =>
      set({ uploading: file.size === 0 ? 1 : sent / file.size }),
    );
    set({ uploading: null });
    await openFile(chosen);
  } catch (error) {
    set({ uploading: null, error });
  }
};

/** Reads the file another way, and proposes the columns afresh. */
export const readAs = async (change: ReadOptions): Promise<void> => {
  const { file, options } = get();
  if (!file) return;
  const next = { ...options, ...change };
  // Lines and columns are others now.
  set({ options: next, fixes: noFixes });
  const read = await working(() =>
    call('imports.read', { file: file.token, options: next, limit: firstRows }),
  );
  if (!read) return;
  set({ read });
  await prepare(true);
};

/** The rows are something else: its fields, proposed afresh. */
export const setKind = async (kind: ImportKind): Promise<void> => {
  set({ kind, mapping: {}, choices: importChoices.parse({}) });
  await prepare(true);
};

export const mapColumn = (header: string, field: string | null): void =>
  set(({ mapping }) => ({ mapping: { ...mapping, [header]: field } }));

export const choose = (change: Partial<ImportChoices>): void =>
  set(({ choices }) => ({ choices: { ...choices, ...change } }));

/** On to the check; the file is read again only if something was changed. */
export const goToCheck = async (): Promise<void> => {
  const { preview, choices } = get();
  // Going on says that what was asked is right as it stands: it is not asked again of such a file.
  if (preview) set({ choices: withAnswers(choices, preview.questions) });
  const state = get();
  if (state.preview && !isStale(state)) set({ step: 'check' });
  else if (await prepare(false)) set({ step: 'check' });
};

/** Corrects a rejected cell, or all of its column that say the same; the rows are checked again when asked. */
export const fixCell = (fix: Fix): void => set(({ fixes }) => ({ fixes: withFix(fixes, fix) }));

/** Checks the rows again with what was changed, on the page they are on. */
export const checkAgain = async (): Promise<void> => {
  await prepare(false);
};

/** Forgets what was chosen for files of this shape and proposes the columns by their headers. */
export const recogniseAfresh = async (): Promise<void> => {
  const { preview, kind } = get();
  const signature = preview?.remembered?.signature;
  if (signature === undefined) return;
  const forgotten = await working(() => call('imports.forgetShape', { signature, kind }));
  if (!forgotten) return;
  set({ mapping: {}, choices: importChoices.parse({}), step: 'columns' });
  await prepare(true);
};

/** Back to the rows of an import that was written: those that were rejected can be mended and imported too. */
export const mendRejected = async (): Promise<void> => {
  if (await prepare(false)) set({ step: 'check', undone: null });
};

export const goToColumns = (): void => set({ step: 'columns', error: null, cancelled: false });

/** Writes what was shown, in one transaction. */
export const commitImport = async (): Promise<void> => {
  const { preview } = get();
  if (!preview) return;
  // The rows that are rejected, and why, were on screen when the button was pressed.
  const done = await working((job) =>
    call('imports.commit', { job, importId: preview.importId, acceptFaults: true }),
  );
  if (!done) return;
  set({ step: 'done', preview: { ...preview, counts: done.counts } });
  await refreshStatus();
};

/** Undoes the import that was just written. */
export const undoThisImport = async (): Promise<void> => {
  const { preview } = get();
  if (!preview) return;
  const undone = await working((job) => call('imports.undo', { job, importId: preview.importId }));
  if (undone) set({ undone });
};
