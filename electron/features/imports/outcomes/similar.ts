import {
  alikeness,
  companyOf,
  nameBlocks,
  type Company,
  type Comparable,
} from '../../../../shared/domain/alike.ts';
import type { LikeAccount, MissingAccount, SimilarRow } from '../../../../shared/import-check.ts';
import type { Mapping } from '../../../../shared/imports.ts';
import type { Db } from '../../../db/open.ts';
import type { Staged } from '../match/parts/part.ts';
import { hasPart } from '../match/parts/queries.ts';
import { comparableAccounts, createdAccounts, newAccountRows, unfoundAccounts } from './alike-queries.ts';

/** New rows that are compared; a first import of a whole book has no twin to look for. */
const mostCompared = 20_000;
const mostShown = 200;
/** A word that many accounts share tells none apart. */
const widestBlock = 400;

type Found = { readonly account: LikeAccount; readonly percent: number; readonly why: SimilarRow['why'] };

/** Finds the accounts of the book that something may be, the likeliest first. */
export const makeFinder = (accounts: readonly LikeAccount[]): ((wanted: Comparable) => Found[]) => {
  type Known = { readonly account: LikeAccount; readonly company: Company };
  const blocks = new Map<string, Known[]>();
  const keysOf = (company: Company): string[] => [
    ...nameBlocks(company).map((key) => `n ${key}`),
    ...(company.registered === null ? [] : [`d ${company.registered}`]),
  ];
  for (const account of accounts) {
    const known = { account, company: companyOf(account) };
    for (const key of keysOf(known.company)) {
      const block = blocks.get(key);
      if (block) block.push(known);
      else blocks.set(key, [known]);
    }
  }
  return (wanted) => {
    const company = companyOf(wanted);
    const near = new Set<Known>();
    for (const key of keysOf(company)) {
      const block = blocks.get(key) ?? [];
      if (block.length <= widestBlock) for (const known of block) near.add(known);
    }
    return [...near]
      .flatMap(({ account, company: other }) => {
        const found = alikeness(company, other);
        return found ? [{ account, ...found }] : [];
      })
      .sort((left, right) => right.percent - left.percent);
  };
};

/** Rows that would make an account much like one that is there (row 3). */
export const similarRows = (db: Db, { spec, fields }: Staged): SimilarRow[] => {
  const rows =
    spec.owner === null
      ? newAccountRows(
          db,
          fields.map(({ name }) => name),
          mostCompared,
        )
      : hasPart(db, 'account')
        ? createdAccounts(db)
        : [];
  if (rows.length === 0) return [];
  const accounts = comparableAccounts(db);
  if (accounts.length === 0) return [];
  const find = makeFinder(accounts);
  return rows
    .flatMap((row) => {
      const [best] = find(row);
      return best ? [{ row: row.row, name: row.name, domain: row.domain, ...best }] : [];
    })
    .sort((left, right) => right.percent - left.percent || left.row - right.row)
    .slice(0, mostShown);
};

const mostOffered = 5;

/** Accounts that rows name and the book does not have or has more than once, with those they may mean. */
export const missingAccountsOf = (
  db: Db,
  { spec }: Staged,
  { mapping, headers: all }: { readonly mapping: Mapping; readonly headers: readonly string[] },
): MissingAccount[] => {
  const { owner } = spec;
  const naming = owner ? [owner.crmId, owner.domain, owner.name, owner.email] : ['domain', 'name'];
  const headers = Object.keys(mapping).filter((header) => naming.includes(mapping[header] ?? null));
  const nameIndex = all.findIndex((header) => mapping[header] === (owner?.name ?? 'name'));
  const unfound = unfoundAccounts(db, headers, { nameIndex, most: mostShown });
  if (unfound.length === 0) return [];
  const find = makeFinder(comparableAccounts(db));
  return unfound.map((one) => {
    const domain = /^[^\s@]+\.[^\s@]+$/u.test(one.text) ? one.text : null;
    const like = find({ name: one.called ?? one.text, domain, crmId: null });
    return { ...one, like: like.slice(0, mostOffered).map(({ account }) => account) };
  });
};
