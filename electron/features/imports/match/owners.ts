import { account } from '../../../../shared/records/account.ts';
import type { Db } from '../../../db/open.ts';
import { newId } from '../../../ids.ts';
import { fieldsOf, helperField, type ImportField, type OwnerFields } from '../kinds/kind.ts';
import { missingAccounts, ownByNew } from './accounts/create-queries.ts';
import { adoptedCurrencies, settleCurrencies } from './accounts/currency-queries.ts';
import {
  findAccountsBy,
  findAccountsByDomain,
  findAccountsByName,
  findAccountsSaid,
  refuseOwnerless,
} from './accounts/queries.ts';
import { hasField } from './compare.ts';
import { addCarriedAccounts, fillAccounts, matchAccountRows } from './parts/fill-queries.ts';
import type { Part, Staged } from './parts/part.ts';

const accountFields = fieldsOf(account);
const accountStart = 'account.';

/** Fields of the account that rows of another kind carry along. */
const carriedFields = ({ fields }: Staged): { from: string; to: string; field: ImportField }[] =>
  fields.flatMap(({ name }) => {
    const to = name.startsWith(accountStart) ? name.slice(accountStart.length) : '';
    const field = accountFields.find((each) => each.name === to);
    return field ? [{ from: name, to, field }] : [];
  });

/** Fields that name a new account; one that is there keeps its own. */
const identity = ['name', 'crmId', 'domain', 'currency'];

/** Accounts that rows of another kind make, or fill in passing; its rows are filled while owners are found. */
export const accountPartOf = (staged: Staged, fill: (db: Db) => void = () => undefined): Part => {
  const carried = carriedFields(staged);
  const named = accountFields.filter(
    ({ name }) => identity.includes(name) && !carried.some(({ to }) => to === name),
  );
  return {
    prefix: 'account',
    spec: { entityName: 'account', entity: account, keys: [], naturalKeys: [] },
    fields: [helperField('accountId', 'reference'), ...named, ...carried.map(({ field }) => field)],
    mapped: carried.map(({ to }) => to),
    before: true,
    owned: false,
    fill,
    match: matchAccountRows,
  };
};

const findOwners = (db: Db, { fields, choices }: Staged, owner: OwnerFields): void => {
  const has = (name: string): boolean => hasField(fields, name);
  const crmId = has(owner.crmId) ? owner.crmId : null;
  const target = 'staged_owner' as const;
  findAccountsSaid(db, [owner.crmId, owner.domain, owner.name].filter(has), choices.accountsSaid);
  if (has(owner.id)) findAccountsBy(db, target, 'id', owner.id);
  if (crmId) findAccountsBy(db, target, 'crm_id', crmId);
  if (has(owner.domain)) findAccountsByDomain(db, target, { field: owner.domain, crmId, of: 'domain' });
  if (has(owner.name)) findAccountsByName(db, target, { field: owner.name, crmId });
  if (owner.email !== null && has(owner.email))
    findAccountsByDomain(db, target, { field: owner.email, crmId, of: 'email' });
};

/**
 * Finds the account of every row: by what the user said, Carryon ID, CRM ID, domain, name, then the domain of
 * an address. Those that are not in the book are made when the user wants them; rows that name none are set
 * aside. Amounts in another currency than their account are too.
 * @returns the part that writes accounts, when there is something to write.
 */
export const settleOwners = (db: Db, staged: Staged): Part | null => {
  const { spec, fields, choices } = staged;
  const { owner } = spec;
  if (!owner) return null;
  const there = fields.map(({ name }) => name);
  findOwners(db, staged, owner);
  const accounts = choices.createAccounts ? missingAccounts(db, owner, there) : [];
  const ids = ownByNew(db, accounts, newId);
  const naming = [owner.crmId, owner.name, owner.domain, owner.id, owner.email ?? ''];
  refuseOwnerless(
    db,
    naming.filter((name) => there.includes(name)),
  );

  const money = fields
    .filter(({ type, name }) => type === 'money' && !name.includes('.'))
    .map(({ name }) => name);
  const named = there.includes('currency');
  const adopted = money.length > 0 && named ? adoptedCurrencies(db, money) : [];
  const made = accounts.map((each) => ({ id: ids.get(each) ?? '', currency: each.currency }));
  if (named) settleCurrencies(db, money, adopted, made);

  const carried = carriedFields(staged);
  if (accounts.length === 0 && adopted.length === 0 && carried.length === 0) return null;
  return accountPartOf(staged, (into) => {
    fillAccounts(into, [
      ...accounts.map((each) => ({
        line: each.first,
        id: ids.get(each) ?? '',
        made: true,
        name: each.name,
        crmId: each.crmId,
        domain: each.domain,
        currency: each.currency,
      })),
      ...adopted.map(({ id, line, currency }) => ({
        line,
        id,
        made: false,
        name: null,
        crmId: null,
        domain: null,
        currency,
      })),
    ]);
    if (carried.length > 0) addCarriedAccounts(into, carried);
  });
};
