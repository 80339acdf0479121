import type { ImportChoices } from '../../../../shared/imports.ts';
import type { Db } from '../../../db/open.ts';
import type { ImportKindSpec, PlainKey } from '../kinds/kind.ts';
import { findAccountsBy, findAccountsByDomain, findAccountsByName, matchSaid } from './accounts/queries.ts';
import { hasField, ofRow } from './compare.ts';
import {
  prepareMore,
  refuseContradictions,
  refuseOrphans,
  refuseSameRows,
  refuseTakenIds,
  settleSameKey,
  settleSecondMatches,
  settleSecondRows,
  type FileKey,
  type Second,
} from './duplicates/queries.ts';
import { createHeld, holdEditedCells, putBackHeld } from './held/queries.ts';
import { findNatural } from './natural/queries.ts';
import { noteChanged, rescaleAmounts, writtenColumns, type Written } from './outcome/queries.ts';
import { settleOwners } from './owners.ts';
import { classifyPart } from './parts/classify.ts';
import { partsOf } from './parts/list.ts';
import type { Part, Staged } from './parts/part.ts';
import { changeByParts } from './parts/queries.ts';
import {
  createMatch,
  hasMore,
  matchedCount,
  nameNewRecords,
  noteHomes,
  planIsEmpty,
  settleByKey,
  stagedCount,
} from './queries.ts';
import { findRecordsById, findRecordsWithin, refuseElsewhere } from './records/queries.ts';
import { circularLines } from './references/circles.ts';
import { refuseCircles, reportingLines, resolveReference } from './references/queries.ts';
import { settleScales } from './scale-queries.ts';
import { stagedTables } from './tables.ts';

type Finder = {
  readonly by: PlainKey['by'];
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
  let open = stagedCount(db) - matchedCount(db);
  for (const finder of [...certain, ...(chosen ? [chosen] : []), ...others]) {
    if (open <= 0) return;
    open -= finder.find();
    if (finder === chosen) settleByKey(db, chosen.field);
  }
};

const matchAccounts = (db: Db, { fields, choices }: Staged): void => {
  const has = (name: string): boolean => hasField(fields, name);
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
  if (Object.keys(choices.rowsSaid).length > 0) matchSaid(db, choices.rowsSaid);
  tryInTurn(db, finders, choices);
  // By the ordinary order of keys nothing else can have the id.
  if (crmId && (choices.matchBy !== 'auto' || has('id'))) refuseTakenIds(db);
};

/** The id of another system by which rows of a kind are known everywhere. */
const certainKey = ({ keys }: Pick<ImportKindSpec, 'keys'>): PlainKey | undefined =>
  keys.find(({ by }) => by === 'crmId' || by === 'externalId');

const matchOwned = (db: Db, staged: Staged): void => {
  const { spec, fields, choices } = staged;
  const { table } = spec.entity;
  const key = certainKey(spec);
  const certain = key && hasField(fields, key.field) ? key.field : null;
  const finders: Finder[] = spec.keys
    .filter(({ by, field }) => by !== 'id' && hasField(fields, field))
    .map((each) => ({
      by: each.by,
      field: each.field,
      find: () => findRecordsWithin(db, stagedTables, { table, key: each, certain }),
    }));
  tryInTurn(db, finders, choices);
  for (const natural of spec.naturalKeys)
    findNatural(db, stagedTables, {
      table,
      key: natural,
      fields,
      certain: key?.field ?? null,
      shared: spec.joins,
    });
  if (certain && key) {
    const label = fields.find(({ name }) => name === key.field)?.label ?? 'ID';
    refuseElsewhere(db, stagedTables, { table, certain, label });
  }
};

const loose: readonly string[] = ['domain', 'email', 'name'];

const fileKeys = ({ spec, fields }: Staged): FileKey[] =>
  spec.keys.flatMap((key) => {
    const field = fields.find(({ name }) => name === key.field);
    return field ? [{ key, label: field.label, loose: loose.includes(key.by) }] : [];
  });

/** Rows about one record are put together where each carries something that hangs on it. */
const secondOf = ({ spec, fields }: Staged): Second =>
  spec.joins || (spec.kind === 'accounts' && fields.some(({ name }) => name.startsWith('contact.')))
    ? 'join'
    : 'refuse';

const settleSeconds = (db: Db, staged: Staged, second: Second): void => {
  const { spec, fields } = staged;
  const owned = spec.owner !== null;
  if (matchedCount(db) > 0) settleSecondMatches(db, stagedTables, second, fields);
  if (!staged.maybeTwice) return;
  settleSecondRows(db, stagedTables, { keys: fileKeys(staged), owned, second, fields });
  const [natural] = spec.naturalKeys;
  if (!natural) return;
  if (second === 'refuse') refuseSameRows(db, stagedTables, fields, certainKey(spec)?.field ?? null);
  else {
    const parts = natural.parts.flatMap(({ fields: names, compared }) =>
      names.filter((name) => hasField(fields, name)).map((name) => ofRow(compared, name)),
    );
    settleSameKey(db, stagedTables, { key: parts.join(', '), second, fields });
  }
};

/** The records that hang on the rows: they need to know which record each row comes to. */
const classifyParts = (db: Db, staged: Staged, parts: readonly Part[]): void => {
  const { spec, fields, choices } = staged;
  const refers = spec.references.some(({ field }) => hasField(fields, field));
  if (parts.length === 0 && !refers) return;
  nameNewRecords(db, stagedTables);
  noteHomes(db, spec.entity.table, spec.owner !== null);
  for (const part of parts) classifyPart(db, part, choices);
};

/**
 * Finds for every staged row the record it is about, sets aside what is ambiguous, doubled or belongs to no
 * account, and notes which records change. Works on any connection that sees both the stage and the plan,
 * has `name_key` and `new_id`, and may be run again.
 * @returns how the columns are written.
 */
export const classify = (db: Db, staged: Staged): Written[] => {
  const { spec, fields, mapped, choices } = staged;
  const second = secondOf(staged);
  putBackHeld(db, stagedTables);
  if (second === 'join') prepareMore(db, fields, hasMore(db));
  createMatch(db);
  createHeld(db, stagedTables);
  const empty = planIsEmpty(db);
  if (spec.owner) {
    if (hasField(fields, 'id') && spec.keys.some(({ by }) => by === 'id'))
      findRecordsById(db, stagedTables, spec.entity.table);
    const accounts = settleOwners(db, staged);
    if (accounts) classifyPart(db, accounts, choices);
    matchOwned(db, staged);
  } else if (!empty) matchAccounts(db, staged);
  settleSeconds(db, staged, second);
  if (second === 'join') {
    refuseContradictions(
      db,
      fields.filter(({ column }) => column !== null),
    );
    refuseOrphans(db);
  }
  if (spec.kind === 'surveyResponses' && hasField(fields, 'scaleMaximum') && !mapped.includes('scaleMaximum'))
    settleScales(db);
  const there = fields.map(({ name }) => name);
  for (const reference of spec.references)
    if (there.includes(reference.field)) resolveReference(db, stagedTables, reference, mapped);
  if (there.includes('reportsToId')) {
    const said = ['reportsTo', 'reportsToCrmId', 'reportsToId'].find((field) => mapped.includes(field));
    refuseCircles(db, circularLines(reportingLines(db, there)), said ?? 'reportsToId');
  }
  const written = writtenColumns(spec, fields, mapped, choices);
  if (!empty || spec.owner) {
    if (spec.entityName === 'account')
      rescaleAmounts(
        db,
        fields.filter(({ type }) => type === 'money').map(({ name }) => name),
      );
    const followed = written.filter(({ policy }) => policy === 'unlessEdited').map(({ field }) => field.name);
    holdEditedCells(db, stagedTables, spec.entityName, followed);
    noteChanged(db, stagedTables, spec.entity.table, written);
  }
  classifyParts(db, staged, partsOf(staged));
  changeByParts(db);
  return written;
};
