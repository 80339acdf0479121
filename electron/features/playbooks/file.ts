import { readFileSync, statSync } from 'node:fs';

import { z } from 'zod';

import { CarryonError } from '../../../shared/errors.ts';
import { writtenPlaybook, type WrittenPlaybook } from './written.ts';

/** Bytes; the eight standard playbooks have 30,000. */
const largest = 8 * 1024 * 1024;

const playbookFile = z.strictObject({
  format: z.literal('carryon-playbooks'),
  version: z.literal(1),
  playbooks: z.array(writtenPlaybook).min(1).max(200),
});

/** Playbooks as the bytes of a file for another workspace. */
export const playbookFileOf = (playbooks: readonly WrittenPlaybook[]): Uint8Array =>
  new TextEncoder().encode(
    `${JSON.stringify({ format: 'carryon-playbooks', version: 1, playbooks }, null, 2)}\n`,
  );

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new CarryonError('FILE_UNREADABLE');
  }
};

/**
 * Reads a file of playbooks, outside the app's process: it comes from somebody else.
 * @throws CarryonError FILE_TOO_LARGE, or FILE_UNREADABLE for anything that is not such a file.
 */
export const readPlaybookFile = ({ path }: { readonly path: string }): WrittenPlaybook[] => {
  if (statSync(path).size > largest) throw new CarryonError('FILE_TOO_LARGE');
  const file = playbookFile.safeParse(parsed(readFileSync(path, 'utf8').replace(/^\uFEFF/u, '')));
  if (!file.success) throw new CarryonError('FILE_UNREADABLE');
  return file.data.playbooks;
};
