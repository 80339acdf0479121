import type { Mergeable } from '../../../shared/contract-duplicates.ts';
import { entities } from '../../../shared/records/registry.ts';
import type { Db } from '../../db/open.ts';

export type AccountRow = {
  readonly id: string;
  readonly name: string;
  readonly domain: string | null;
  readonly crmId: string | null;
  readonly city: string | null;
  readonly country: string | null;
};

/** Every account as far as it is compared, the oldest first. */
export const accountRows = (db: Db): AccountRow[] =>
  db
    .prepare<[], AccountRow>(
      'SELECT id, name, domain, crm_id AS crmId, city, country FROM account ORDER BY num',
    )
    .all();

/** E-mail addresses of people who stand in more than one account, lower case, with the accounts. */
export const sharedEmails = (db: Db): { accountId: string; email: string }[] =>
  db
    .prepare<[], { accountId: string; email: string }>(
      `WITH said AS (SELECT DISTINCT account_id, lower(email) AS email FROM stakeholder WHERE email IS NOT NULL)
       SELECT account_id AS accountId, email FROM said
       WHERE email IN (SELECT email FROM said GROUP BY email HAVING count(*) > 1)`,
    )
    .all();

export type PersonRow = {
  readonly id: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly name: string;
  readonly title: string | null;
  readonly email: string | null;
  readonly crmId: string | null;
  readonly isPerson: number;
};

/** Every stakeholder as far as it is compared, account by account, the oldest first. */
export const personRows = (db: Db): PersonRow[] =>
  db
    .prepare<[], PersonRow>(
      `SELECT p.id, p.account_id AS accountId, a.name AS accountName, p.name, p.title, p.email, p.crm_id AS crmId,
         p.is_group = 0 AND p.is_placeholder = 0 AS isPerson
       FROM stakeholder p JOIN account a ON a.id = p.account_id ORDER BY a.num, p.num`,
    )
    .all();

/** Ids of the records of a kind that an import made. */
export const madeByImport = (db: Db, entity: Mergeable, importId: string): ReadonlySet<string> =>
  new Set(
    db
      .prepare<[string, string], string>(
        `SELECT t.id FROM import_run r JOIN change_set s ON s.id = r.change_set_id
         JOIN change c ON c.id BETWEEN s.first_change AND s.last_change AND c.entity = ? AND c.op = 'insert'
         JOIN ${entities[entity].table} t ON t.num = c.row_num
         WHERE r.id = ?`,
      )
      .pluck()
      .all(entity, importId),
  );

const ordered = (one: string, other: string): [string, string] => (one < other ? [one, other] : [other, one]);

/** A pair as one text, whichever comes first. */
export const pairKey = (one: string, other: string): string => ordered(one, other).join(' ');

/** Pairs that somebody said are two. */
export const pairsApart = (db: Db, entity: Mergeable): ReadonlySet<string> =>
  new Set(
    db
      .prepare<[string], { one: string; other: string }>(
        'SELECT first_id AS one, second_id AS other FROM not_duplicate WHERE entity = ?',
      )
      .all(entity)
      .map(({ one, other }) => pairKey(one, other)),
  );

/** Remembers that two records are two. */
export const keepApart = (db: Db, entity: Mergeable, ids: readonly [string, string], at: string): void => {
  db.prepare(
    'INSERT OR IGNORE INTO not_duplicate (entity, first_id, second_id, said_at) VALUES (?, ?, ?, ?)',
  ).run(entity, ...ordered(...ids), at);
};

/** Forgets it again. */
export const offerAgain = (db: Db, entity: Mergeable, ids: readonly [string, string]): void => {
  db.prepare('DELETE FROM not_duplicate WHERE entity = ? AND first_id = ? AND second_id = ?').run(
    entity,
    ...ordered(...ids),
  );
};
