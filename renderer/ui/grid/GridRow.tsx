import { Check } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { classNames } from '../class-names.ts';
import type { PendingRow } from './grid-edits.ts';
import type { GridColumn, GridItem } from './types.ts';

import box from '../Field.module.css';
import styles from './GridRow.module.css';

type Props<Row> = {
  readonly id: string;
  readonly index: number;
  /** Distance from the top of the body in px; null where rows follow one another. */
  readonly top: number | null;
  readonly item: GridItem<Row> | undefined;
  readonly columns: readonly GridColumn<Row>[];
  readonly selectable: boolean;
  readonly selected: boolean;
  /** Column the cursor is on; -1: the row itself; null: the cursor is elsewhere. */
  readonly current: number | null;
  /** The open editor of the current cell. */
  readonly editor: ReactNode;
  readonly pending: PendingRow | undefined;
};

const Content = <Row,>({ column, row }: { readonly column: GridColumn<Row>; readonly row: Row }) => {
  if (column.render) return column.render(row);
  const text = column.text(row);
  return text === '' ? <span className={styles['missing']}>–</span> : text;
};

const Line = <Row,>(props: Props<Row>) => {
  const { id, index, top, item, columns, selectable, selected, current, editor, pending } = props;
  const { t } = useTranslation('common');
  const shared = {
    id: `${id}-${index}`,
    role: 'row',
    'aria-rowindex': index + 2,
    'data-row': index,
    'data-floating': top !== null,
    'data-current': current === -1,
    style: top === null ? undefined : { transform: `translateY(${top}px)` },
  };
  if (item?.type === 'group') {
    return (
      <div {...shared} className={classNames(styles['row'], styles['group'])} aria-expanded={item.expanded}>
        <div
          id={`${id}-${index}-0`}
          role="gridcell"
          aria-colspan={columns.length + (selectable ? 1 : 0)}
          className={styles['groupCell']}
        >
          {item.content}
        </div>
      </div>
    );
  }
  if (!item) {
    return (
      <div {...shared} className={styles['row']} aria-busy>
        <div role="gridcell" className={styles['loading']} aria-label={t('grid.loadingRow')} />
      </div>
    );
  }
  return (
    <div {...shared} className={styles['row']} aria-selected={selectable ? selected : undefined}>
      {selectable ? (
        <div
          role="gridcell"
          className={classNames(styles['cell'], styles['select'])}
          aria-label={t('grid.selectRow', { name: item.name })}
          data-select
        >
          <span className={box['box']} data-checked={selected ? '' : undefined}>
            {selected ? <Check aria-hidden /> : null}
          </span>
        </div>
      ) : null}
      {columns.map((column, at) => {
        const waiting = pending?.[column.id];
        const isCurrent = current === at;
        return (
          <div
            key={column.id}
            id={`${id}-${index}-${at}`}
            role="gridcell"
            className={styles['cell']}
            data-column={at}
            data-align={column.align ?? 'start'}
            data-first={at === 0}
            data-current={isCurrent}
            data-editing={isCurrent && editor !== null}
            data-pending={waiting ? !waiting.failed : undefined}
            data-failed={waiting?.failed}
            title={isCurrent && editor ? undefined : column.title?.(item.row)}
          >
            {isCurrent && editor ? editor : (waiting?.text ?? <Content column={column} row={item.row} />)}
          </div>
        );
      })}
    </div>
  );
};

/** One line of a grid; drawn again only when something of it changed. */
export const GridRow = memo(Line) as typeof Line;
