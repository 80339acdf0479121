import { columnName } from '../../../shared/entity.ts';
import type { HistoryEntry } from '../../../shared/history-entry.ts';
import { entities, entityOf, type EntityName } from '../../../shared/records/registry.ts';
import type { Db } from '../../db/open.ts';
import { fromStored, type StoredValue } from '../../db/records.ts';
import { prepared } from '../../db/statements.ts';

type Change = HistoryEntry['changes'][number];
type SetRow = Omit<HistoryEntry, 'changes'> & { first: number; last: number };
type ChangeRow = {
  entity: EntityName;
  row_num: number;
  account_id: string | null;
  op: Change['op'];
  before: string | null;
  after: string | null;
};
type Stored = Record<string, StoredValue>;

/** A set lists this many changes; an import of 100,000 rows says its count instead. */
const changesShown = 20;

const parse = (image: string | null): Stored => (image === null ? {} : (JSON.parse(image) as Stored));

/** What a record is called by, the best first. */
const nameColumns = [
  'name',
  'title',
  'signal',
  'check',
  'label',
  'ask',
  'text',
  'subject',
  'product',
  'role_type',
  'edition',
  'phase',
  'kind',
  'held_on',
  'renewal_date',
] as const;

const nameOf = (row: Stored): string =>
  String(
    nameColumns.map((column) => row[column]).find((value) => value !== null && value !== undefined) ?? '',
  );

/** What a record was when it was deleted; an insert keeps no image of its own. Row numbers are never used again. */
const asDeleted = (db: Db, { entity, row_num: num, account_id: accountId }: ChangeRow): Stored => {
  // Each is what an index of the changes was made for.
  const where =
    entity === 'account'
      ? "entity = 'account'"
      : `entity = @entity AND ${accountId === null ? "account_id IS NULL AND entity <> 'account'" : 'account_id = @accountId'}`;
  const image = prepared<string>(
    db,
    `SELECT before FROM change WHERE ${where} AND row_num = @num AND op = 'delete' ORDER BY id DESC LIMIT 1`,
  )
    .pluck()
    .get({
      num,
      ...(entity === 'account' ? {} : { entity }),
      ...(entity === 'account' || accountId === null ? {} : { accountId }),
    });
  return parse(image ?? null);
};

/** A value of a field that the user made is called by its account and that field. */
const ownNameOf = (db: Db, row: Stored): string | undefined =>
  prepared<string>(
    db,
    `SELECT account.name || ' · ' || custom_field.label FROM account, custom_field
     WHERE account.id = ? AND custom_field.id = ?`,
  )
    .pluck()
    .get(row['account_id'] ?? null, row['custom_field_id'] ?? null);

const currencyOf = (db: Db, accountId: string | null): string =>
  prepared<string | null>(db, 'SELECT currency FROM account WHERE id = ?').pluck().get(accountId) ?? 'USD';

const describe = (db: Db, row: ChangeRow): Change => {
  const entity = entityOf(row.entity);
  const now = prepared<Stored>(db, `SELECT * FROM ${entities[row.entity].table} WHERE num = ?`).get(
    row.row_num,
  );
  const before = parse(row.before);
  const after = parse(row.after);
  const fields =
    row.op === 'update'
      ? Object.entries(entity.fields).flatMap(([field, type]) => {
          const column = columnName(field);
          if (!(column in after)) return [];
          const of = (stored: Stored) =>
            fromStored(type, stored[column]) as Change['fields'][number]['before'];
          return [{ field, before: of(before), after: of(after) }];
        })
      : [];
  const known = { ...before, ...(now ?? (row.op === 'delete' ? {} : asDeleted(db, row))) };
  const id = known['id'];
  const accountId = row.entity === 'account' && typeof id === 'string' ? id : row.account_id;
  return {
    entity: row.entity,
    id: typeof id === 'string' ? id : null,
    accountId,
    op: row.op,
    name: (row.entity === 'customValue' ? ownNameOf(db, known) : undefined) ?? nameOf(known),
    currency: row.entity === 'account' ? String(known['currency'] ?? 'USD') : currencyOf(db, accountId),
    fields,
  };
};

const columns = `change_set.id AS "set", at, by, kind, label, state, import_id AS importId,
  last_change - first_change + 1 AS changeCount, first_change AS first, last_change AS last`;

const ofAccount = `AND change_set.id IN (
  SELECT set_id FROM change WHERE account_id = @accountId
  UNION SELECT set_id FROM change
  WHERE entity = 'account' AND row_num = (SELECT num FROM account WHERE id = @accountId)
)`;

/** Change sets, newest first, of the whole book or of one account, with their first changes. */
export const historyEntries = (
  db: Db,
  {
    accountId,
    before,
    limit,
  }: { accountId?: string | undefined; before?: number | undefined; limit: number },
): HistoryEntry[] => {
  const sets = prepared<SetRow>(
    db,
    `SELECT ${columns} FROM change_set WHERE id < @before ${accountId === undefined ? '' : ofAccount}
     ORDER BY id DESC LIMIT @limit`,
  ).all({
    before: before ?? Number.MAX_SAFE_INTEGER,
    limit,
    ...(accountId === undefined ? {} : { accountId }),
  });
  return sets.map(({ first, last, ...set }) => ({
    ...set,
    changes: prepared<ChangeRow>(
      db,
      'SELECT entity, row_num, account_id, op, before, after FROM change WHERE id BETWEEN ? AND ? ORDER BY id LIMIT ?',
    )
      .all(first, last, changesShown)
      .map((row) => describe(db, row)),
  }));
};
