import type { Db } from '../../../db/open.ts';
import { newId } from '../../../ids.ts';
import { writtenColumns } from '../match/outcome/queries.ts';
import { accountPartOf } from '../match/owners.ts';
import { writtenOfPart } from '../match/parts/classify.ts';
import { partsOf } from '../match/parts/list.ts';
import type { Part, Staged } from '../match/parts/part.ts';
import { hasPart } from '../match/parts/queries.ts';
import {
  breakCycles,
  carryScores,
  ensureScorecard,
  linkReferences,
  newestScorecard,
} from '../match/parts/write-queries.ts';
import { hasHomes } from '../match/queries.ts';
import { resolveReference } from '../match/references/queries.ts';
import { stagedTables, tablesOf } from '../match/tables.ts';
import { insertNew, updateChanged, type Target } from './queries.ts';

const write = (db: Db, target: Target, onRows: (count: number) => void): void => {
  updateChanged(db, target, onRows);
  insertNew(db, target, onRows);
};

const silent = (): void => undefined;

/** The tables of parts count as written with the rows that carry them. */
const writePart = (db: Db, part: Part, { choices }: Staged): void => {
  const { prefix, spec, owned } = part;
  if (!hasPart(db, prefix)) return;
  write(
    db,
    {
      tables: tablesOf(prefix),
      entity: spec.entity,
      owned,
      named: part.before,
      written: writtenOfPart(part, choices),
    },
    silent,
  );
};

/**
 * Writes the staged rows and what hangs on them: first what they refer to, then they themselves, then what
 * refers to them. Runs inside an open change set.
 */
export const writeStaged = (db: Db, staged: Staged, onRows: (count: number) => void): void => {
  const { spec, fields, mapped, choices } = staged;
  const parts = partsOf(staged);
  if (spec.kind === 'healthScores') ensureScorecard(db, newId);
  for (const part of [accountPartOf(staged), ...parts.filter(({ before }) => before)])
    writePart(db, part, staged);
  write(
    db,
    {
      tables: stagedTables,
      entity: spec.entity,
      owned: spec.owner !== null,
      named: hasHomes(db),
      written: [
        ...writtenColumns(spec, fields, mapped, choices),
        ...(spec.kind === 'healthScores' ? [newestScorecard] : []),
      ],
    },
    onRows,
  );
  for (const part of parts) if (!part.before) writePart(db, part, staged);
  if (spec.kind === 'healthScores') carryScores(db);
  const there = fields.map(({ name }) => name);
  for (const reference of spec.references) {
    if (!there.includes(reference.field) || choices.overwrite === 'never') continue;
    resolveReference(db, stagedTables, reference, mapped);
    linkReferences(db, spec.entity.table, reference);
    if (reference.target === spec.entityName) breakCycles(db, spec.entity.table, reference.field);
  }
};
