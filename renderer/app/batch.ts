import { create } from 'zustand';

import type { BookLayout } from '../../shared/book-view.ts';
import { openOverlay } from './overlay.ts';

/** Which accounts a page offers for a batch of PDFs, besides the key accounts and the whole book. */
export type BatchRequest = {
  /** What the book shows, where that is not all of it. */
  readonly shown: BookLayout | null;
  /** Ids of accounts that are selected. */
  readonly selected: readonly string[];
};

/** What was asked for last. */
export const useBatchRequest = create<BatchRequest>(() => ({ shown: null, selected: [] }));

/** Opens the window for PDFs of many accounts. */
export const openBatch = (request: BatchRequest): void => {
  useBatchRequest.setState(request, true);
  openOverlay('batch');
};
