/** Names of the tables that one kind of records takes in the staging database. */
export type Tables = Readonly<Record<TableName, string>>;
type TableName = 'row' | 'match' | 'owner' | 'changed' | 'settled' | 'held' | 'made' | 'more';
const names: readonly TableName[] = ['row', 'match', 'owner', 'changed', 'settled', 'held', 'made', 'more'];

/**
 * The tables of a prefix: `row` holds the staged values, `match` the record a row is about, `owner` the
 * account it belongs to, `changed` the matched rows that change something, `settled` those that only the
 * chosen key may match, `held` values that gave way to the plan's own, `made` ids of records to be made,
 * `more` further rows about the same record.
 */
export const tablesOf = (prefix: string): Tables =>
  Object.fromEntries(names.map((name) => [name, `${prefix}_${name}`])) as Tables;

/** The rows of the file. */
export const stagedTables = tablesOf('staged');
