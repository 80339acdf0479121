import { Maximize2, Trash2 } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { PlanRecord } from '../edits.ts';
import { useSeen } from '../use-seen.ts';
import type { GridCells } from './columns.ts';
import type { GridStore } from './grid-store.ts';
import { GridCell, type CellActions } from './GridCell.tsx';

import styles from './RecordGrid.module.css';

/** Rows drawn in the first frame: what a laptop shows. What else is near follows in the next. */
const drawnAtOnce = 14;

type Props = {
  readonly store: GridStore;
  readonly record: PlanRecord;
  readonly name: string;
  readonly columns: readonly GridCells[];
  readonly headerField: string;
  readonly dimmed: boolean;
  readonly extra: string;
  /** Place in the grid, from 0. */
  readonly index: number;
  readonly actions: CellActions & { readonly remove: (record: PlanRecord) => void };
  readonly onOpen: ((id: string) => void) | undefined;
};

/** A record of the grid: its cells, and what can be done with the whole of it. */
export const GridRow = memo((props: Props) => {
  const { store, record, name, columns, headerField, dimmed, extra, index, actions, onOpen } = props;
  const { t } = useTranslation('plan');
  const [place, seen] = useSeen<HTMLTableRowElement>(index < drawnAtOnce);
  const active = useStore(store, (state) => state.active?.id === record.id);
  const locked = columns.some((column) => column.locked);
  if (!seen && !active) {
    return (
      <tr ref={place} data-row={record.id} aria-rowindex={index + 2} className={styles['unseen']}>
        <td colSpan={columns.length + 1} />
      </tr>
    );
  }
  return (
    <tr data-row={record.id} aria-rowindex={index + 2} className={styles['row']} data-dimmed={dimmed}>
      {columns.map((column) => (
        <GridCell
          key={column.field}
          store={store}
          record={record}
          column={column}
          header={column.field === headerField}
          extra={extra}
          actions={actions}
        />
      ))}
      <td className={styles['tools']}>
        <div className={styles['toolBox']}>
          {onOpen ? (
            <button
              type="button"
              tabIndex={-1}
              aria-label={t('grid.openRow', { name })}
              title={t('grid.details')}
              onClick={() => onOpen(record.id)}
            >
              <Maximize2 aria-hidden />
            </button>
          ) : null}
          {locked ? null : (
            <button
              type="button"
              tabIndex={-1}
              aria-label={t('grid.removeRow', { name })}
              title={t('grid.removeRow', { name })}
              onClick={() => actions.remove(record)}
            >
              <Trash2 aria-hidden />
            </button>
          )}
        </div>
      </td>
    </tr>
  );
});
