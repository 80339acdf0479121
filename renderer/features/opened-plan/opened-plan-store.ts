import { create } from 'zustand';

import type { Output } from '../../../shared/contract.ts';
import { call, type ChosenFile } from '../../api.ts';

export type OpenedPlan = Output<'plan.openPdf'> & {
  /** Name of the file it came with. */
  readonly file: string;
};

type State =
  | { readonly step: 'none' }
  | { readonly step: 'opening' }
  | { readonly step: 'failed'; readonly error: unknown }
  | { readonly step: 'open'; readonly plan: OpenedPlan };

/** The plan that was opened from a PDF last, for as long as the window lives. */
export const useOpenedPlan = create<State>(() => ({ step: 'none' }));

/** Counts files, so that only the last one is shown. */
let last = 0;

/** Reads the plan that a PDF carries. Never rejects: the page tells why a file was not opened. */
export const openFile = async ({ token, name }: ChosenFile): Promise<void> => {
  last += 1;
  const own = last;
  useOpenedPlan.setState({ step: 'opening' }, true);
  try {
    const found = await call('plan.openPdf', { file: token });
    if (own === last) useOpenedPlan.setState({ step: 'open', plan: { ...found, file: name } }, true);
  } catch (error) {
    if (own === last) useOpenedPlan.setState({ step: 'failed', error }, true);
  }
};
