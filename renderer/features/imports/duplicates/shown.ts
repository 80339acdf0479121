import type { ComparedField, Mergeable } from '../../../../shared/contract-duplicates.ts';
import { entityOf } from '../../../../shared/records/registry.ts';
import { codecFor } from '../../../ui/codec.ts';

type Words = { readonly yes: string; readonly no: string };

/** A value of a field as people read it; '' for none. */
export const shownValue = (
  entity: Mergeable,
  { field }: Pick<ComparedField, 'field'>,
  value: unknown,
  context: {
    readonly currency: string;
    readonly words: Words;
    readonly names: Readonly<Record<string, string>>;
  },
): string => {
  const declared = Object.entries(entityOf(entity).fields).find(([name]) => name === field)?.[1];
  if (!declared) return typeof value === 'string' ? value : '';
  if (declared.kind === 'reference') return typeof value === 'string' ? (context.names[value] ?? '') : '';
  return codecFor(declared, context).display(value);
};
