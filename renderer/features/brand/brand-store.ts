import { create } from 'zustand';

import type { BrandView } from '../../../shared/brand.ts';
import type { Call } from '../../../shared/contract.ts';
import { call, type ChosenFile } from '../../api.ts';
import { showProblem } from '../../app/problem.ts';

export type BrandFile = 'logo' | 'regular' | 'semiBold';

type State = {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly error: unknown;
  readonly brand: BrandView | null;
  /** What is being read at the moment. */
  readonly reading: BrandFile | null;
  /** Why the last file was not taken. */
  readonly refused: { readonly file: BrandFile; readonly error: unknown } | null;
};

export const useBrand = create<State>(() => ({
  status: 'loading',
  error: null,
  brand: null,
  reading: null,
  refused: null,
}));

export const loadBrand = async (): Promise<void> => {
  try {
    useBrand.setState({ status: 'ready', brand: await call('brand.get', {}), error: null });
  } catch (error) {
    useBrand.setState({ status: 'failed', error });
  }
};

let asked = 0;

/** Shows the brand that the core answers with, unless something else was asked for since. */
const showLatest = async (ask: () => Promise<BrandView>): Promise<void> => {
  asked += 1;
  const turn = asked;
  const brand = await ask();
  if (turn === asked) useBrand.setState({ brand });
};

/** Saves what was said; rejects when it was not saved. */
export const updateBrand = (changes: Call<'brand.update'>): Promise<void> =>
  showLatest(() => call('brand.update', changes));

/** Whether a change was made; the frame says why it was not. */
export const tryBrand = async (change: () => Promise<void>): Promise<boolean> => {
  try {
    await change();
    return true;
  } catch (error) {
    showProblem(error);
    return false;
  }
};

/**
 * Takes a file for the logo or a font; a refusal is kept for the page to say.
 * @returns whether it was taken.
 */
export const setFile = async (
  kind: BrandFile,
  choose: () => Promise<ChosenFile | null>,
): Promise<boolean> => {
  useBrand.setState({ refused: null });
  try {
    const file = await choose();
    if (!file) return false;
    useBrand.setState({ reading: kind });
    const input = { job: crypto.randomUUID(), file: file.token };
    await showLatest(() =>
      kind === 'logo' ? call('brand.setLogo', input) : call('brand.setFont', { ...input, weight: kind }),
    );
    return true;
  } catch (error) {
    useBrand.setState({ refused: { file: kind, error } });
    return false;
  } finally {
    useBrand.setState({ reading: null });
  }
};

export const clearLogo = async (): Promise<void> => {
  await showLatest(() => call('brand.clearLogo', {}));
  useBrand.setState({ refused: null });
};

export const clearFonts = async (): Promise<void> => {
  await showLatest(() => call('brand.clearFonts', {}));
  useBrand.setState({ refused: null });
};
