import * as fc from 'fast-check';

import { entityNames, entityOf, type EntityName } from '../../../shared/records/registry.ts';
import { checks } from '../../../shared/records/stakeholder.ts';
import { valueOf, valuesOf } from './values.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * Something a user does. Records are named by `pick`, a number that `perform` turns into one of those that
 * are there, so that a sequence stays meaningful while it is made shorter.
 */
export type Operation =
  | { readonly kind: 'create'; readonly entity: EntityName; readonly values: Values; readonly pick: number }
  | {
      readonly kind: 'update';
      readonly entity: EntityName;
      readonly values: Values;
      readonly pick: number;
      /** Whether a reference of the record moves too. */
      readonly moves: boolean;
      /** Said along: what the edit was made on, what is not there any more, or nothing. */
      readonly expected: 'current' | 'stale' | 'none';
    }
  | {
      readonly kind: 'updateMany';
      readonly entity: EntityName;
      readonly values: Values;
      readonly picks: readonly number[];
    }
  | { readonly kind: 'remove'; readonly entity: EntityName; readonly picks: readonly number[] }
  | { readonly kind: 'score'; readonly pick: number; readonly signal: number; readonly values: Values }
  | { readonly kind: 'answer'; readonly pick: number; readonly values: Values }
  | {
      readonly kind: 'meeting';
      readonly pick: number;
      readonly again: boolean;
      readonly values: Values;
      readonly people: readonly number[];
      readonly actions: readonly Values[];
    }
  | { readonly kind: 'freeze'; readonly pick: number; readonly values: Values }
  | { readonly kind: 'wait'; readonly milliseconds: number }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

const pick = fc.nat({ max: 9999 });
const picks = fc.array(pick, { minLength: 1, maxLength: 5 });
// Accounts carry everything else; the rest evenly.
const entityName = fc.oneof(
  { weight: 1, arbitrary: fc.constant('account' as const) },
  { weight: 3, arbitrary: fc.constantFrom(...entityNames) },
);

const fieldsOf = (entity: EntityName, names: readonly string[]): Record<string, fc.Arbitrary<unknown>> =>
  Object.fromEntries(
    Object.entries(entityOf(entity).fields)
      .filter(([name]) => names.includes(name))
      .map(([name, field]) => [name, valueOf(name, field)]),
  );

const create = entityName.chain((entity) =>
  fc.record({
    kind: fc.constant('create' as const),
    entity: fc.constant(entity),
    values: valuesOf(entityOf(entity), 'create'),
    pick,
  }),
);

const update = entityName.chain((entity) =>
  fc.record({
    kind: fc.constant('update' as const),
    entity: fc.constant(entity),
    values: valuesOf(entityOf(entity), 'edit'),
    pick,
    moves: fc.boolean(),
    expected: fc.constantFrom('none' as const, 'none' as const, 'current' as const, 'stale' as const),
  }),
);

const updateMany = entityName.chain((entity) =>
  fc.record({
    kind: fc.constant('updateMany' as const),
    entity: fc.constant(entity),
    values: valuesOf(entityOf(entity), 'edit'),
    picks,
  }),
);

const remove = fc.record({ kind: fc.constant('remove' as const), entity: entityName, picks });

const score = fc.record({
  kind: fc.constant('score' as const),
  pick,
  signal: fc.nat({ max: 6 }),
  values: fc.record(fieldsOf('signalScore', ['score', 'trend', 'source', 'note']), { requiredKeys: [] }),
});

const answer = fc.record({
  kind: fc.constant('answer' as const),
  pick,
  values: fc.record({
    check: fc.constantFrom(...checks),
    verdict: fc.constantFrom('pass', 'fail', null),
    ...fieldsOf('checkAnswer', ['reason']),
  }),
});

const meeting = fc.record({
  kind: fc.constant('meeting' as const),
  pick,
  again: fc.boolean(),
  values: fc.record(fieldsOf('meeting', ['heldOn', 'type', 'channel', 'title', 'discussion'])),
  people: fc.array(pick, { maxLength: 4 }),
  actions: fc.array(fc.record(fieldsOf('action', ['title', 'owner', 'side', 'dueOn'])), { maxLength: 3 }),
});

const freeze = fc.record({
  kind: fc.constant('freeze' as const),
  pick,
  values: fc.record(fieldsOf('snapshot', ['label'])),
});

const wait = fc.record({
  kind: fc.constant('wait' as const),
  milliseconds: fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.constant(86_400_000)),
});

/** Any one thing a user does; `undo` and `redo` in between when asked for. */
export const anyOperation = (options: { undo: boolean }): fc.Arbitrary<Operation> =>
  fc.oneof(
    { weight: 6, arbitrary: create },
    { weight: 6, arbitrary: update },
    { weight: 2, arbitrary: updateMany },
    { weight: 2, arbitrary: remove },
    { weight: 2, arbitrary: score },
    { weight: 2, arbitrary: answer },
    { weight: 2, arbitrary: meeting },
    { weight: 1, arbitrary: freeze },
    { weight: 2, arbitrary: wait },
    ...(options.undo
      ? [
          { weight: 2, arbitrary: fc.constant({ kind: 'undo' as const }) },
          { weight: 1, arbitrary: fc.constant({ kind: 'redo' as const }) },
        ]
      : []),
  );
