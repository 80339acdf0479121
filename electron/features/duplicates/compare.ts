import type { ComparedField, Mergeable } from '../../../shared/contract-duplicates.ts';
import type { Output } from '../../../shared/contract.ts';
import { preferredSide, saysNothing } from '../../../shared/domain/merge.ts';
import { CarryonError } from '../../../shared/errors.ts';
import { customValue } from '../../../shared/records/custom.ts';
import { entityNames, entityOf } from '../../../shared/records/registry.ts';
import type { Db } from '../../db/open.ts';
import { findRecord } from '../../db/records.ts';
import { childrenOf, heldSince } from './compare-queries.ts';
import { customPrefix, customSides } from './custom.ts';

type Compared = Output<'duplicates.compare'>;
type Json = ComparedField['first'];

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

const both = (db: Db, entity: Mergeable, firstId: string, secondId: string) => {
  const first = findRecord(db, entity, firstId);
  const second = findRecord(db, entity, secondId);
  if (!first || !second) throw new CarryonError('NOT_FOUND');
  return { first, second };
};

const customFields = (db: Db, firstId: string, secondId: string): ComparedField[] =>
  customSides(db, firstId, secondId).flatMap(({ field, first, second }) => {
    if (!first && !second) return [];
    const since = (value: typeof first): number =>
      value ? (heldSince(db, 'customValue', value.id).get('value') ?? 0) : 0;
    const sides = {
      first: first?.value ?? null,
      second: second?.value ?? null,
      firstSince: since(first),
      secondSince: since(second),
    };
    return [
      {
        field: `${customPrefix}${field.id}`,
        label: field.label,
        first: sides.first,
        second: sides.second,
        differs: sides.first !== sides.second,
        preferred: preferredSide(sides, customValue.fields.value),
      },
    ];
  });

const currencyOf = (db: Db, entity: Mergeable, record: { id: string; accountId?: string }): string =>
  findRecord(db, 'account', entity === 'account' ? record.id : (record.accountId ?? ''))?.currency ?? 'USD';

/**
 * Two records field by field, with what hangs on each and which values stay unless somebody chooses.
 * @throws CarryonError NOT_FOUND
 */
export const compareRecords = (db: Db, entity: Mergeable, firstId: string, secondId: string): Compared => {
  const { first, second } = both(db, entity, firstId, secondId);
  const [firstSince, secondSince] = [heldSince(db, entity, firstId), heldSince(db, entity, secondId)];
  const names: Record<string, string> = {};
  const declared = Object.entries(entityOf(entity).fields).filter(([field]) => field !== 'accountId');
  const fields = declared.flatMap(([field, type]): ComparedField[] => {
    const sides = {
      first: Reflect.get(first, field) as Json,
      second: Reflect.get(second, field) as Json,
      firstSince: firstSince.get(field) ?? 0,
      secondSince: secondSince.get(field) ?? 0,
    };
    if (saysNothing(sides.first, type) && saysNothing(sides.second, type)) return [];
    if (type.kind === 'reference')
      for (const id of [sides.first, sides.second])
        if (typeof id === 'string') names[id] = findRecord(db, 'stakeholder', id)?.name ?? '';
    return [
      {
        field,
        label: null,
        first: sides.first,
        second: sides.second,
        differs: !same(sides.first, sides.second),
        preferred: preferredSide(sides, type),
      },
    ];
  });
  const [ofFirst, ofSecond] = [childrenOf(db, entity, firstId), childrenOf(db, entity, secondId)];
  return {
    fields: [...fields, ...(entity === 'account' ? customFields(db, firstId, secondId) : [])],
    currencies: { first: currencyOf(db, entity, first), second: currencyOf(db, entity, second) },
    names,
    children: entityNames
      .filter((name) => ofFirst.has(name) || ofSecond.has(name))
      .map((name) => ({ entity: name, first: ofFirst.get(name) ?? 0, second: ofSecond.get(name) ?? 0 })),
  };
};
