import { contract } from '../../shared/contract.ts';

const collect = (part: unknown, names: Set<string>, seen: Set<object>): void => {
  if (typeof part !== 'object' || part === null || seen.has(part)) return;
  seen.add(part);
  for (const [key, value] of Object.entries(part)) {
    if (key === 'shape' && typeof value === 'object' && value !== null)
      for (const name of Object.keys(value)) names.add(name);
    if (key === 'def' || typeof value === 'object') collect(value, names, seen);
  }
};

let known: ReadonlySet<string> | undefined;

/** Names of every field that an input of the contract can have, found in its schemas when first asked for. */
export const contractNames = (): ReadonlySet<string> => {
  if (known) return known;
  const names = new Set<string>();
  const seen = new Set<object>();
  for (const { input } of Object.values(contract)) collect(input.def, names, seen);
  known = names;
  return names;
};
