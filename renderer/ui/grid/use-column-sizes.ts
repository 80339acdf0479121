import { columnResizingFeature, columnSizingFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { useMemo, type MouseEvent } from 'react';

import type { GridColumn } from './types.ts';

const features = tableFeatures({ columnSizingFeature, columnResizingFeature });
// The rows stay with the core and come in windows; the table keeps the columns.
const noRows: never[] = [];

export type Sizes = {
  /** `grid-template-columns` of every line. */
  readonly template: string;
  readonly startResize: (column: string, event: MouseEvent<HTMLElement>) => void;
  /** Back to the usual width. */
  readonly reset: (column: string) => void;
  /** Wider or narrower by some px: the keyboard's way. */
  readonly nudge: (column: string, by: number, measured: number) => void;
};

const narrowest = 56;
const widest = 900;

/** The columns' widths: usual ones until the user drags an edge. */
export const useColumnSizes = <Row>(columns: readonly GridColumn<Row>[], leading: string): Sizes => {
  const definitions = useMemo(
    () =>
      columns.map(({ id, header, width }) => ({
        id,
        header,
        size: width,
        minSize: narrowest,
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
      if (own !== undefined) return `${Math.max(narrowest, own)}px`;
      return grow ? `minmax(${width}px, ${grow}fr)` : `${width}px`;
    })
    .join(' ');
  return {
    template: `${leading} ${template}`.trim(),
    startResize: (column, event) => {
      const header = table.getFlatHeaders().find(({ id }) => id === column);
      const measured = event.currentTarget.parentElement?.getBoundingClientRect().width;
      if (!header || measured === undefined) return;
      table.setColumnSizing((before) => ({ ...before, [column]: Math.round(measured) }));
      header.getResizeHandler()(event.nativeEvent);
    },
    reset: (column) => table.setColumnSizing(({ [column]: _own, ...rest }) => rest),
    nudge: (column, by, measured) =>
      table.setColumnSizing((before) => ({
        ...before,
        [column]: Math.max(narrowest, Math.min(widest, Math.round((before[column] ?? measured) + by))),
      })),
  };
};
