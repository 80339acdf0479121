import { fieldTitle } from '../../../../shared/csv.ts';
import type { PreviewRow } from '../../../../shared/imports.ts';
import type { Db } from '../../../db/open.ts';
import { accountPartOf } from '../match/owners.ts';
import { writtenOfPart } from '../match/parts/classify.ts';
import { partsOf } from '../match/parts/list.ts';
import type { Part, Staged } from '../match/parts/part.ts';
import { hasPart } from '../match/parts/queries.ts';
import { partDetails, type PartTitle } from './queries.ts';
import { shownValue } from './values.ts';

type Difference = PreviewRow['differences'][number];

/** What the records of a part are called beside the row that carries them. */
const both = (column: string): PartTitle => ({ row: column, record: column });
const titles: Readonly<Record<string, PartTitle>> = {
  contact: both('name'),
  account: both('name'),
  attendee: both('name'),
  action: both('title'),
  score: both('signal'),
  custom: both('custom_field_id'),
  seen: { row: null, record: 'name' },
  field: { row: 'label', record: null },
};

/** The column that says it all: an attendee is a name, a score a number. */
const main: Readonly<Record<string, string>> = {
  attendee: 'name',
  action: 'title',
  score: 'score',
  custom: 'value',
  seen: 'lastContact',
  field: 'label',
};

const words: Readonly<Record<string, string>> = {
  contact: 'Contact',
  account: 'Account',
  attendee: 'Attendee',
  action: 'Action',
  field: 'New custom field',
};

const labelOf = (part: Part, staged: Staged, title: string, field: string): string => {
  const { signals, customFields } = staged.context;
  const fieldLabel = part.fields.find(({ name }) => name === field)?.label ?? fieldTitle(field);
  if (part.prefix === 'score') {
    const signal = signals.find(({ key }) => key === title)?.label ?? title;
    return field === 'score' ? signal : `${signal}: ${fieldLabel}`;
  }
  if (part.prefix === 'custom') return customFields.find(({ id }) => id === title)?.label ?? 'Custom field';
  if (part.prefix === 'seen') return `${title}: ${fieldLabel}`;
  const word = words[part.prefix];
  if (word === undefined) return fieldLabel;
  return main[part.prefix] === undefined ? `${word}: ${fieldLabel}` : word;
};

/** Reads what the parts of a row would become, as differences beside those of the row itself. */
export const makePartReader = (
  db: Db,
  staged: Staged,
): ((line: number, currency: string) => Difference[]) => {
  const parts = [accountPartOf(staged), ...partsOf(staged)]
    .filter(({ prefix }) => hasPart(db, prefix))
    .map((part) => {
      const only = main[part.prefix];
      const written = writtenOfPart(part, staged.choices).filter(
        ({ field }) =>
          field.type !== 'reference' &&
          (only === undefined || part.prefix === 'score' || field.name === only),
      );
      return { part, written };
    });
  return (line, currency) =>
    parts.flatMap(({ part, written }) =>
      partDetails(
        db,
        {
          prefix: part.prefix,
          table: part.spec.entity.table,
          title: titles[part.prefix] ?? { row: null, record: null },
        },
        written,
        line,
      ).flatMap(({ title, cells }) =>
        cells.flatMap(({ field: name, before, after }): Difference[] => {
          const field = part.fields.find((each) => each.name === name);
          if (
            !field ||
            before === after ||
            name === 'signal' ||
            (before === null && (after === 0 || after === '[]'))
          )
            return [];
          return [
            {
              field: `${part.prefix}.${name}`,
              label: labelOf(part, staged, title, name),
              before: shownValue(field, before, currency),
              after: shownValue(field, after, currency),
            },
          ];
        }),
      ),
    );
};
