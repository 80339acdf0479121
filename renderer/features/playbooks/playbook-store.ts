import { create } from 'zustand';

import type { Call, Channel, Output } from '../../../shared/contract.ts';
import { playbookFindings, type PlaybookFinding } from '../../../shared/domain/playbook-findings.ts';
import { flowOf, type Flow } from '../../../shared/domain/playbook-flow.ts';
import { call, CallError } from '../../api.ts';
import { coalesced } from '../../app/coalesce.ts';
import { showProblem } from '../../app/problem.ts';
import { trackSave } from '../../ui/save-state.ts';

export type OpenPlaybook = Output<'playbook.get'> & {
  readonly flow: Flow;
  readonly problems: readonly PlaybookFinding[];
};

type State = {
  readonly id: string | null;
  readonly open: OpenPlaybook | null;
  /** Why it could not be read; NOT_FOUND when it is gone. */
  readonly error: unknown;
};

/** The playbook on screen. */
export const usePlaybook = create<State>(() => ({ id: null, open: null, error: null }));

const refetch = coalesced(async (): Promise<void> => {
  const { id } = usePlaybook.getState();
  if (id === null) return;
  try {
    const found = await call('playbook.get', { id });
    const flow = flowOf(found);
    if (usePlaybook.getState().id === id)
      usePlaybook.setState({
        open: { ...found, flow, problems: playbookFindings(found, flow) },
        error: null,
      });
  } catch (error) {
    if (usePlaybook.getState().id === id) usePlaybook.setState({ open: null, error });
  }
});

/** Reads the playbook on screen again. */
export const refetchPlaybook = (): void => {
  void refetch();
};

/** Puts a playbook on screen. */
export const openPlaybook = (id: string): void => {
  if (usePlaybook.getState().id !== id) usePlaybook.setState({ id, open: null, error: null });
  refetchPlaybook();
};

export const isGone = (error: unknown): boolean => error instanceof CallError && error.code === 'NOT_FOUND';

let saves = 0;

/** A call that changes playbooks; rejects when it was refused. What is on screen is read again. */
export const write = async <C extends Channel>(channel: C, input: Call<C>): Promise<Output<C>> => {
  saves += 1;
  const value = await trackSave(`playbook-${saves}`, () => call(channel, input));
  await refetch();
  return value;
};

/** {@link write} from a button: a refusal is told above the page. @returns null when it was refused */
export const tryWrite = async <C extends Channel>(channel: C, input: Call<C>): Promise<Output<C> | null> => {
  try {
    return await write(channel, input);
  } catch (error) {
    showProblem(error);
    return null;
  }
};
