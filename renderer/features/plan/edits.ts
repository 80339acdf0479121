import { recordLists, type ListedEntity, type PlanRecords } from '../../../shared/records/plan.ts';

export type PlanEntity = 'account' | ListedEntity;

/** A record of a plan, as the grids and forms handle it: an id and fields by name. */
export type PlanRecord = { readonly id: string } & Readonly<Record<string, unknown>>;

/** Fields by name, of any kind of record. */
export type Values = Readonly<Record<string, unknown>>;

/** An edit the user made that the core has not confirmed yet. */
export type Edit = {
  readonly key: number;
  readonly entity: PlanEntity;
  readonly id: string;
  readonly changes: Values;
  /** The values the edit was made on: something else in the core by now is a conflict. */
  readonly expected: Values;
};

/** The records of one kind; the account is a list of one. */
export const recordsOf = (records: PlanRecords, entity: PlanEntity): readonly PlanRecord[] =>
  entity === 'account' ? [records.account] : records[recordLists[entity]];

export const findRecord = (records: PlanRecords, entity: PlanEntity, id: string): PlanRecord | undefined =>
  recordsOf(records, entity).find((record) => record.id === id);

/** Records as they are once `edit` is saved. An edit of a record that is gone changes nothing. */
export const applyEdit = (
  records: PlanRecords,
  edit: Pick<Edit, 'entity' | 'id' | 'changes'>,
): PlanRecords => {
  if (edit.entity === 'account')
    return records.account.id === edit.id
      ? { ...records, account: { ...records.account, ...edit.changes } }
      : records;
  const key = recordLists[edit.entity];
  if (!findRecord(records, edit.entity, edit.id)) return records;
  const list = recordsOf(records, edit.entity);
  const changed = list.map((record) => (record.id === edit.id ? { ...record, ...edit.changes } : record));
  return { ...records, [key]: changed };
};

export const applyEdits = (records: PlanRecords, edits: readonly Edit[]): PlanRecords =>
  edits.reduce(applyEdit, records);

/** Only what differs from the record: committing a field that was looked at but not changed saves nothing. */
export const onlyChanged = (record: PlanRecord, changes: Values) =>
  Object.fromEntries(
    Object.entries(changes).filter(
      ([field, value]) => JSON.stringify(record[field]) !== JSON.stringify(value),
    ),
  );

/** The present values of the fields that are about to change. */
export const valuesOf = (record: PlanRecord, changes: Values) =>
  Object.fromEntries(Object.keys(changes).map((field) => [field, record[field]]));
