import { CarryonError } from '../../../../shared/errors.ts';
import type { KeptCell } from '../../../../shared/import-check.ts';
import { openScratch } from '../../../db/open.ts';
import { partsOf } from '../match/parts/list.ts';
import { stagedOf } from '../merge/staged.ts';
import type { StageNote } from '../stage/job.ts';
import { attachPlan, readNote } from '../stage/queries.ts';
import { keptCells, rowNames } from './kept-queries.ts';
import { titleColumns } from './titles.ts';
import { shownValue } from './values.ts';

const mostListed = 1000;

/** Cells of a staged import that keep what a person wrote there since the last one. */
export const keptList = (dataFile: string, stageFile: string): KeptCell[] => {
  const db = openScratch(stageFile);
  try {
    attachPlan(db, dataFile);
    const note = readNote(db, 'stage') as StageNote | undefined;
    if (!note) throw new CarryonError('NOT_FOUND');
    const staged = stagedOf(note);
    const { fields, spec } = staged;
    const parts = partsOf(staged);
    const there = titleColumns[spec.kind].find((title) => fields.some(({ column }) => column === title));
    const names = rowNames(db, there ?? null);
    return keptCells(db, mostListed).map(({ line, prefix, field: name, file, kept, currency }) => {
      const known =
        prefix === 'staged' ? fields : (parts.find((part) => part.prefix === prefix)?.fields ?? []);
      const field = known.find((each) => each.name === name);
      const shown = (value: string | number | null): string | null =>
        field ? shownValue(field, value, currency ?? 'USD') : value === null ? null : String(value);
      return {
        row: line,
        name: names.get(line) ?? '',
        field: name,
        label: field?.label ?? name,
        file: shown(file),
        kept: shown(kept),
      };
    });
  } finally {
    db.close();
  }
};
