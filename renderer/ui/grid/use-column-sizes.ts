import { columnResizingFeature, columnSizingFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { useMemo, type MouseEvent } from 'react';

import type { GridColumn } from './types.ts';

const features = tableFeatures({ columnSizingFeature, columnResizingFeature });
// The rows stay with the core and come in windows; the table keeps the columns.
const noRows: never[] = [];

export type Sizes = {
  /** `grid-template-columns` of every line. */
  readonly template: string;
  /** Width in px below which the grid scrolls sideways. */
  readonly narrowest: number;
  readonly startResize: (column: string, event: MouseEvent<HTMLElement>) => void;
  /** Back to the usual width. */
  readonly reset: (column: string) => void;
};

const narrowestColumn = 56;
const widest = 900;

/** The columns' widths: usual ones until the user drags an edge. */
export const useColumnSizes = <Row>(columns: readonly GridColumn<Row>[], leading: number): Sizes => {
  const definitions = useMemo(
    () =>
      columns.map(({ id, header, width }) => ({
        id,
        header,
        size: width,
        minSize: narrowestColumn,
        maxSize: widest,
      })),
    [columns],
  );
  const table = useTable(
    { features, columns: definitions, data: noRows, columnResizeMode: 'onChange' },
    ({ columnSizing }) => columnSizing,
  );
  const sized: Readonly<Record<string, number>> = table.state;
  const template = columns
    .map(({ id, width, grow }) => {
      const own = sized[id];
      if (own !== undefined) return `${Math.max(narrowestColumn, own)}px`;
      return grow ? `minmax(${width}px, ${grow}fr)` : `${width}px`;
    })
    .join(' ');
  return {
    template: leading > 0 ? `${leading}px ${template}` : template,
    narrowest: columns.reduce((sum, { id, width }) => sum + (sized[id] ?? width), leading),
    startResize: (column, event) => {
      const header = table.getFlatHeaders().find(({ id }) => id === column);
      const measured = event.currentTarget.parentElement?.getBoundingClientRect().width;
      if (!header || measured === undefined) return;
      table.setColumnSizing((before) => ({ ...before, [column]: Math.round(measured) }));
      header.getResizeHandler()(event.nativeEvent);
    },
    reset: (column) => table.setColumnSizing(({ [column]: _own, ...rest }) => rest),
  };
};
