import type { Migration } from '../migrate.ts';
import { planningRecords } from './0001-planning-records.ts';
import { changeHistory } from './0002-change-history.ts';
import { bookAndSearch } from './0003-book-and-search.ts';
import { importLog } from './0004-imports.ts';
import { accountWorkspace } from './0005-account-workspace.ts';
import { playbooks } from './0006-playbooks.ts';
import { duplicates } from './0007-duplicates.ts';
import { planData } from './0008-plan-data.ts';

/** In order, never edited once released; a change to the schema is a new one at the end. */
export const migrations: readonly Migration[] = [
  planningRecords,
  changeHistory,
  bookAndSearch,
  importLog,
  accountWorkspace,
  playbooks,
  duplicates,
  planData,
];
