import type { ImportChoices, Mapping } from '../../../../shared/imports.ts';
import { customTarget, type KindContext } from '../kinds/dynamic.ts';
import type { ImportKindSpec } from '../kinds/kind.ts';
import { surveyKindOf } from '../kinds/survey-responses.ts';

const same = (left: string, right: string): boolean =>
  left.trim().toLowerCase() === right.trim().toLowerCase();

/**
 * A mapping in which no new custom field stands for one that is there: a field is known by its label, so that
 * the same file twice makes it once.
 */
export const withoutTwins = (mapping: Mapping, { customFields }: KindContext): Mapping =>
  Object.fromEntries(
    Object.entries(mapping).map(([header, field]) => {
      const target = field === null ? null : customTarget(field);
      if (target?.id !== null || field === null) return [header, field];
      const twin = customFields.find(({ label }) => same(label, target.label));
      return [header, twin ? `custom.${twin.id}` : field];
    }),
  );

/** Fields that a mapping names, for the fields that are made by being named. */
export const targetsOf = (mapping: Mapping): string[] =>
  Object.values(mapping).flatMap((field) => (field === null ? [] : [field]));

/** The choices with what a header says of every row: a column "NPS Score" holds answers to an NPS survey. */
export const withToldConstants = (
  { kind }: ImportKindSpec,
  mapping: Mapping,
  choices: ImportChoices,
): ImportChoices => {
  const filled = Object.values(mapping);
  if (kind !== 'surveyResponses' || filled.includes('kind')) return choices;
  const header = Object.keys(mapping).find((name) => mapping[name] === 'score');
  const told = header === undefined ? null : surveyKindOf(header);
  return told === null ? choices : { ...choices, constants: { kind: told, ...choices.constants } };
};
