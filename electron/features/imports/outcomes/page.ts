import { joinList } from '../../../../shared/csv.ts';
import { CarryonError } from '../../../../shared/errors.ts';
import type { PreviewRow } from '../../../../shared/imports.ts';
import { minorDigits } from '../../../../shared/money.ts';
import { openScratch } from '../../../db/open.ts';
import type { ImportField } from '../kinds/kind.ts';
import { kindSpecs } from '../kinds/list.ts';
import { writtenColumns } from '../match/outcome/queries.ts';
import type { StageNote } from '../stage/job.ts';
import { attachPlan, readNote } from '../stage/queries.ts';
import { outcomePage, rejectDetail, stagedDetail } from './queries.ts';

export type PageInput = {
  readonly dataFile: string;
  readonly stageFile: string;
  readonly outcome: PreviewRow['outcome'] | null;
  readonly offset: number;
  readonly limit: number;
};

type Stored = string | number | null;

const amount = (minor: number, currency: string): string => {
  const digits = minorDigits(currency);
  return (minor / 10 ** digits).toFixed(digits);
};

/** A stored value as text: amounts in units, flags as yes and no, lists with semicolons. */
const shown = ({ type }: ImportField, value: Stored, currency: string): string | null => {
  if (value === null) return null;
  if (type === 'money' && typeof value === 'number') return amount(value, currency);
  if (type === 'flag') return value === 1 ? 'yes' : 'no';
  if (type === 'list') return joinList(JSON.parse(String(value)) as string[]);
  return String(value);
};

/** One page of what an import would do, row by row; written nowhere. */
export const previewPage = (input: PageInput): { total: number; rows: PreviewRow[] } => {
  const db = openScratch(input.stageFile);
  try {
    attachPlan(db, input.dataFile);
    const note = readNote(db, 'stage') as StageNote | undefined;
    if (!note) throw new CarryonError('NOT_FOUND');
    const spec = kindSpecs[note.preview.kind];
    const fields = note.fields.flatMap((name) => spec.fields.find((field) => field.name === name) ?? []);
    const written = writtenColumns(spec, fields, note.mapped, note.choices);
    const nameHeader = Object.entries(note.preview.mapping).find(([, field]) => field === 'name')?.[0];
    const nameAt = nameHeader === undefined ? -1 : note.headers.indexOf(nameHeader);
    const { total, rows } = outcomePage(db, input);
    return {
      total,
      rows: rows.map(({ line, outcome }): PreviewRow => {
        if (outcome === 'rejected') {
          const { cells, reasons } = rejectDetail(db, line);
          return { row: line, outcome, matchedBy: null, name: cells[nameAt] ?? '', differences: [], reasons };
        }
        const detail = stagedDetail(db, spec.entity.table, written, line);
        const cells = (detail?.cells ?? []).filter(({ before, after }) => before !== after);
        const after = cells.find(({ field }) => field === 'currency')?.after;
        const currency = detail?.currency ?? (typeof after === 'string' ? after : 'USD');
        return {
          row: line,
          outcome,
          matchedBy: detail?.foundBy ?? null,
          name: detail?.name ?? '',
          differences: cells.flatMap((cell) => {
            const field = fields.find(({ name }) => name === cell.field);
            if (!field) return [];
            return [
              {
                field: cell.field,
                before: shown(field, cell.before, currency),
                after: shown(field, cell.after, currency),
              },
            ];
          }),
          reasons: [],
        };
      }),
    };
  } finally {
    db.close();
  }
};
