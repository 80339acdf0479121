import type { Draft } from '../../../shared/entity.ts';
import { entities, entityNames, type EntityName } from '../../../shared/records/registry.ts';

type DraftOf<N extends EntityName> = Draft<(typeof entities)[N]>;
type SampleRecord = Readonly<Record<string, unknown>> & { readonly id: string };

/** Collects sample records, each complete and with a fixed id. */
export type Recorder = {
  readonly add: <N extends EntityName>(entity: N, draft: DraftOf<N>) => string;
  /** Fills in what a record could not name when it was added, such as somebody who came after it. */
  readonly amend: <N extends EntityName>(entity: N, id: string, changes: Partial<DraftOf<N>>) => void;
  readonly records: Readonly<Record<EntityName, readonly SampleRecord[]>>;
};

/** Ids are UUIDv7-shaped and count up from the sample's day, so a new run gives the same ones. */
const idOf = (count: number): string => {
  const time = (Date.UTC(2026, 2, 5) + count).toString(16).padStart(12, '0');
  const tail = ((count * 2_654_435_761) % 2 ** 48).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7ca2-8a17-${tail}`;
};

/** Nothing a record holds is left out: fields without a value get their initial one. */
const complete = (
  entity: EntityName,
  id: string,
  draft: Readonly<Record<string, unknown>>,
): SampleRecord => ({
  id,
  ...Object.fromEntries(
    Object.entries(entities[entity].fields).map(([name, field]) => [
      name,
      draft[name] === undefined ? field.initial : draft[name],
    ]),
  ),
});

export const recorder = (): Recorder => {
  const records = Object.fromEntries(
    entityNames.map((name) => [name, [] as SampleRecord[]]),
  ) as unknown as Record<EntityName, SampleRecord[]>;
  let count = 0;
  return {
    records,
    add: (entity, draft) => {
      count += 1;
      const id = idOf(count);
      records[entity].push(complete(entity, id, draft));
      return id;
    },
    amend: (entity, id, changes) => {
      records[entity] = records[entity].map((record) =>
        record.id === id ? { ...record, ...changes, id } : record,
      );
    },
  };
};
