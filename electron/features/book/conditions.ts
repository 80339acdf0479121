import type { BookFilter, BookLayout } from '../../../shared/book-view.ts';
import { withThousandths, withoutMinorUnit } from '../../../shared/money.ts';
import { accountFoundBy } from '../../db/full-text.ts';
import { groups, ranges } from './columns.ts';

export type Bound = Record<string, string | number | null>;
export type Conditions = { readonly sql: string; readonly bound: Bound };

/** 1 for a key account: strategic, or among its currency's largest fifth, whose floors are bound as `@floors`. */
export const keyAccountSql = `(a.strategic = 1 OR coalesce(a.arr >=
  (SELECT value FROM json_each(@floors) WHERE key = coalesce(a.currency, 'USD')), 0))`;

// ARR is stored in minor units and asked for in units of the account's own currency.
const oneOf = (currencies: ReadonlySet<string>) => [...currencies].map((code) => `'${code}'`).join(', ');
const minorPerUnit = `CASE WHEN a.currency IN (${oneOf(withoutMinorUnit)}) THEN 1
  WHEN a.currency IN (${oneOf(withThousandths)}) THEN 1000 ELSE 100 END`;

const conditionOf = (filter: BookFilter, index: number): Conditions => {
  switch (filter.test) {
    case 'oneOf': {
      const { value } = groups[filter.column];
      const named = filter.values.filter((item) => item !== null);
      const blank = filter.values.includes(null) ? ` OR ${value} IS NULL OR ${value} = ''` : '';
      return {
        sql: `(${value} IN (SELECT value FROM json_each(@filter${index}))${blank})`,
        bound: { [`filter${index}`]: JSON.stringify(named) },
      };
    }
    case 'between': {
      const scale = filter.column === 'arr' ? ` * ${minorPerUnit}` : '';
      const value = ranges[filter.column];
      return {
        sql: `(@from${index} IS NULL OR ${value} >= @from${index}${scale}) AND (@to${index} IS NULL OR ${value} <= @to${index}${scale})`,
        bound: { [`from${index}`]: filter.from, [`to${index}`]: filter.to },
      };
    }
    case 'keyAccount':
      return { sql: `${keyAccountSql} = ${filter.value ? 1 : 0}`, bound: {} };
    case 'nextStep':
      return { sql: `f.next_step IS ${filter.value ? 'NOT ' : ''}NULL`, bound: {} };
  }
};

/** What conditions may refer to besides their own values. */
export type Surroundings = { readonly today: string; readonly floors: () => string };

/** The WHERE clause of a book's search and filters. */
export const conditionsOf = (
  layout: Pick<BookLayout, 'query' | 'filters'>,
  { today, floors }: Surroundings,
): Conditions => {
  const search = accountFoundBy(layout.query);
  const all = [...(search ? [search] : []), ...layout.filters.map(conditionOf)];
  const uses = (name: string) => all.some(({ sql }) => sql.includes(name));
  return {
    sql: all.length > 0 ? `WHERE ${all.map(({ sql }) => `(${sql})`).join(' AND ')}` : '',
    bound: Object.assign(
      { ...(uses('@today') ? { today } : {}), ...(uses('@floors') ? { floors: floors() } : {}) },
      ...all.map(({ bound }) => bound),
    ) as Bound,
  };
};
