import data from '../../../../resources/import/aliases.json' with { type: 'json' };
import { headerKey, likeness } from './header.ts';

/** A known header: the field it names and how early it is taken, the lower the earlier. */
export type Alias = { readonly field: string; readonly rank: number };

export type AliasTable = {
  /** Headers that certainly name a field. */
  readonly sure: ReadonlyMap<string, readonly Alias[]>;
  /** Headers that may name a field: offered, never taken. */
  readonly check: ReadonlyMap<string, readonly Alias[]>;
  /** Known headers of real exports that no field of this kind holds. */
  readonly leaveOut: ReadonlySet<string>;
  readonly names: readonly (readonly [header: string, field: string])[];
};

type Raw = {
  readonly sure: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly check: Readonly<Record<string, readonly string[]>>;
  readonly leaveOut: readonly string[];
};

const add = (table: Map<string, Alias[]>, header: string, alias: Alias): void => {
  const key = headerKey(header);
  table.set(key, [...(table.get(key) ?? []), alias]);
};

const build = (raw: Raw): AliasTable => {
  const sure = new Map<string, Alias[]>();
  const check = new Map<string, Alias[]>();
  const names: [string, string][] = [];
  for (const [field, tiers] of Object.entries(raw.sure)) {
    tiers.forEach((headers, tier) =>
      headers.forEach((header, index) => {
        add(sure, header, { field, rank: tier * 1000 + index });
        names.push([header, field]);
      }),
    );
  }
  for (const [field, headers] of Object.entries(raw.check))
    headers.forEach((header, index) => add(check, header, { field, rank: 10_000 + index }));
  return { sure, check, leaveOut: new Set(raw.leaveOut.map(headerKey)), names };
};

/** The header names of real exports, per kind (import spec section 1). */
export const aliasTables: Readonly<Record<'account' | 'stakeholder', AliasTable>> = {
  account: build(data.account),
  stakeholder: build(data.stakeholder),
};

const alike = 0.8;

/** The field whose known headers a header resembles most, by its words; null when none is alike enough. */
export const similarField = (table: AliasTable, header: string): string | null => {
  let best: string | null = null;
  let most = alike;
  for (const [name, field] of table.names) {
    const points = likeness(header, name);
    if (points > most || (points === most && best === null)) [best, most] = [field, points];
  }
  return best;
};
