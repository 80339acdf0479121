import { nameKey } from '../names.ts';

/** How a row names an account that is not in the book. */
export type NamedAccount = {
  readonly line: number;
  readonly crmId: string | null;
  readonly domain: string | null;
  readonly name: string | null;
  readonly currency: string | null;
};

/** An account to be made, and the rows that belong to it. */
export type NewAccount = {
  readonly first: number;
  readonly name: string;
  crmId: string | null;
  domain: string | null;
  currency: string | null;
  readonly lines: number[];
};

/** Those of a key that may be meant: an account with another CRM id is another account. */
const fitting = (found: readonly NewAccount[] | undefined, crmId: string | null): NewAccount | null => {
  const fits = (found ?? []).filter(
    (account) => crmId === null || account.crmId === null || account.crmId === crmId,
  );
  return fits.length === 1 ? (fits[0] ?? null) : null;
};

/**
 * Groups rows by the account they name: by CRM id, then domain, then name. Rows that name none stay out;
 * rows that say more come first, so that a bare name joins the account that has it.
 */
export const groupAccounts = (rows: readonly NamedAccount[]): NewAccount[] => {
  const made: NewAccount[] = [];
  const byCrmId = new Map<string, NewAccount[]>();
  const byDomain = new Map<string, NewAccount[]>();
  const byName = new Map<string, NewAccount[]>();
  const note = (map: Map<string, NewAccount[]>, key: string | null, account: NewAccount): void => {
    if (key === null) return;
    const there = map.get(key) ?? [];
    if (!there.includes(account)) map.set(key, [...there, account]);
  };
  const weight = ({ crmId, domain }: NamedAccount): number =>
    (crmId === null ? 2 : 0) + (domain === null ? 1 : 0);
  const ordered = [...rows].sort((left, right) => weight(left) - weight(right) || left.line - right.line);
  for (const { line, crmId, domain, name, currency } of ordered) {
    const called = name ?? domain;
    const key = name === null ? null : nameKey(name);
    const found =
      (crmId === null ? null : fitting(byCrmId.get(crmId), crmId)) ??
      (domain === null ? null : fitting(byDomain.get(domain), crmId)) ??
      (key === null ? null : fitting(byName.get(key), crmId));
    if (!found && called === null) continue;
    const account = found ?? { first: line, name: called ?? '', crmId, domain, currency, lines: [] };
    if (!found) made.push(account);
    account.lines.push(line);
    account.crmId ??= crmId;
    account.domain ??= domain;
    account.currency ??= currency;
    note(byCrmId, account.crmId, account);
    note(byDomain, account.domain, account);
    note(byName, key, account);
  }
  return made.sort((left, right) => left.first - right.first);
};
