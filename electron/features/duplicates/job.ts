import type { DuplicatePair, Mergeable } from '../../../shared/contract-duplicates.ts';
import { accountPairs, peoplePairs, type Pair } from '../../../shared/domain/duplicates.ts';
import { openForReading, type Db } from '../../db/open.ts';
import {
  accountRows,
  madeByImport,
  pairKey,
  pairsApart,
  personRows,
  sharedEmails,
  type AccountRow,
  type PersonRow,
} from './find-queries.ts';

export type FindInput = {
  readonly dataFile: string;
  readonly entity: Mergeable;
  /** Only pairs of which this import made one; null for all. */
  readonly importId: string | null;
  readonly limit: number;
};
export type FindOutput = { total: number; pairs: DuplicatePair[]; apart: DuplicatePair[] };

const texts = (...values: readonly (string | null)[]): string[] =>
  values.flatMap((value) => (value === null || value.trim() === '' ? [] : [value]));

const accountSide = ({ id, name, domain, crmId, city, country }: AccountRow): DuplicatePair['first'] => ({
  id,
  name,
  told: texts(domain, [city, country].filter(Boolean).join(', '), crmId),
});

const personSide = ({ id, name, title, email }: PersonRow): DuplicatePair['first'] => ({
  id,
  name,
  told: texts(title, email),
});

type Found = { readonly one: string; readonly other: string; readonly pair: () => DuplicatePair };

const found = <Row extends { id: string }>(
  rows: readonly Row[],
  pairs: readonly Pair[],
  describe: (first: Row, second: Row) => Pick<DuplicatePair, 'entity' | 'first' | 'second' | 'account'>,
): Found[] =>
  pairs.flatMap(({ first, second, percent, why }) => {
    const [one, other] = [rows[first], rows[second]];
    if (!one || !other) return [];
    return [{ one: one.id, other: other.id, pair: () => ({ ...describe(one, other), percent, why }) }];
  });

const search = {
  account: (db: Db): Found[] => {
    const rows = accountRows(db);
    const emails = new Map<string, string[]>();
    for (const { accountId, email } of sharedEmails(db)) {
      const own = emails.get(accountId);
      if (own) own.push(email);
      else emails.set(accountId, [email]);
    }
    const pairs = accountPairs(rows.map((row) => ({ ...row, emails: emails.get(row.id) ?? [] })));
    return found(rows, pairs, (first, second) => ({
      entity: 'account',
      first: accountSide(first),
      second: accountSide(second),
      account: null,
    }));
  },
  stakeholder: (db: Db): Found[] => {
    const rows = personRows(db);
    const pairs = peoplePairs(rows.map((row) => ({ ...row, isPerson: row.isPerson === 1 })));
    return found(rows, pairs, (first, second) => ({
      entity: 'stakeholder',
      first: personSide(first),
      second: personSide(second),
      account: { id: first.accountId, name: first.accountName },
    }));
  },
} as const;

/** Finds the records of a kind that are probably there twice. Reads only; runs in a process of its own. */
export const findDuplicates = ({ dataFile, entity, importId, limit }: FindInput): FindOutput => {
  const db = openForReading(dataFile);
  try {
    const apart = pairsApart(db, entity);
    const all = search[entity](db);
    const made = importId === null ? null : madeByImport(db, entity, importId);
    const offered = all.filter(
      ({ one, other }) => !apart.has(pairKey(one, other)) && (!made || made.has(one) || made.has(other)),
    );
    const turnedDown = all.filter(({ one, other }) => apart.has(pairKey(one, other)));
    return {
      total: offered.length,
      pairs: offered.slice(0, limit).map(({ pair }) => pair()),
      apart: turnedDown.slice(0, limit).map(({ pair }) => pair()),
    };
  } finally {
    db.close();
  }
};
