import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { Checkbox } from '../Checkbox.tsx';
import type { GridColumn, GridSort } from './types.ts';
import type { Sizes } from './use-column-sizes.ts';

import styles from './GridHead.module.css';

type Props<Row> = {
  readonly id: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly sizes: Sizes;
  readonly sort: GridSort | null;
  readonly onSort: ((column: string) => void) | undefined;
  /** Column the keyboard is on, if it is in the head. */
  readonly current: number | null;
  readonly selection: 'none' | 'some' | 'all' | null;
  readonly onSelectAll: () => void;
};

const sortState = (sort: GridSort | null, column: string) => {
  if (sort?.column !== column) return 'none';
  return sort.direction === 'asc' ? 'ascending' : 'descending';
};

/** The head of a grid: names, the order, the widths. */
export const GridHead = <Row,>(props: Props<Row>) => {
  const { id, columns, sizes, sort, onSort, current, selection, onSelectAll } = props;
  const { t } = useTranslation('common');
  return (
    <div className={styles['head']} role="row" aria-rowindex={1}>
      {selection === null ? null : (
        <div role="columnheader" className={styles['headSelect']} aria-label={t('grid.selectAll')}>
          <Checkbox
            label={t('grid.selectAll')}
            checked={selection === 'all'}
            mixed={selection === 'some'}
            onChange={onSelectAll}
          />
        </div>
      )}
      {columns.map((column, at) => {
        const sortable = onSort !== undefined && column.sortable === true;
        const state = sortState(sort, column.id);
        return (
          <div
            key={column.id}
            id={`${id}--1-${at}`}
            role="columnheader"
            aria-sort={sortable ? state : undefined}
            className={styles['headCell']}
            data-align={column.align ?? 'start'}
            data-first={at === 0}
            data-current={current === at}
          >
            {sortable ? (
              <button
                type="button"
                tabIndex={-1}
                className={styles['sort']}
                title={column.header}
                onClick={() => onSort(column.id)}
              >
                <span>{column.header}</span>
                {state === 'ascending' ? <ArrowUp aria-hidden /> : null}
                {state === 'descending' ? <ArrowDown aria-hidden /> : null}
              </button>
            ) : (
              <span className={styles['sort']} title={column.header}>
                <span>{column.header}</span>
              </span>
            )}
            <span
              aria-hidden
              className={styles['resize']}
              onMouseDown={(event) => sizes.startResize(column.id, event)}
              onDoubleClick={() => sizes.reset(column.id)}
            />
          </div>
        );
      })}
    </div>
  );
};
