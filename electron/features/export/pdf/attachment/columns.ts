/** Lists of records as columns: each name stands once, and values of one kind stand together, which packs better. */
export type Row = Readonly<Record<string, unknown>>;
/** A column that is no list is one value, which all records have. */
export type Columns = Readonly<Record<string, unknown>> & { readonly id: readonly unknown[] };

export const isPlain = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Records of the same fields in the same order; anything else would come back changed. Every record has an id. */
const areAlike = (rows: readonly unknown[]): rows is readonly Row[] => {
  const [first] = rows;
  if (!isPlain(first) || !Object.hasOwn(first, 'id')) return false;
  const names = Object.keys(first).join('\n');
  return rows.every((row) => isPlain(row) && Object.keys(row).join('\n') === names);
};

/** What may stand once for many records: short, so that no small file becomes a large plan. */
const isShort = (value: unknown): boolean =>
  value === null || (typeof value === 'string' ? value.length <= 100 : typeof value !== 'object');

const columnOf = (rows: readonly Row[], name: string): unknown => {
  const value = rows[0]?.[name];
  return name !== 'id' && isShort(value) && rows.every((row) => row[name] === value)
    ? value
    : rows.map((row) => row[name]);
};

const columnsOf = (rows: readonly Row[]): Row =>
  Object.fromEntries(Object.keys(rows[0] ?? {}).map((name) => [name, columnOf(rows, name)]));

/** A plan whose lists of records are columns. */
export const inColumns = (plan: Row): Row => {
  const lists = Object.entries(plan).map(([name, value]) =>
    Array.isArray(value) && areAlike(value) ? [name, columnsOf(value)] : [name, value],
  );
  return Object.fromEntries(lists) as Row;
};

/** Whether a value is columns: the id of a single record is no list. */
export const areColumns = (value: unknown): value is Columns => {
  if (!isPlain(value) || !Array.isArray(value['id'])) return false;
  const { length } = value['id'];
  return Object.values(value).every((column) =>
    Array.isArray(column) ? column.length === length : isShort(column),
  );
};

const rowsOf = (columns: Columns): Row[] => {
  const entries = Object.entries(columns);
  return Array.from(columns.id, (_, index) =>
    Object.fromEntries(
      entries.map(([name, column]) => [name, Array.isArray(column) ? (column[index] as unknown) : column]),
    ),
  );
};

/** Fields of a record, on average, at most: several times those of any kind. */
const mostFields = 100;

/**
 * The plan whose lists were made columns.
 * @returns Undefined where it would have more than `most` records, or as many with more fields than records have.
 */
export const fromColumns = (plan: Row, most: number): Row | undefined => {
  const lengthOf = (value: unknown): number => {
    const list = areColumns(value) ? value.id : value;
    return Array.isArray(list) ? list.length : 0;
  };
  const lists = Object.values(plan);
  const count = lists.reduce<number>((sum, value) => sum + lengthOf(value), 0);
  const cells = lists
    .filter(areColumns)
    .reduce((sum, columns) => sum + columns.id.length * Object.keys(columns).length, 0);
  if (count > most || cells > most * mostFields) return undefined;
  return Object.fromEntries(
    Object.entries(plan).map(([name, value]) => [name, areColumns(value) ? rowsOf(value) : value]),
  );
};
