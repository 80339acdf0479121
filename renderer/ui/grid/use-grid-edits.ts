import { useEffect, useId, useLayoutEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';

import { forgetSave, trackSave } from '../save-state.ts';
import { createGridEdits, type EditSource } from './grid-edits.ts';
import type { GridColumn, GridEdit } from './types.ts';

type Source<Row> = {
  readonly columns: readonly GridColumn<Row>[];
  readonly keyOf: (row: Row) => string;
  /** `overwrite`: the user has seen the other value and keeps the own one. */
  readonly onEdit: ((edits: readonly GridEdit<Row>[], overwrite: boolean) => Promise<unknown>) | undefined;
};

/** The edits of a grid that are under way or were refused; `columns` are typed into on top of them. */
export const useGridEdits = <Row>({ columns, keyOf, onEdit }: Source<Row>) => {
  const key = useId();
  const source: EditSource<Row> = {
    keyOf,
    textOf: ({ row, column, value }) =>
      columns
        .find(({ id }) => id === column)
        ?.edit?.(row)
        ?.codec.display(value) ?? '',
    send: async (edits, overwrite) => onEdit?.(edits, overwrite),
    track: (save) => trackSave(key, save),
  };
  const [edits] = useState(() => createGridEdits<Row>(source));
  useLayoutEffect(() => edits.configure(source));
  useEffect(() => () => forgetSave(key), [key]);
  const { pending, failed } = useStore(edits.store);
  const current = useMemo(
    () =>
      columns.map((column): GridColumn<Row> => {
        const { id, edit } = column;
        if (!edit) return column;
        return {
          ...column,
          edit: (row) => {
            const stored = edit(row);
            const waiting = pending.get(keyOf(row))?.[id];
            return stored && waiting && !waiting.failed ? { ...stored, value: waiting.value } : stored;
          },
        };
      }),
    [columns, pending, keyOf],
  );
  return {
    columns: current,
    pending,
    failed,
    run: edits.run,
    runFound: edits.runFound,
    retry: edits.retry,
    revert: () => {
      edits.revert();
      forgetSave(key);
    },
  };
};
