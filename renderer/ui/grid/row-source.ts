import type { DataGridProps } from './types.ts';

export type RowLines = {
  readonly count: number;
  /** Key of the row on a line; null for a group or a row that is not here. */
  readonly keyAt: (index: number) => string | null;
};

export type RowSource<Row> = RowLines & {
  readonly loaded: () => readonly Row[];
  readonly rowsFor: (keys: readonly string[]) => Promise<readonly Row[]>;
};

/** The rows of a grid by line and by key: its owner's own ways, or what its lines hold. */
export const rowSource = <Row>(props: DataGridProps<Row>): RowSource<Row> => {
  const { count, itemAt, keyOf } = props;
  const loaded = (): readonly Row[] =>
    Array.from({ length: count }, (_, index) => itemAt(index)).flatMap((item) =>
      item?.type === 'row' ? [item.row] : [],
    );
  return {
    count,
    loaded,
    keyAt:
      props.keyAt ??
      ((index) => {
        const item = index < 0 || index >= count ? undefined : itemAt(index);
        return item?.type === 'row' ? item.key : null;
      }),
    rowsFor:
      props.rowsFor ??
      ((keys) => {
        const wanted = new Set(keys);
        return Promise.resolve(loaded().filter((row) => wanted.has(keyOf(row))));
      }),
  };
};

/** Line of the row with a key; -1 when it is not among them. */
export const lineOf = (key: string, { count, keyAt }: RowLines): number => {
  for (let index = 0; index < count; index += 1) if (keyAt(index) === key) return index;
  return -1;
};
