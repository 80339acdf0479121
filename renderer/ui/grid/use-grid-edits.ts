import { useState } from 'react';

import { trackSave } from '../save-state.ts';
import type { GridColumn, GridEdit } from './types.ts';

/** What a cell shows until the store says the same. */
export type PendingCell = { readonly text: string; readonly failed: boolean };
export type PendingRow = Readonly<Record<string, PendingCell>>;

type Failed<Row> = { readonly edits: readonly GridEdit<Row>[]; readonly error: unknown };

export type GridEdits<Row> = {
  readonly pending: ReadonlyMap<string, PendingRow>;
  readonly failed: Failed<Row> | null;
  readonly run: (edits: readonly GridEdit<Row>[], overwrite?: boolean) => void;
  readonly retry: () => void;
  readonly revert: () => void;
};

type Source<Row> = {
  readonly columns: readonly GridColumn<Row>[];
  readonly keyOf: (row: Row) => string;
  /** `overwrite`: the user has seen the other value and keeps the own one. */
  readonly onEdit: ((edits: readonly GridEdit<Row>[], overwrite: boolean) => Promise<unknown>) | undefined;
};

/** The edits of a grid that are under way or were refused; a refused one keeps its text. */
export const useGridEdits = <Row>({ columns, keyOf, onEdit }: Source<Row>): GridEdits<Row> => {
  const [pending, setPending] = useState<ReadonlyMap<string, PendingRow>>(new Map());
  const [failed, setFailed] = useState<Failed<Row> | null>(null);

  const mark = (edits: readonly GridEdit<Row>[], isFailed: boolean) =>
    setPending((before) => {
      const next = new Map(before);
      for (const { row, column, value } of edits) {
        const key = keyOf(row);
        const codec = columns.find(({ id }) => id === column)?.edit?.(row)?.codec;
        const text = codec?.display(value) ?? '';
        next.set(key, { ...next.get(key), [column]: { text, failed: isFailed } });
      }
      return next;
    });
  const clear = (edits: readonly GridEdit<Row>[]) =>
    setPending((before) => {
      const next = new Map(before);
      for (const { row, column } of edits) {
        const key = keyOf(row);
        const { [column]: _done, ...rest } = next.get(key) ?? {};
        if (Object.keys(rest).length > 0) next.set(key, rest);
        else next.delete(key);
      }
      return next;
    });

  const run = (all: readonly GridEdit<Row>[], overwrite = false) => {
    const edits = all.filter(({ value, before }) => JSON.stringify(value) !== JSON.stringify(before));
    if (!onEdit || edits.length === 0) return;
    mark(edits, false);
    setFailed(null);
    trackSave('grid', () => onEdit(edits, overwrite)).then(
      () => clear(edits),
      (error: unknown) => {
        mark(edits, true);
        setFailed({ edits, error });
      },
    );
  };
  return {
    pending,
    failed,
    run,
    retry: () => {
      if (failed) run(failed.edits, true);
    },
    revert: () => {
      if (failed) clear(failed.edits);
      setFailed(null);
    },
  };
};
