import type { ComparedField } from '../../../../shared/contract-duplicates.ts';

export type Side = 'first' | 'second';
/** Whose value of each field stays. */
export type Picks = Readonly<Record<string, Side>>;

/** What was chosen of two records that become one: which stays, and whose values it has. */
export type Choice = { readonly stays: Side; readonly picks: Picks };

/** What is chosen until somebody chooses: the older record with the values that say something, else the newer. */
export const preferredChoice = (fields: readonly ComparedField[]): Choice => ({
  stays: 'first',
  picks: Object.fromEntries(fields.map(({ field, preferred }) => [field, preferred])),
});

/** Fields that the record that stays takes from the one that goes. */
export const fieldsTaken = (differing: readonly ComparedField[], { stays, picks }: Choice): string[] =>
  differing.flatMap(({ field, preferred }) => ((picks[field] ?? preferred) === stays ? [] : [field]));

/** How many of the fields that differ come from each side. */
export const countsOf = (
  differing: readonly ComparedField[],
  { picks }: Choice,
): { readonly first: number; readonly second: number } => {
  const first = differing.filter(({ field, preferred }) => (picks[field] ?? preferred) === 'first').length;
  return { first, second: differing.length - first };
};

/** The CRM ID that no record has any more when each of the two has its own; null when none is lost. */
export const crmIdGivenUp = (differing: readonly ComparedField[], { picks }: Choice): string | null => {
  const ids = differing.find(({ field }) => field === 'crmId');
  if (typeof ids?.first !== 'string' || typeof ids.second !== 'string') return null;
  return (picks[ids.field] ?? ids.preferred) === 'first' ? ids.second : ids.first;
};
