import type { ReactNode } from 'react';

import type { Cursor } from './cursor.ts';
import type { PendingRow } from './grid-edits.ts';
import { GridRow } from './GridRow.tsx';
import type { GridColumn, GridItem } from './types.ts';

type Props<Row> = {
  readonly id: string;
  readonly shown: readonly { readonly index: number; readonly top: number | null }[];
  readonly itemAt: (index: number) => GridItem<Row> | undefined;
  readonly columns: readonly GridColumn<Row>[];
  readonly selectable: boolean;
  readonly isSelected: (key: string) => boolean;
  readonly cursor: Cursor;
  /** The open editor of the cursor's cell. */
  readonly editor: ReactNode;
  readonly pending: ReadonlyMap<string, PendingRow>;
};

/**
 * The lines that are drawn. Elements are used again for other rows, which is quickest; only the line of the
 * cursor belongs to its row, so that an open editor goes where the row goes.
 */
export const GridLines = <Row,>(props: Props<Row>) => {
  const { id, shown, itemAt, columns, selectable, isSelected, cursor, editor, pending } = props;
  return shown.map(({ index, top }) => {
    const item = itemAt(index);
    const isCurrent = index === cursor.row;
    return (
      <GridRow
        key={isCurrent && item ? `row ${item.key}` : index}
        id={id}
        index={index}
        top={top}
        item={item}
        columns={columns}
        selectable={selectable}
        selected={item ? isSelected(item.key) : false}
        current={isCurrent ? (cursor.mode === 'row' ? -1 : cursor.column) : null}
        editor={isCurrent ? editor : null}
        pending={item ? pending.get(item.key) : undefined}
      />
    );
  });
};
