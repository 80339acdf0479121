import type { Db } from '../../../electron/db/open.ts';
import type { Channel, Reply } from '../../../shared/contract.ts';
import type { Entity } from '../../../shared/entity.ts';
import { entityNames, entityOf, type EntityName } from '../../../shared/records/registry.ts';
import type { Operation } from './operation.ts';

/** What operations are performed on: a core and the clock it runs by. */
export type Bench = {
  readonly db: Db;
  readonly dispatch: (channel: unknown, input: unknown) => Promise<Reply<Channel>>;
  /** Moves the clock on. */
  readonly wait: (milliseconds: number) => void;
};

type Row = Readonly<Record<string, string | null>>;

const rowsOf = (db: Db, entity: EntityName): Row[] =>
  db.prepare<[], Row>(`SELECT * FROM ${entityOf(entity).table} ORDER BY num`).all();

const chosen = (rows: readonly Row[], pick: number): Row | undefined => rows[pick % rows.length];

const nowhere = '00000000-0000-7000-8000-000000000000';
const idOf = (row: Row | undefined): string => row?.['id'] ?? nowhere;

const isEntity = (name: string): name is EntityName => (entityNames as readonly string[]).includes(name);

/** Ids for every reference of a record: of the same account as a rule, of any now and then. */
const references = (db: Db, entity: Entity, pick: number, account: string): Record<string, unknown> => {
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(entity.fields)) {
    if (field.kind !== 'reference' || field.target === undefined || !isEntity(field.target)) continue;
    if (name === 'accountId') {
      values[name] = account;
      continue;
    }
    const rows = rowsOf(db, field.target);
    const { playbookId } = values;
    const own = rows.filter(
      (row) =>
        (!('account_id' in row) || row['account_id'] === account) &&
        (field.target !== 'playbookStep' ||
          playbookId === undefined ||
          playbookId === null ||
          row['playbook_id'] === playbookId),
    );
    const candidates = pick % 11 === 0 ? rows : own;
    values[name] = candidates.length === 0 && !field.required ? null : idOf(chosen(candidates, pick));
    if (!field.required && pick % 3 === 0) values[name] = null;
  }
  return values;
};

type Call = { readonly channel: Channel; readonly input: unknown };

/** As a rule the account a record is of; another one now and then, which is refused. */
const accountOf = (db: Db, { pick }: { pick: number }, account: string): string =>
  pick % 13 === 0 ? idOf(chosen(rowsOf(db, 'account'), pick)) : account;

const update = (db: Db, operation: Extract<Operation, { kind: 'update' }>): Call => {
  const entity = entityOf(operation.entity);
  const row = chosen(rowsOf(db, operation.entity), operation.pick);
  const account = row?.['account_id'] ?? '';
  const moved = operation.moves
    ? references(db, entity, operation.pick, accountOf(db, operation, account))
    : {};
  const changes = { ...operation.values, ...moved };
  const name = row && 'name' in row ? 'name' : undefined;
  const expected =
    operation.expected === 'none' || name === undefined
      ? {}
      : { expected: { [name]: operation.expected === 'stale' ? 'not what it was' : row?.[name] } };
  return {
    channel: 'record.update',
    input: { entity: operation.entity, id: idOf(row), changes, ...expected },
  };
};

const meeting = (db: Db, operation: Extract<Operation, { kind: 'meeting' }>): Call => {
  const account = idOf(chosen(rowsOf(db, 'account'), operation.pick));
  const mine = (entity: EntityName) => rowsOf(db, entity).filter((row) => row['account_id'] === account);
  const people = mine('stakeholder');
  const attendees = operation.people.map((pick) => {
    const person = pick % 4 === 0 ? undefined : chosen(people, pick);
    return { stakeholderId: person?.['id'] ?? null, name: person?.['name'] ?? `Guest ${pick % 3}` };
  });
  const earlier = operation.again ? chosen(mine('meeting'), operation.pick)?.['id'] : undefined;
  const input = { accountId: account, ...operation.values, attendees, actions: operation.actions };
  return { channel: 'meeting.record', input: earlier ? { ...input, meetingId: earlier } : input };
};

/** The call of the contract that an operation is, on the records that are there now; null for waiting. */
const callFor = (db: Db, operation: Operation): Call | null => {
  const account = (pick: number) => idOf(chosen(rowsOf(db, 'account'), pick));
  switch (operation.kind) {
    case 'create': {
      const { entity, pick, values } = operation;
      const given = references(db, entityOf(entity), pick, account(pick));
      return { channel: 'record.create', input: { entity, values: { ...given, ...values } } };
    }
    case 'update':
      return update(db, operation);
    case 'updateMany': {
      const rows = rowsOf(db, operation.entity);
      const edits = operation.picks.map((pick) => ({
        id: idOf(chosen(rows, pick)),
        changes: operation.values,
      }));
      return { channel: 'record.updateMany', input: { entity: operation.entity, edits } };
    }
    case 'remove': {
      const rows = rowsOf(db, operation.entity);
      // Of accounts one at a time, or nothing would be left to work on.
      const picks = operation.entity === 'account' ? operation.picks.slice(0, 1) : operation.picks;
      const ids = picks.map((pick) => idOf(chosen(rows, pick)));
      return { channel: 'record.remove', input: { entity: operation.entity, ids } };
    }
    case 'score': {
      const cards = rowsOf(db, 'scorecard');
      const signals = JSON.parse(cards.at(-1)?.['signals'] ?? '[{"key":"npsCsat"}]') as { key: string }[];
      const signal = signals[operation.signal % signals.length]?.key;
      const input = { accountId: account(operation.pick), signal, ...operation.values };
      return { channel: 'health.score', input };
    }
    case 'answer':
      return {
        channel: 'relationship.answer',
        input: { accountId: account(operation.pick), ...operation.values },
      };
    case 'meeting':
      return meeting(db, operation);
    case 'freeze': {
      const input = { accountId: account(operation.pick), ...operation.values };
      return { channel: 'snapshot.take', input };
    }
    case 'undo':
      return { channel: 'history.undo', input: {} };
    case 'redo':
      return { channel: 'history.redo', input: {} };
    case 'wait':
      return null;
  }
};

/** Does it, through the dispatcher. Null when there was nothing to call. */
export const perform = async (bench: Bench, operation: Operation): Promise<Reply<Channel> | null> => {
  if (operation.kind === 'wait') bench.wait(operation.milliseconds);
  const call = callFor(bench.db, operation);
  return call && bench.dispatch(call.channel, call.input);
};
