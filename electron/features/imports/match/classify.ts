import type { ImportChoices } from '../../../../shared/imports.ts';
import type { Db } from '../../../db/open.ts';
import type { ImportField, ImportKindSpec } from '../kinds/kind.ts';
import {
  findAccountsBy,
  findAccountsByDomain,
  findAccountsByName,
  refuseOwnerless,
} from './accounts/queries.ts';
import { refuseSecondMatches, refuseSecondRows, refuseTakenIds, type FileKey } from './duplicates/queries.ts';
import { createHeld, holdEditedCells, putBackHeld } from './held/queries.ts';
import { noteChanged, rescaleAmounts, writtenColumns, type Written } from './outcome/queries.ts';
import { createMatch, matchedCount, planIsEmpty, settleByKey, stagedCount } from './queries.ts';
import { findRecordsById, findRecordsWithin, refuseElsewhere } from './records/queries.ts';

export type Staged = {
  readonly spec: ImportKindSpec;
  /** Fields of the staged rows. */
  readonly fields: readonly ImportField[];
  /** Names of the fields that a column of the file fills. */
  readonly mapped: readonly string[];
  readonly choices: ImportChoices;
  readonly maybeTwice: boolean;
};

type Finder = {
  readonly by: ImportChoices['matchBy'] | 'id';
  readonly field: string;
  readonly find: () => number;
};

/**
 * Tries the keys in order until every row has found its record. A chosen key goes first, and rows that have
 * it are matched by nothing else; a key that the file does not have cannot be chosen.
 */
const tryInTurn = (db: Db, finders: readonly Finder[], { matchBy }: ImportChoices): void => {
  const chosen = finders.find(({ by }) => by === matchBy);
  const certain = finders.filter(({ by }) => by === 'id');
  const others = finders.filter((finder) => finder !== chosen && !certain.includes(finder));
  let open = stagedCount(db);
  for (const finder of [...certain, ...(chosen ? [chosen] : []), ...others]) {
    if (open <= 0) return;
    open -= finder.find();
    if (finder === chosen) settleByKey(db, chosen.field);
  }
};

const matchAccounts = (db: Db, { fields, choices }: Staged): void => {
  const has = (name: string): boolean => fields.some((field) => field.name === name);
  const crmId = has('crmId') ? 'crmId' : null;
  const target = 'staged_match' as const;
  const finders: Finder[] = [
    { by: 'id' as const, field: 'id', find: () => findAccountsBy(db, target, 'id', 'id') },
    { by: 'crmId' as const, field: 'crmId', find: () => findAccountsBy(db, target, 'crm_id', 'crmId') },
    {
      by: 'domain' as const,
      field: 'domain',
      find: () => findAccountsByDomain(db, target, { field: 'domain', crmId, of: 'domain' }),
    },
    {
      by: 'name' as const,
      field: 'name',
      find: () => findAccountsByName(db, target, { field: 'name', crmId }),
    },
  ].filter(({ field }) => has(field));
  tryInTurn(db, finders, choices);
  // By the ordinary order of keys nothing else can have the id.
  if (crmId && (choices.matchBy !== 'auto' || has('id'))) refuseTakenIds(db);
};

const findOwners = (db: Db, { spec, fields }: Staged): void => {
  const { owner } = spec;
  if (!owner) return;
  const has = (name: string): boolean => fields.some((field) => field.name === name);
  const crmId = has(owner.crmId) ? owner.crmId : null;
  const target = 'staged_owner' as const;
  if (crmId) findAccountsBy(db, target, 'crm_id', crmId);
  if (has(owner.domain)) findAccountsByDomain(db, target, { field: owner.domain, crmId, of: 'domain' });
  if (has(owner.name)) findAccountsByName(db, target, { field: owner.name, crmId });
  if (has(owner.email)) findAccountsByDomain(db, target, { field: owner.email, crmId, of: 'email' });
  const named = [owner.crmId, owner.name, owner.domain].filter(has);
  refuseOwnerless(db, named);
};

const matchOwned = (db: Db, staged: Staged): void => {
  const { spec, fields, choices } = staged;
  const { table } = spec.entity;
  const has = (name: string): boolean => fields.some((field) => field.name === name);
  if (has('id')) findRecordsById(db, table);
  findOwners(db, staged);
  const hasCrmId = has('crmId');
  const finders: Finder[] = (['crmId', 'email', 'name'] as const).flatMap((key) =>
    has(key)
      ? [{ by: key, field: key, find: () => findRecordsWithin(db, table, { key, field: key, hasCrmId }) }]
      : [],
  );
  tryInTurn(db, finders, choices);
  if (hasCrmId) refuseElsewhere(db, table);
};

const loose: readonly string[] = ['domain', 'email', 'name'];

const fileKeys = ({ spec, fields }: Staged): FileKey[] =>
  spec.matchKeys.flatMap((key) => {
    const field = fields.find(({ name }) => name === key);
    return field ? [{ field: key, label: field.label, loose: loose.includes(key) }] : [];
  });

/**
 * Finds for every staged row the record it is about, sets aside what is ambiguous, doubled or belongs to no
 * account, and notes which records change. Works on any connection that sees both the stage and the plan,
 * has `name_key`, and may be run again.
 * @returns how the columns are written.
 */
export const classify = (db: Db, staged: Staged): Written[] => {
  const { spec, fields, mapped, choices } = staged;
  createHeld(db);
  putBackHeld(db);
  createMatch(db);
  const empty = planIsEmpty(db);
  if (spec.owner) matchOwned(db, staged);
  else if (!empty) matchAccounts(db, staged);
  if (matchedCount(db) > 0) refuseSecondMatches(db);
  if (staged.maybeTwice) refuseSecondRows(db, fileKeys(staged), spec.owner !== null);
  const written = writtenColumns(spec, fields, mapped, choices);
  if (empty) return written;
  if (spec.entityName === 'account') {
    const money = fields.filter(({ type }) => type === 'money').map(({ name }) => name);
    rescaleAmounts(db, money);
  }
  if (choices.overwrite === 'unlessEdited')
    holdEditedCells(
      db,
      spec.entityName,
      spec.entity.table,
      written.map(({ field }) => field.name),
    );
  if (choices.overwrite !== 'never') noteChanged(db, spec.entity.table, written);
  return written;
};
