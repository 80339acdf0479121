import type { ImportUndo } from '../../../../shared/imports.ts';
import { withoutForeignKeys } from '../../../db/bulk-delete.ts';
import { recordChanges } from '../../../db/history.ts';
import { openForWriting } from '../../../db/open.ts';
import { throttled, type Report } from '../progress.ts';
import { revertUpdates, standingRun, type Kept } from './queries.ts';
import { kindsMade, removeMade } from './removal-queries.ts';

export type UndoInput = {
  readonly dataFile: string;
  readonly importId: string;
  /** UTC instant, ISO 8601. */
  readonly at: string;
  readonly by: string;
};

/**
 * Takes an import back at any age: cells nobody has touched since get their old value, records it made go,
 * and what was edited or built on since stays and is listed. One transaction and one change set, which the
 * ordinary undo takes back in turn.
 * @throws CarryonError NOT_FOUND, NOTHING_TO_UNDO, storage codes
 */
export const undoImport = (input: UndoInput, { report }: { readonly report: Report }): ImportUndo => {
  const { importId, at, by } = input;
  const db = openForWriting(input.dataFile);
  try {
    const progress = throttled(report);
    const { changes, fileName } = standingRun(db, importId);
    if (!changes) return { importId, removed: 0, reverted: 0, kept: [] };
    const label = `Undo import ${fileName}`.slice(0, 200);
    const takeBack = (): ImportUndo => {
      const total = changes.last - changes.first + 1;
      let done = 0;
      const onRows = (count: number): void => {
        done += count;
        progress({ phase: 'undo', done, total });
      };
      onRows(0);
      const { reverted, kept } = revertUpdates(db, changes, onRows);
      const all: Kept[] = [...kept];
      let removed = 0;
      for (const entity of kindsMade(db, changes)) {
        const result = removeMade(db, changes, entity);
        removed += result.removed;
        all.push(...result.kept);
        onRows(result.removed);
      }
      return { importId, removed, reverted, kept: all };
    };
    const info = { kind: 'importUndo', label, at, by, importId } as const;
    return withoutForeignKeys(db, () => recordChanges(db, info, takeBack)).value;
  } finally {
    db.close();
  }
};
