import { columnName } from '../../../shared/entity.ts';
import { CarryonError } from '../../../shared/errors.ts';
import { entities, entityNames, entityOf, type EntityName } from '../../../shared/records/registry.ts';
import type { Db } from '../../db/open.ts';
import {
  findRecord,
  insertRecord,
  removeRecord,
  storedRows,
  updateRecord,
  type StoredRow,
} from '../../db/records.ts';
import { customPrefix, customSides } from './custom.ts';
import { deferReferences, insertRow, rowsReferring, setColumn, standsInTheWay } from './merge-queries.ts';
import { ownedEntities, referenceColumns, referencesOf } from './references.ts';
import { beside, twinOf } from './twins.ts';

export type Merge = {
  readonly keepId: string;
  readonly removeId: string;
  /** Fields whose value comes from the record that goes. */
  readonly take: readonly string[];
};
export type Merged = {
  readonly moved: number;
  readonly dropped: { entity: EntityName; count: number }[];
};

/** Fields of a kind that hold money. */
const moneyFields = (entity: EntityName): string[] =>
  Object.entries(entityOf(entity).fields).flatMap(([field, { kind }]) => (kind === 'money' ? [field] : []));

type Children = ReadonlyMap<EntityName, readonly StoredRow[]>;

/** Amounts have no currency of their own: they are in that of their account. @throws CarryonError CONSTRAINT */
const refuseTwoCurrencies = (db: Db, { keepId, removeId, take }: Merge, children: Children): void => {
  const [keep, remove] = [findRecord(db, 'account', keepId), findRecord(db, 'account', removeId)];
  if (!keep || !remove) throw new CarryonError('NOT_FOUND');
  if ((keep.currency ?? 'USD') === (remove.currency ?? 'USD')) return;
  const taken = new Set(take);
  const kept = taken.has('currency') ? remove : keep;
  const other = kept === keep ? remove : keep;
  const otherStays = moneyFields('account').some(
    (field) => Reflect.get(other, field) !== null && taken.has(field) === (other === remove),
  );
  const rows =
    other === remove
      ? children
      : new Map(
          ownedEntities.map((entity) => [entity, [...storedRows(db, entities[entity], keepId).values()]]),
        );
  const amounts = ownedEntities.some((entity) => {
    const columns = moneyFields(entity).map(columnName);
    return (rows.get(entity) ?? []).some((row) => columns.some((column) => (row[column] ?? null) !== null));
  });
  if (otherStays || amounts)
    throw new CarryonError('CONSTRAINT', { field: 'currency', reason: 'different currencies' });
};

/** Records of no account that refer to records of this one: a delete takes them, or their reference, along. */
const looseEnds = (db: Db, children: Children) =>
  referenceColumns
    .filter(({ entity, target }) => !ownedEntities.includes(entity) && ownedEntities.includes(target))
    .flatMap(({ entity, table, column, target }) =>
      (children.get(target) ?? []).flatMap((row) =>
        rowsReferring(db, table, column, String(row['id'])).map((loose) => ({
          entity,
          table,
          column,
          loose,
        })),
      ),
    );

const mergeCustomValues = (db: Db, { keepId, removeId, take }: Merge, newId: () => string): (() => void) => {
  const wanted = customSides(db, keepId, removeId).map(({ field, first, second }) => ({
    field,
    own: first,
    value: (take.includes(`${customPrefix}${field.id}`) ? second : first)?.value ?? null,
  }));
  return () => {
    for (const { field, own, value } of wanted) {
      if (value === (own?.value ?? null)) continue;
      if (value === null) removeRecord(db, 'customValue', own?.id ?? '');
      else if (own) updateRecord(db, 'customValue', own.id, { value });
      else insertRecord(db, 'customValue', newId(), { accountId: keepId, customFieldId: field.id, value });
    }
  };
};

/**
 * Makes one account of two. A record keeps its account for ever, so that the history can be read account by
 * account: what is moved is deleted there and made here, with its id, and refers to what it referred to. Where
 * only one can be (the assessments of a day, the open renewal), the one of the account that stays is kept, and
 * what hung on the other hangs on it. Runs inside an open change set.
 * @throws CarryonError NOT_FOUND, CONSTRAINT for amounts in two currencies
 */
export const mergeAccounts = (db: Db, merge: Merge, newId: () => string): Merged => {
  const { keepId, removeId, take } = merge;
  const remove = findRecord(db, 'account', removeId);
  if (!remove || keepId === removeId) throw new CarryonError('NOT_FOUND');
  const children: Children = new Map(
    ownedEntities
      .filter((entity) => entity !== 'customValue')
      .map((entity) => [entity, [...storedRows(db, entities[entity], removeId).values()]]),
  );
  refuseTwoCurrencies(db, merge, children);
  const writeCustomValues = mergeCustomValues(db, merge, newId);
  const loose = looseEnds(db, children);
  deferReferences(db);
  removeRecord(db, 'account', removeId);

  /** What stands for a record that could not be moved. */
  const instead = new Map<string, string>();
  const redirected = (entity: EntityName, row: StoredRow): StoredRow => {
    const changes = referencesOf(entity).flatMap(({ column }) => {
      const other = instead.get(String(row[column]));
      return other === undefined ? [] : [[column, other] as const];
    });
    return { ...row, ...Object.fromEntries(changes) };
  };
  let moved = 0;
  const dropped = new Map<EntityName, number>();
  for (const entity of entityNames) {
    const rows = children.get(entity) ?? [];
    if (rows.length === 0) continue;
    const { table } = entities[entity];
    const there = [...storedRows(db, entities[entity], keepId).values()];
    for (const row of rows) {
      const next = { ...redirected(entity, row), account_id: keepId };
      const other = standsInTheWay(db, table, next) ?? twinOf(entity, next, there);
      if (other === null) {
        insertRow(db, table, beside(entity, next, there));
        moved += 1;
      } else {
        instead.set(String(row['id']), other);
        dropped.set(entity, (dropped.get(entity) ?? 0) + 1);
      }
    }
  }
  for (const { entity, table, column, loose: row } of loose) {
    const next = redirected(entity, row);
    if (findRecord(db, entity, String(row['id'])))
      setColumn(db, table, String(row['id']), column, next[column] ?? null);
    else insertRow(db, table, next);
  }
  const own = Object.fromEntries(
    Object.keys(entities.account.fields)
      .filter((field) => take.includes(field))
      .map((field) => [field, Reflect.get(remove, field) as unknown]),
  );
  updateRecord(db, 'account', keepId, own);
  writeCustomValues();
  return { moved, dropped: [...dropped].map(([entity, count]) => ({ entity, count })) };
};
