import type { Db } from '../../../../db/open.ts';
import type { ImportField, NaturalKey } from '../../kinds/kind.ts';
import { stagedColumn } from '../../stage/queries.ts';
import { hasField, ofRecord, ofRow } from '../compare.ts';
import type { Tables } from '../tables.ts';

type Side = { readonly key: string; readonly whole: string };

/** SQL of a key on both sides: only of fields that the file has; null when it has none of them. */
const keyOf = (
  { parts }: NaturalKey,
  fields: readonly ImportField[],
): { readonly row: Side; readonly record: Side } | null => {
  const known = parts.flatMap(({ fields: names, compared }) => {
    const there = names.filter((name) => hasField(fields, name));
    return there.length === 0 ? [] : [{ names: there, compared }];
  });
  if (known.length === 0) return null;
  const side = (of: typeof ofRow, account: string): Side => {
    const values = known.map(({ names, compared }) => {
      const texts = names.map((name) => of(compared, name));
      return texts.length === 1 ? texts.join('') : `coalesce(${texts.join(', ')})`;
    });
    return {
      key: `json_array(${[account, ...values].join(', ')})`,
      whole: values.map((value) => `${value} IS NOT NULL`).join(' AND '),
    };
  };
  return { row: side(ofRow, 'o.id'), record: side(ofRecord, 's.account_id') };
};

/**
 * Matches rows to records of the same account that agree in what makes up such a record. The first row goes
 * with the first record and so on; with `unique` only where neither side repeats itself.
 * @param certain the id of another system, if the kind has one: two different ones are two records.
 */
export const findNatural = (
  db: Db,
  { row, match, owner, settled }: Tables,
  {
    table,
    key,
    fields,
    certain,
    shared = false,
  }: {
    table: string;
    key: NaturalKey;
    fields: readonly ImportField[];
    certain: string | null;
    /** Many rows may be about one record. */
    shared?: boolean;
  },
): number => {
  const sides = keyOf(key, fields);
  if (!sides) return 0;
  const numbered = certain !== null && hasField(fields, certain) ? stagedColumn(certain) : null;
  const ids = (side: string): string => (numbered === null ? 'NULL' : `${side}.${numbered}`);
  const order = (side: string): string =>
    `${numbered === null ? '' : `${side}.${numbered} IS NOT NULL, `}${side === 'r' ? 'r.line' : 's.num'}`;
  const ranked = ({ key: value, whole }: Side, side: string, columns: string, from: string): string =>
    `SELECT ${columns}, ${value} AS key, ${ids(side)} AS other,
       row_number() OVER (PARTITION BY ${value} ORDER BY ${order(side)}) AS n,
       count(*) OVER (PARTITION BY ${value}) AS times
     FROM ${from} ${key.whole === true ? `AND ${whole}` : ''}`;
  db.exec('DROP TABLE IF EXISTS temp.natural_row');
  db.exec('DROP TABLE IF EXISTS temp.natural_record');
  db.exec(
    `CREATE TEMP TABLE natural_row AS ${ranked(
      sides.row,
      'r',
      'r.line',
      `${row} r JOIN ${owner} o ON o.line = r.line
       WHERE NOT EXISTS (SELECT 1 FROM ${match} t WHERE t.line = r.line)
         AND NOT EXISTS (SELECT 1 FROM staged_late l WHERE l.line = r.line)
         AND NOT EXISTS (SELECT 1 FROM ${settled} d WHERE d.line = r.line)`,
    )}`,
  );
  db.exec(
    `CREATE TEMP TABLE natural_record AS ${ranked(
      sides.record,
      's',
      's.num',
      `${table} s WHERE s.account_id IN (SELECT id FROM ${owner}) AND s.num NOT IN (SELECT num FROM ${match})`,
    )}`,
  );
  db.exec('CREATE INDEX temp.natural_by_key ON natural_record (key, n)');
  const { changes } = db
    .prepare(
      `INSERT INTO ${match} (line, num, found_by)
       SELECT mine.line, theirs.num, 'natural'
       FROM temp.natural_row mine JOIN temp.natural_record theirs ON theirs.key = mine.key AND theirs.n = ${shared ? '1' : 'mine.n'}
       WHERE (mine.other IS NULL OR theirs.other IS NULL)
         ${key.unique ? 'AND mine.times = 1 AND theirs.times = 1' : ''}`,
    )
    .run();
  db.exec('DROP TABLE temp.natural_row; DROP TABLE temp.natural_record;');
  return changes;
};
