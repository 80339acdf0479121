import { CarryonError } from '../../../../shared/errors.ts';
import type { PreviewRow } from '../../../../shared/imports.ts';
import { openScratch } from '../../../db/open.ts';
import { addNameKey } from '../match/names.ts';
import { writtenColumns } from '../match/outcome/queries.ts';
import { stagedOf } from '../merge/staged.ts';
import type { StageNote } from '../stage/job.ts';
import { attachPlan, readNote } from '../stage/queries.ts';
import { makePartReader } from './part-rows.ts';
import { firstLine, outcomePage, rejectDetail, stagedDetail, type Cell } from './queries.ts';
import { titleColumns, titleFields } from './titles.ts';
import { shownValue } from './values.ts';

export type PageInput = {
  readonly dataFile: string;
  readonly stageFile: string;
  readonly outcome: PreviewRow['outcome'] | null;
  readonly offset: number;
  readonly limit: number;
};

/** The cell of a rejected row that says what it is about. */
const rejectTitle = ({ preview, headers }: StageNote): ((cells: readonly string[]) => string) => {
  const places = titleFields[preview.kind].flatMap((field) => {
    const header = Object.entries(preview.mapping).find(([, filled]) => filled === field)?.[0];
    return header === undefined ? [] : [headers.indexOf(header)];
  });
  return (cells) => places.map((place) => cells[place] ?? '').find((cell) => cell.trim() !== '') ?? '';
};

/** One page of what an import would do, row by row; written nowhere. */
export const previewPage = (input: PageInput): { total: number; rows: PreviewRow[] } => {
  const db = openScratch(input.stageFile);
  try {
    attachPlan(db, input.dataFile);
    addNameKey(db);
    const note = readNote(db, 'stage') as StageNote | undefined;
    if (!note) throw new CarryonError('NOT_FOUND');
    const staged = stagedOf(note);
    const { spec, fields } = staged;
    const written = writtenColumns(spec, fields, staged.mapped, staged.choices).filter(
      ({ field }) => field.type !== 'reference',
    );
    const titled = rejectTitle(note);
    const readParts = makePartReader(db, staged);
    const there = fields.map(({ column }) => column ?? '');
    const { table } = spec.entity;
    const { total, rows } = outcomePage(db, input);

    const differencesOf = (cells: readonly Cell[], currency: string): PreviewRow['differences'] =>
      cells.flatMap(({ field: name, before, after }) => {
        const field = fields.find((each) => each.name === name);
        if (!field || before === after) return [];
        return [
          {
            field: name,
            label: field.label,
            before: shownValue(field, before, currency),
            after: shownValue(field, after, currency),
          },
        ];
      });

    return {
      total,
      rows: rows.map(({ line, outcome }): PreviewRow => {
        if (outcome === 'rejected') {
          const { cells, reasons } = rejectDetail(db, line);
          const none = { matchedBy: null, account: null, differences: [] };
          return { row: line, outcome, ...none, name: titled(cells), reasons, cells };
        }
        const first = firstLine(db, line);
        const detail = stagedDetail(db, { table, titles: titleColumns[spec.kind], there }, written, first);
        const after = detail?.cells.find(({ field }) => field === 'currency')?.after;
        const currency = detail?.currency ?? (typeof after === 'string' ? after : 'USD');
        return {
          row: line,
          outcome,
          matchedBy: detail?.foundBy ?? null,
          name: detail?.title ?? '',
          account: detail?.account ?? null,
          differences: [
            // A further row about the same record only adds what hangs on it.
            ...(first === line ? differencesOf(detail?.cells ?? [], currency) : []),
            ...readParts(line, currency),
          ],
          reasons: [],
          cells: [],
        };
      }),
    };
  } finally {
    db.close();
  }
};
