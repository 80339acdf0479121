import type { ReadOptions, ReadResult } from '../../../../shared/imports.ts';
import { readFile } from './read-file.ts';

export type ReadInput = { readonly path: string; readonly options: ReadOptions; readonly limit: number };

/** Reads the beginning of a file in a process of its own. @throws CarryonError FILE_*, LIMIT_EXCEEDED */
export const readCsv = ({ path, options, limit }: ReadInput): ReadResult => readFile(path, options, limit);
