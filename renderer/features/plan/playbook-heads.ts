import { useEffect } from 'react';
import { create } from 'zustand';

import type { Output } from '../../../shared/contract.ts';
import { call } from '../../api.ts';
import { coalesced } from '../../app/coalesce.ts';
import { useOnPlansChanged } from '../../app/core-status.ts';

export type PlaybookHead = Output<'playbook.list'>[number];

type State = { readonly heads: readonly PlaybookHead[] | null; readonly error: unknown };

/** All playbooks of the workspace, by name; null until they were read. */
export const usePlaybookHeads = create<State>(() => ({ heads: null, error: null }));

/** Reads the playbooks again. Never rejects: the error is kept. */
export const readPlaybooks = coalesced(async (): Promise<void> => {
  try {
    usePlaybookHeads.setState({ heads: await call('playbook.list', {}), error: null });
  } catch (error) {
    usePlaybookHeads.setState({ error });
  }
});

const again = (): void => {
  void readPlaybooks();
};

/** The playbooks, kept up to date for as long as a component is on screen. */
export const usePlaybooks = (): readonly PlaybookHead[] | null => {
  useEffect(again, []);
  useOnPlansChanged(readPlaybooks);
  return usePlaybookHeads((state) => state.heads);
};
