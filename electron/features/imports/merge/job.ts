import { CarryonError } from '../../../../shared/errors.ts';
import type { ImportCounts } from '../../../../shared/imports.ts';
import { recordChanges } from '../../../db/history.ts';
import { openForWriting } from '../../../db/open.ts';
import { newId } from '../../../ids.ts';
import { classify } from '../match/classify.ts';
import { addNameKey } from '../match/names.ts';
import { lateRows, planState } from '../match/queries.ts';
import { countOutcomes } from '../outcomes/queries.ts';
import { throttled, type Report } from '../progress.ts';
import type { StageNote } from '../stage/job.ts';
import { readNote } from '../stage/queries.ts';
import { addNewId, attachStage, recordRun } from './queries.ts';
import { stagedOf } from './staged.ts';
import { writeStaged } from './write.ts';

export type CommitInput = {
  readonly dataFile: string;
  readonly stageFile: string;
  readonly importId: string;
  /** UTC instant, ISO 8601. */
  readonly at: string;
  readonly by: string;
};

export type CommitOutput = { readonly importId: string; readonly counts: ImportCounts };

const labelOf = (fileName: string): string => `Import ${fileName}`.slice(0, 200);

/**
 * Writes a staged import to the plan as one transaction and one change set: killed anywhere, it has written
 * nothing or all of it. When the plan has changed since the preview, the rows are matched again first.
 * @throws CarryonError CONFLICT when a row that was shown as good can no longer be matched; storage codes.
 */
export const commitImport = (input: CommitInput, { report }: { readonly report: Report }): CommitOutput => {
  const db = openForWriting(input.dataFile);
  try {
    attachStage(db, input.stageFile);
    addNameKey(db);
    addNewId(db, newId);
    const note = readNote(db, 'stage') as StageNote | undefined;
    if (!note || note.preview.importId !== input.importId) throw new CarryonError('NOT_FOUND');
    const { preview } = note;
    const staged = stagedOf(note);
    const progress = throttled(report);
    const info = {
      kind: 'import',
      label: labelOf(preview.fileName),
      at: input.at,
      by: input.by,
      importId: input.importId,
    } as const;
    const { value } = recordChanges(db, info, (set): ImportCounts => {
      if (planState(db) !== note.planState) {
        classify(db, staged);
        if (lateRows(db).length > 0) throw new CarryonError('CONFLICT', { reason: 'planChanged' });
      }
      const counts = countOutcomes(db);
      const total = counts.created + counts.updated;
      let done = 0;
      const onRows = (count: number): void => {
        done += count;
        progress({ phase: 'write', done, total });
      };
      progress({ phase: 'write', done, total });
      writeStaged(db, staged, onRows);
      recordRun(db, {
        importId: input.importId,
        kind: preview.kind,
        fileName: preview.fileName,
        at: input.at,
        counts,
        set: total > 0 ? set : null,
      });
      return counts;
    });
    return { importId: input.importId, counts: value };
  } finally {
    db.close();
  }
};
