import { randomUUID } from 'node:crypto';
import { createReadStream, renameSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';

import { CarryonError } from '../../../shared/errors.ts';
import { safeFileName } from '../../features/files/names.ts';
import type { Native, SaveContent } from '../../features/files/native.ts';
import { dropContent } from '../write-file.ts';

/** Finished exports kept for the browser to fetch; the oldest goes first. */
const kept = 8;

type Download = { readonly name: string; readonly bytes: number; readonly content: SaveContent };

/** Exports that wait for the browser to fetch them, each under a token of its own. */
export const createDownloads = () => {
  const held = new Map<string, Download>();

  const drop = async (token: string): Promise<void> => {
    const download = held.get(token);
    held.delete(token);
    if (download) await dropContent(download.content);
  };

  return {
    /** Takes bytes, or a temporary file, which is moved so that nobody else removes it. */
    hold: async (suggested: string, given: SaveContent) => {
      const name = safeFileName(suggested);
      const content = typeof given === 'string' ? `${given}.download` : given;
      if (typeof given === 'string' && typeof content === 'string') renameSync(given, content);
      const bytes = typeof content === 'string' ? statSync(content).size : content.length;
      for (const token of [...held.keys()].slice(0, Math.max(0, held.size + 1 - kept))) await drop(token);
      const token = randomUUID();
      held.set(token, { name, bytes, content });
      return { token, name, bytes };
    },
    /** The download of a token, ready to be sent; undefined when there is none (any more). */
    open: (token: string): (Pick<Download, 'name' | 'bytes'> & { stream: Readable }) | undefined => {
      const download = held.get(token);
      if (!download) return undefined;
      const { name, bytes, content } = download;
      return {
        name,
        bytes,
        stream: typeof content === 'string' ? createReadStream(content) : Readable.from([content]),
      };
    },
    close: async (): Promise<void> => {
      for (const token of held.keys()) await drop(token);
    },
  };
};

export type Downloads = ReturnType<typeof createDownloads>;

/** A browser has its own dialogs: the page uploads what the user chose and downloads what was made. */
export const browserNative = (downloads: Downloads): Native => ({
  chooseFile: () => Promise.reject(new CarryonError('FORBIDDEN')),
  // A page knows no folders: what would be one is downloaded as an archive.
  chooseFolder: () => Promise.resolve({ kind: 'archive' }),
  saveFile: async (name, content) => ({ outcome: 'download', ...(await downloads.hold(name, content)) }),
});
