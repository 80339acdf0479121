import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { addDays, daysBetween, type Day } from '../../../shared/dates.ts';
import { draftSchema, type Entity } from '../../../shared/entity.ts';
import { CarryonError } from '../../../shared/errors.ts';
import { recordLists, type ListedEntity } from '../../../shared/records/plan.ts';
import { entities, entityNames, type EntityName } from '../../../shared/records/registry.ts';
import type { CoreContext, Handlers } from '../../context.ts';
import { countRecords, insertRecord, updateRecord } from '../../db/records.ts';

const sampleFile = z.strictObject({
  asOf: z.iso.date(),
  records: z.partialRecord(z.enum(entityNames), z.array(z.record(z.string(), z.unknown()))),
});

type Row = Record<string, unknown>;

/** Moves every day and quarter of a record, so that the sample is as fresh today as on the day it was written. */
const mover = (asOf: Day, today: Day) => {
  const days = daysBetween(asOf, today);
  const quarterIndex = (day: Day) =>
    Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  const quarters = quarterIndex(today) - quarterIndex(asOf);
  const moveQuarter = (quarter: string) => {
    const index = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1 + quarters;
    return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
  };
  const move = (entity: Entity, row: Row): Row =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => {
        const kind = entity.fields[name]?.kind;
        if (typeof value === 'string' && kind === 'day') return [name, addDays(value, days)];
        if (typeof value === 'string' && kind === 'quarter') return [name, moveQuarter(value)];
        return [name, entity.name === 'snapshot' && name === 'content' ? movePlan(value as Row) : value];
      }),
    );
  // A frozen plan is made of records itself.
  const movePlan = (plan: Row): Row => ({
    ...plan,
    account: move(entities.account, plan['account'] as Row),
    ...Object.fromEntries(
      (Object.entries(recordLists) as [ListedEntity, string][]).map(([name, list]) => [
        list,
        (plan[list] as Row[]).map((record) => move(entities[name], record)),
      ]),
    ),
    changedOn: addDays(String(plan['changedOn']), days),
  });
  return move;
};

const refersToOwnKind = (entity: Entity, field: string): boolean =>
  entity.fields[field]?.kind === 'reference' && entity.fields[field].target === entity.name;

/** What a record says of others of its kind, such as who somebody reports to. */
const ownKind = (entity: Entity, draft: Row): Row =>
  Object.fromEntries(
    Object.entries(draft).filter(([field, value]) => value !== null && refersToOwnKind(entity, field)),
  );

const withoutOwnKind = <T extends Row>(entity: Entity, draft: T): T => ({
  ...draft,
  ...Object.fromEntries(Object.keys(ownKind(entity, draft)).map((field) => [field, null])),
});

const readSample = (appRoot: string) =>
  sampleFile.parse(JSON.parse(readFileSync(join(appRoot, 'resources/sample/sample.json'), 'utf8')));

/** @param addPlaybooks adds what every new workspace is offered; given by the playbooks, which own it. */
export const sampleHandlers = (
  { db, appRoot, newId, today, change }: CoreContext,
  addPlaybooks: () => void,
): Handlers<'sample.load'> => ({
  'sample.load': ({ moveToToday }) => {
    if (countRecords(db, 'account') > 0) throw new CarryonError('NOT_EMPTY');
    const { asOf, records } = readSample(appRoot);
    const move = moveToToday ? mover(asOf, today()) : (_: Entity, row: Row) => row;
    return change({ kind: 'sample', label: 'Open the sample' }, () => {
      for (const name of entityNames) {
        const entity: Entity = entities[name];
        const schema = draftSchema(entity);
        const drafts = (records[name] ?? []).map((row) => schema.parse(move(entity, row)));
        for (const draft of drafts)
          insertRecord<EntityName>(db, name, draft.id ?? newId(), withoutOwnKind(entity, draft));
        // Somebody may report to a person who comes later in the list.
        for (const draft of drafts) {
          const references = ownKind(entity, draft);
          if (draft.id && Object.keys(references).length > 0)
            updateRecord<EntityName>(db, name, draft.id, references);
        }
      }
      addPlaybooks();
      return { accounts: countRecords(db, 'account') };
    });
  },
});
