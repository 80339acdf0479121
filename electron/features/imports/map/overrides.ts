import { createHash } from 'node:crypto';

import { CarryonError } from '../../../../shared/errors.ts';
import type { Mapping, MappingProposal } from '../../../../shared/imports.ts';
import type { ImportKindSpec } from '../kinds/kind.ts';
import { reasonHeader } from '../rejects/header.ts';
import { sureMapping } from './propose.ts';
import { headerKey } from './words.ts';

const reasonKey = headerKey(reasonHeader);

/**
 * What a file of the same shape is recognised by: its headers, whatever their case and punctuation. A file of the
 * rows that were set aside has the shape of the one they are from.
 */
export const headerSignature = (headers: readonly string[]): string =>
  createHash('sha256')
    .update(
      headers
        .map(headerKey)
        .filter((key) => key !== reasonKey)
        .join('\n'),
    )
    .digest('hex');

/**
 * The proposed mapping with the user's own choices on top: a field given to one column is taken from others.
 * @throws CarryonError BAD_REQUEST for a header the file does not have, an unknown field, or one field twice.
 */
export const applyOverrides = (
  spec: ImportKindSpec,
  proposals: readonly MappingProposal[],
  overrides: Mapping,
): Mapping => {
  const mapping = sureMapping(proposals);
  const given = Object.entries(overrides);
  const fields = given.flatMap(([, field]) => (field === null ? [] : [field]));
  if (new Set(fields).size !== fields.length) throw new CarryonError('BAD_REQUEST', { reason: 'fieldTwice' });
  for (const [header, field] of given) {
    if (!Object.hasOwn(mapping, header))
      throw new CarryonError('BAD_REQUEST', { header: header.slice(0, 200) });
    if (field !== null && !spec.fields.some(({ name }) => name === field))
      throw new CarryonError('BAD_REQUEST', { field: field.slice(0, 200) });
  }
  for (const [header, field] of Object.entries(mapping)) {
    if (field !== null && fields.includes(field)) mapping[header] = null;
  }
  return { ...mapping, ...overrides };
};

/** A remembered mapping as far as it still fits the file and the kind; headers are told apart as its shape is. */
export const fittingOverrides = (
  spec: ImportKindSpec,
  headers: readonly string[],
  remembered: Mapping,
): Mapping => {
  const byKey = new Map(headers.map((header) => [headerKey(header), header]));
  return Object.fromEntries(
    Object.entries(remembered).flatMap(([name, field]) => {
      const header = headers.includes(name) ? name : byKey.get(headerKey(name));
      const known = field === null || spec.fields.some((candidate) => candidate.name === field);
      return header !== undefined && known ? [[header, field] as const] : [];
    }),
  );
};
