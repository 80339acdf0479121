import type { ImportChoices } from '../../../../../shared/imports.ts';
import type { Db } from '../../../../db/open.ts';
import { hasField, ofPart } from '../compare.ts';
import { createHeld, holdEditedCells } from '../held/queries.ts';
import { findNatural } from '../natural/queries.ts';
import { noteChanged, writtenColumns, type Written } from '../outcome/queries.ts';
import { findRecordsWithin } from '../records/queries.ts';
import { tablesOf } from '../tables.ts';
import type { Part } from './part.ts';
import { createPart, dropSameKey, dropSeconds, ownLikeFile, tellFile } from './queries.ts';

/** The choices as they hold for a part: its columns are named without what stands before them in the file. */
const choicesOf = ({ prefix }: Part, choices: ImportChoices): ImportChoices => {
  const start = `${prefix}.`;
  const columns = Object.fromEntries(
    Object.entries(choices.columns).flatMap(([name, policy]) =>
      name.startsWith(start) ? [[name.slice(start.length), policy] as const] : [],
    ),
  );
  return { ...choices, columns };
};

/** How the columns of a part are written. */
export const writtenOfPart = (part: Part, choices: ImportChoices): Written[] => {
  const written = writtenColumns(part.spec, part.fields, part.mapped, choicesOf(part, choices));
  return written.map((each) =>
    each.field.name === part.onlyLater && each.policy !== 'never'
      ? {
          ...each,
          updated: `CASE WHEN coalesce(a.${each.column}, '') < r.${each.column} THEN r.${each.column} ELSE a.${each.column} END`,
        }
      : each,
  );
};

const matchPart = (db: Db, part: Part): void => {
  const { spec, fields, prefix } = part;
  const tables = tablesOf(prefix);
  const { table } = spec.entity;
  if (part.match) {
    part.match(db);
    return;
  }
  for (const key of spec.keys) {
    if (!hasField(fields, key.field)) continue;
    const certain = hasField(fields, 'crmId') ? 'crmId' : null;
    findRecordsWithin(db, tables, { table, key, certain });
    dropSeconds(db, tables);
  }
  for (const key of spec.naturalKeys) findNatural(db, tables, { table, key, fields, certain: null });
  // New ones that the file names more than once are one record: by the first key that a row has.
  for (const key of spec.keys)
    if (hasField(fields, key.field)) dropSameKey(db, tables, ofPart(key.compared, key.field));
};

/** Makes, matches and compares the records of a part. Rows that were set aside have none. */
export const classifyPart = (db: Db, part: Part, choices: ImportChoices): void => {
  const tables = createPart(db, part.prefix, part.fields);
  // Its rows are made anew, so nothing is put back.
  createHeld(db, tables);
  part.fill(db);
  if (part.owned) ownLikeFile(db, tables);
  matchPart(db, part);
  const written = writtenOfPart(part, choices);
  const followed = written.filter(({ policy }) => policy === 'unlessEdited').map(({ field }) => field.name);
  if (part.owned) holdEditedCells(db, tables, part.spec.entityName, followed);
  noteChanged(db, tables, part.spec.entity.table, written);
  tellFile(db, tables);
};
