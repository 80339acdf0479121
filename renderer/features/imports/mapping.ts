import type { ImportPreview, Mapping, MappingProposal } from '../../../shared/imports.ts';

type Field = ImportPreview['fields'][number];

/** What stands in the way of an import with this mapping. */
export type MappingProblem =
  | { readonly problem: 'twice'; readonly label: string }
  | { readonly problem: 'missing'; readonly label: string };

/** Fields filled by two columns, and fields every row needs that no column fills. */
export const mappingProblems = (mapping: Mapping, fields: readonly Field[]): readonly MappingProblem[] => {
  const used = Object.values(mapping).filter((field) => field !== null);
  return fields.flatMap(({ field, label, required, filledBy }): MappingProblem[] => {
    const times = used.filter((each) => each === field).length;
    if (times > 1) return [{ problem: 'twice', label }];
    const filled = times > 0 || filledBy.some((other) => used.includes(other));
    return required && !filled ? [{ problem: 'missing', label }] : [];
  });
};

/** The field that a column may fill and that is the user's to take: no other column fills it. */
export const offerOf = ({ header, field, confidence }: MappingProposal, mapping: Mapping): string | null => {
  const free = (mapping[header] ?? null) === null && !Object.values(mapping).includes(field);
  return confidence === 'check' && free ? field : null;
};

/** How sure a column's field is; `chosen` when the user said so, `check` while it is only offered. */
export const confidenceOf = (
  proposal: MappingProposal,
  mapping: Mapping,
): MappingProposal['confidence'] | 'chosen' => {
  const field = mapping[proposal.header] ?? null;
  if (field === null) return offerOf(proposal, mapping) === null ? 'none' : 'check';
  return field === proposal.field && proposal.confidence === 'sure' ? 'sure' : 'chosen';
};

/** Nothing to ask: every column was recognised and read in one way only. */
export const isClear = ({ proposals, questions, fields, mapping }: ImportPreview): boolean => {
  const mapped = new Set(Object.values(mapping));
  return (
    questions.length === 0 &&
    proposals.every(({ confidence }) => confidence !== 'check') &&
    fields.every(({ field, required }) => !required || mapped.has(field))
  );
};
