import { Maximize2, Trash2 } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import type { PlanRecord } from '../edits.ts';
import type { GridCells } from './columns.ts';
import type { GridStore } from './grid-store.ts';
import { GridCell, type CellActions } from './GridCell.tsx';

import styles from './RecordGrid.module.css';

type Props = {
  readonly store: GridStore;
  readonly record: PlanRecord;
  readonly name: string;
  readonly columns: readonly GridCells[];
  readonly headerField: string;
  readonly dimmed: boolean;
  readonly actions: CellActions & { readonly remove: (record: PlanRecord) => void };
  readonly onOpen: ((id: string) => void) | undefined;
};

/** A record of the grid: its cells, and what can be done with the whole of it. */
export const GridRow = memo((props: Props) => {
  const { store, record, name, columns, headerField, dimmed, actions, onOpen } = props;
  const { t } = useTranslation('plan');
  return (
    <tr className={styles['row']} data-dimmed={dimmed}>
      {columns.map((column) => (
        <GridCell
          key={column.field}
          store={store}
          record={record}
          column={column}
          header={column.field === headerField}
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
          <button
            type="button"
            tabIndex={-1}
            aria-label={t('grid.removeRow', { name })}
            title={t('grid.removeRow', { name })}
            onClick={() => actions.remove(record)}
          >
            <Trash2 aria-hidden />
          </button>
        </div>
      </td>
    </tr>
  );
});
