import type { ImportKindSpec } from '../kinds/kind.ts';

/** How many of some values name accounts of the book: by name, by CRM id, by domain; each 0 to 1. */
export type KnownShares = { readonly name: number; readonly crmId: number; readonly domain: number };

/** Looks values up in the book; null without a book to look in. */
export type KnownAccounts = (values: readonly string[]) => KnownShares;

const looked = 200;
const likely = 0.5;
const certain = 0.8;
const fewest = 3;

/**
 * The field by which a column names accounts that are in the book, whatever its header; `sure` when most of
 * several different values do. "Customer" of a helpdesk may be a person or a company: the book knows.
 */
export const accountsNamed = (
  { owner }: ImportKindSpec,
  values: readonly string[],
  known: KnownAccounts | null,
): { readonly field: string; readonly sure: boolean } | null => {
  if (!owner || !known) return null;
  const different = [...new Set(values)].slice(0, looked);
  if (different.length < fewest) return null;
  const shares = known(different);
  const [best] = (['crmId', 'domain', 'name'] as const)
    .map((by) => ({ field: owner[by], share: shares[by] }))
    .sort((left, right) => right.share - left.share);
  return best && best.share >= likely ? { field: best.field, sure: best.share >= certain } : null;
};
