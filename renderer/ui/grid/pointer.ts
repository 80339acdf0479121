import type { MouseEvent } from 'react';

import type { Cursor } from './cursor.ts';
import type { GridColumn, GridItem } from './types.ts';
import type { useSelection } from './use-selection.ts';

/** Line and column under the pointer; null on what has a click of its own, such as a link. */
const placeUnder = (
  target: EventTarget,
): { readonly index: number; readonly column: number | null; readonly selects: boolean } | null => {
  const element = target instanceof Element ? target : null;
  const line = element?.closest<HTMLElement>('[data-row]');
  if (!line || element?.closest('a, button, input, textarea')) return null;
  const cell = element?.closest<HTMLElement>('[role=gridcell]');
  const at = cell?.dataset['column'];
  return {
    index: Number(line.dataset['row']),
    column: at === undefined ? null : Number(at),
    selects: cell?.dataset['select'] !== undefined,
  };
};

type Grid<Row> = {
  readonly columns: readonly GridColumn<Row>[];
  readonly itemAt: (index: number) => GridItem<Row> | undefined;
  readonly current: Cursor;
  readonly rowMode: boolean;
  readonly selectable: boolean;
  readonly editable: boolean;
  readonly selection: Pick<ReturnType<typeof useSelection>, 'extendTo' | 'toggle'>;
  readonly place: (cursor: Cursor) => void;
  /** Takes what was typed; false where it is refused and typing goes on. */
  readonly leaveEditor: () => boolean;
  readonly startEditing: () => void;
  readonly onOpen: ((row: Row) => void) | undefined;
};

/** What the mouse does in a grid: a press places, selects or folds a group, a second one edits or opens. */
export const gridPointer = <Row>(grid: Grid<Row>) => {
  const { columns, itemAt, current, rowMode, editable, selection, place } = grid;
  const mode = rowMode ? 'row' : 'cell';

  const press = (event: MouseEvent): void => {
    const under = event.button === 0 ? placeUnder(event.target) : null;
    if (!under) return;
    const { index, column } = under;
    const pressed = itemAt(index);
    if (!grid.leaveEditor()) {
      // The keyboard stays where the text is.
      event.preventDefault();
      return;
    }
    if (pressed?.type === 'group') {
      place({ row: index, column: 0, mode });
      pressed.onToggle();
    } else if (under.selects || (event.shiftKey && grid.selectable)) {
      if (event.shiftKey) selection.extendTo(index);
      else selection.toggle(index);
      place({ row: index, column: current.column, mode });
    } else if (column !== null) {
      const edit = editable && pressed ? columns[column]?.edit?.(pressed.row) : null;
      place({ row: index, column, mode: edit ? 'cell' : mode });
    }
  };

  const pressTwice = (event: { target: EventTarget }): void => {
    const under = placeUnder(event.target);
    const item = itemAt(current.row);
    if (!under || under.column === null || under.index !== current.row || item?.type !== 'row') return;
    if (editable && columns[under.column]?.edit?.(item.row)) grid.startEditing();
    else grid.onOpen?.(item.row);
  };

  return { press, pressTwice };
};
