import type { ImportKind } from '../../../../shared/imports.ts';
import { accounts } from './accounts.ts';
import type { ImportKindSpec } from './kind.ts';
import { stakeholders } from './stakeholders.ts';

/** The kinds a file can hold. */
export const kindSpecs: Readonly<Record<ImportKind, ImportKindSpec>> = { accounts, stakeholders };
