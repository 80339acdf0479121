import type { Db } from '../../db/open.ts';
import { prepared } from '../../db/statements.ts';

/** Where an account stands by ARR among the accounts of its currency; offline there is no rate to compare two. */
export type Standing = {
  readonly currency: string;
  /** 1 is the largest; accounts of the same ARR share a place. Null without an ARR. */
  readonly place: number | null;
  /** Accounts of the currency that have an ARR. */
  readonly accounts: number;
  /** The smallest ARR that is still among the largest fifth, minor units; null when nobody has one. */
  readonly floor: number | null;
};

/** The standing of an account (row 7), or undefined when there is no such account. */
export const standingOf = (db: Db, accountId: string): Standing | undefined =>
  prepared<Standing>(
    db,
    `WITH own AS (SELECT coalesce(currency, 'USD') AS currency, arr FROM account WHERE id = @accountId),
       peers AS (SELECT arr FROM account
                 WHERE arr IS NOT NULL AND coalesce(currency, 'USD') = (SELECT currency FROM own)),
       counted AS (SELECT count(*) AS accounts FROM peers)
     SELECT own.currency AS currency, counted.accounts AS accounts,
       CASE WHEN own.arr IS NOT NULL
         THEN (SELECT count(*) + 1 FROM peers WHERE peers.arr > own.arr) END AS place,
       (SELECT arr FROM peers ORDER BY arr DESC
        LIMIT 1 OFFSET (SELECT max(0, (accounts + 4) / 5 - 1) FROM counted)) AS floor
     FROM own, counted`,
  ).get({ accountId });
