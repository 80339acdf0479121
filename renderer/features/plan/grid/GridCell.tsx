import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { PlanRecord } from '../edits.ts';
import { CellEditor } from './CellEditor.tsx';
import { ChoiceEditor } from './ChoiceEditor.tsx';
import { choicesOf, isChoice, isEditable, type GridCells } from './columns.ts';
import type { GridStore, Move } from './grid-store.ts';

import styles from './RecordGrid.module.css';

export type CellActions = {
  readonly save: (id: string, field: string, value: unknown, expected: unknown) => void;
  readonly end: (move: Move | null) => void;
};

type Props = {
  readonly store: GridStore;
  readonly record: PlanRecord;
  readonly column: GridCells;
  /** The name of the record. */
  readonly header: boolean;
  readonly extra: string;
  readonly actions: CellActions;
};

/** Quiet to look at, said in words to a screen reader. */
const Blank = ({ text }: { readonly text: string }) => (
  <span className={styles['blank']} title={text}>
    <span aria-hidden>–</span>
    <span className="visually-hidden">{text}</span>
  </span>
);

/** What a cell shows when it is not being edited. */
const Shown = ({ record, column, extra }: Pick<Props, 'record' | 'column' | 'extra'>) => {
  const { t } = useTranslation('common');
  const stored = record[column.field];
  if (column.renderCell) return column.renderCell(record, extra);
  const text = column.choices
    ? (column.choices.find(({ value }) => value === stored)?.label ?? '')
    : (column.codec?.display(stored) ?? '');
  if (text === '') return <Blank text={t('notRecorded')} />;
  return (
    <span className={styles['text']} title={text.length > 40 ? text : undefined}>
      {text}
    </span>
  );
};

/** One cell: shown, or edited in place. Only the cells whose part changes are drawn again. */
export const GridCell = memo(({ store, record, column, header, extra, actions }: Props) => {
  const { t } = useTranslation('common');
  const isActive = (state: { active: { id: string; field: string } | null }) =>
    state.active?.id === record.id && state.active.field === column.field;
  const active = useStore(store, isActive);
  const focused = useStore(store, (state) => isActive(state) && state.focused);
  const editing = useStore(store, (state) => (isActive(state) ? state.editing : null));
  const cell = useRef<HTMLTableCellElement>(null);
  useEffect(() => {
    if (!focused || editing) return;
    cell.current?.focus({ preventScroll: true });
    cell.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [focused, editing]);
  const stored = record[column.field];
  const edit = () => {
    if (column.onToggle && !column.locked) column.onToggle(record);
    if (!isEditable(column) || editing) return;
    store.setState({
      active: { id: record.id, field: column.field },
      editing: { seed: null },
      focused: true,
    });
  };
  const Cell = header ? 'th' : 'td';
  return (
    <Cell
      ref={cell}
      role={header ? 'rowheader' : 'gridcell'}
      scope={header ? 'row' : undefined}
      className={styles['cell']}
      data-record={record.id}
      data-field={column.field}
      data-align={column.align}
      data-editing={editing !== null}
      aria-readonly={!isEditable(column)}
      tabIndex={active ? 0 : -1}
      onFocus={() => {
        if (!isActive(store.getState()))
          store.setState({ active: { id: record.id, field: column.field }, editing: null });
      }}
      onClick={edit}
    >
      <Shown record={record} column={column} extra={extra} />
      {editing && isChoice(column) ? (
        <ChoiceEditor
          label={t('grid.editing', { column: column.label })}
          value={typeof stored === 'string' ? stored : ''}
          choices={choicesOf(column, t('notRecorded'))}
          onSave={(value) => actions.save(record.id, column.field, value, stored)}
          onEnd={() => actions.end(null)}
        />
      ) : null}
      {editing && !isChoice(column) ? (
        <CellEditor
          column={column}
          stored={stored}
          seed={editing.seed}
          onSave={(value, expected) => actions.save(record.id, column.field, value, expected)}
          onEnd={actions.end}
        />
      ) : null}
    </Cell>
  );
});
