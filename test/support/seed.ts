import { configureGlobal } from 'fast-check';

/**
 * What the random cases of the tests begin with: the same in every run, so that a failure is the fault of the last
 * change, and `SEED=random npm test` (or any whole number) to look for new ones.
 */
const wanted = process.env['SEED'] ?? '2026';
export const seed = wanted === 'random' ? Date.now() % 1_000_000 : Number(wanted);

if (!Number.isSafeInteger(seed)) throw new Error(`SEED is "random" or a whole number, not ${wanted}`);

configureGlobal({ seed });
