import type { Bridge } from '../shared/bridge.ts';
import type { Call, Channel, Output } from '../shared/contract.ts';
import {
  errorCodes,
  sentenceFor,
  type ErrorCode,
  type ErrorDetails,
  type Failure,
} from '../shared/errors.ts';
import { coreEvent, type CoreEvent } from '../shared/events.ts';
import type { Saved } from '../shared/saved.ts';
import { browserBridge } from './transport.ts';

declare global {
  interface Window {
    /** Exposed by the preload script in Electron; absent in a browser. */
    readonly carryon?: Bridge;
  }
}

/** A call that the core refused. `failure.message` is a whole sentence for the user. */
export class CallError extends Error {
  readonly failure: Failure;
  readonly code: ErrorCode;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'CallError';
    this.failure = failure;
    this.code = failure.code;
  }
}

/** A file that the core holds for this window: chosen in a dialog, or uploaded. */
export type ChosenFile = { readonly token: string; readonly name: string; readonly bytes: number };

/** Bytes of one upload message. */
const chunkBytes = 1024 * 1024;

const inElectron = () => window.carryon !== undefined;

let bridge: Bridge | undefined;
const connected = (): Bridge => {
  bridge ??= window.carryon ?? browserBridge();
  return bridge;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isCode = (value: unknown): value is ErrorCode => errorCodes.some((code) => code === value);

/** Whatever came back in the place of an error, as a failure of the closed list. */
const failureFrom = (value: unknown): Failure => {
  const code = isRecord(value) && isCode(value['code']) ? value['code'] : 'INTERNAL';
  const details = isRecord(value) && isRecord(value['details']) ? value['details'] : undefined;
  return {
    code,
    message: sentenceFor(code, details as ErrorDetails | undefined),
    ...(details ? { details: details as ErrorDetails } : {}),
  };
};

const disconnected: Failure = {
  code: 'INTERNAL',
  message: 'Carryon is not running any more. What was saved is safe; start it again.',
};

let underWay = 0;
/** Whether the core was asked something that it has not answered yet. */
export const isCalling = (): boolean => underWay > 0;

/**
 * Calls the core. Resolves with the channel's output, rejects with a {@link CallError} and nothing else;
 * the dispatcher has checked input and output against the contract.
 */
export const call = async <C extends Channel>(channel: C, input: Call<C>): Promise<Output<C>> => {
  let reply: unknown;
  underWay += 1;
  try {
    reply = await connected().invoke(channel, input);
  } catch {
    throw new CallError(disconnected);
  } finally {
    underWay -= 1;
  }
  if (isRecord(reply) && reply['ok'] === true) return reply['value'] as Output<C>;
  throw new CallError(failureFrom(isRecord(reply) ? reply['error'] : undefined));
};

/** Calls the listener with what the core tells its windows; the returned function ends it. */
export const onEvent = (listener: (event: CoreEvent) => void): (() => void) =>
  connected().on((event) => {
    const read = coreEvent.safeParse(event);
    if (read.success) listener(read.data);
  });

/**
 * Hands a file to the core piece by piece: one that was dropped on the window, or chosen in a browser.
 * `progress` hears the bytes sent so far. Rejects with a CallError: FILE_TOO_LARGE, DISK_FULL, FILE_CHANGED
 * (the file changed or vanished while it was read).
 */
export const uploadFile = async (
  file: File,
  progress: (sent: number) => void = () => {},
): Promise<ChosenFile> => {
  const name = file.name.slice(0, 300) || 'file';
  const { token } = await call('files.begin', { name, bytes: file.size });
  for (let start = 0; start < file.size; start += chunkBytes) {
    const chunk = await file
      .slice(start, start + chunkBytes)
      .arrayBuffer()
      .catch(() => {
        throw new CallError({ code: 'FILE_CHANGED', message: sentenceFor('FILE_CHANGED') });
      });
    const { received } = await call('files.append', { token, chunk: new Uint8Array(chunk) });
    progress(received);
  }
  return { token, name, bytes: file.size };
};

const pickInBrowser = (accept: string): Promise<File | null> =>
  new Promise((resolve) => {
    const picker = document.createElement('input');
    picker.type = 'file';
    picker.accept = accept;
    picker.addEventListener('change', () => resolve(picker.files?.[0] ?? null), { once: true });
    picker.addEventListener('cancel', () => resolve(null), { once: true });
    picker.click();
  });

/**
 * Lets the user choose a file: the system's dialog in Electron, the browser's own elsewhere (call it from
 * a click or a key press, or the browser refuses). Resolves with null when the user cancels.
 */
export const chooseFile = async (accept = '.csv,.tsv,.txt,.xlsx,.xlsm'): Promise<ChosenFile | null> => {
  if (inElectron()) return call('files.choose', {});
  const file = await pickInBrowser(accept);
  return file ? uploadFile(file) : null;
};

/**
 * Lets the user choose a file of some kinds and hands it to the core: the picker of the page, in every shell.
 * Resolves with null when the user cancels.
 */
export const pickFile = async (accept: string): Promise<ChosenFile | null> => {
  const file = await pickInBrowser(accept);
  return file ? uploadFile(file) : null;
};

/**
 * Finishes a save: in a browser it starts the download. Resolves with the file's name, or null when the user
 * cancelled the dialog.
 */
export const takeSaved = (saved: Saved): string | null => {
  if (saved.outcome === 'cancelled') return null;
  if (saved.outcome === 'download') {
    const link = document.createElement('a');
    link.href = `/download/${encodeURIComponent(saved.token)}`;
    link.download = saved.name;
    link.click();
  }
  return saved.name;
};
