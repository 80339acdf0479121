import { create } from 'zustand';

import type { BatchOutcome } from '../../../shared/batch.ts';
import { emptyBookLayout, type BookLayout } from '../../../shared/book-view.ts';
import type { Call } from '../../../shared/contract.ts';
import type { PlanEdition } from '../../../shared/editions.ts';
import { call, CallError, takeSaved } from '../../api.ts';
import type { BatchRequest } from '../../app/batch.ts';
import { useCoreStatus } from '../../app/core-status.ts';

export type Scope = 'selected' | 'shown' | 'key' | 'all';
type Accounts = Call<'export.batch'>['accounts'];

type Run =
  | { readonly step: 'choosing' }
  | { readonly step: 'running'; readonly job: string }
  | { readonly step: 'done'; readonly outcome: BatchOutcome; readonly name: string }
  | { readonly step: 'cancelled'; readonly done: number; readonly total: number }
  | { readonly step: 'failed'; readonly error: unknown };

type State = {
  readonly run: Run;
  readonly scope: Scope;
  readonly edition: PlanEdition;
  readonly attachPlan: boolean;
  /** How many accounts each scope has, as far as it is known. */
  readonly counts: Readonly<Partial<Record<Scope, number>>>;
};

/** The batch that is chosen, under way or finished; it outlives its window. */
export const useBatch = create<State>(() => ({
  run: { step: 'choosing' },
  scope: 'all',
  edition: 'internal',
  attachPlan: true,
  counts: {},
}));

const keyLayout: BookLayout = { ...emptyBookLayout, filters: [{ test: 'keyAccount', value: true }] };

const layoutOf = (scope: Scope, { shown }: BatchRequest): BookLayout =>
  scope === 'key' ? keyLayout : scope === 'shown' && shown ? shown : emptyBookLayout;

/** Scopes that a request offers. */
export const scopesOf = ({ shown, selected }: BatchRequest): Scope[] => [
  ...(selected.length > 0 ? (['selected'] as const) : []),
  ...(shown ? (['shown'] as const) : []),
  'key',
  'all',
];

/** Asks how many accounts each scope has, and starts with the narrowest. */
export const startChoosing = async (request: BatchRequest): Promise<void> => {
  if (useBatch.getState().run.step === 'running') return;
  const scopes = scopesOf(request);
  const [narrowest = 'all'] = scopes.filter((scope) => scope !== 'key');
  useBatch.setState({ run: { step: 'choosing' }, scope: narrowest, counts: {} });
  for (const scope of scopes) {
    const count =
      scope === 'selected'
        ? request.selected.length
        : (await call('book.ids', { layout: layoutOf(scope, request) })).nums.length;
    useBatch.setState(({ counts }) => ({ counts: { ...counts, [scope]: count } }));
  }
};

const runWith = async (accounts: Accounts): Promise<void> => {
  const { edition, attachPlan } = useBatch.getState();
  const job = crypto.randomUUID();
  useBatch.setState({ run: { step: 'running', job } });
  try {
    const outcome = await call('export.batch', {
      job,
      accounts,
      edition,
      // Ticked, each account's own setting counts.
      ...(attachPlan ? {} : { attachPlan }),
    });
    const name = takeSaved(outcome.saved);
    useBatch.setState({ run: name === null ? { step: 'choosing' } : { step: 'done', outcome, name } });
  } catch (error) {
    const last = useCoreStatus.getState().progress[job];
    useBatch.setState({
      run:
        error instanceof CallError && error.code === 'CANCELLED'
          ? { step: 'cancelled', done: last?.done ?? 0, total: last?.total ?? 0 }
          : { step: 'failed', error },
    });
  }
};

/** Makes the PDFs of the chosen accounts. */
export const runBatch = (request: BatchRequest): Promise<void> => {
  const { scope } = useBatch.getState();
  return runWith(
    scope === 'selected' ? { ids: [...request.selected] } : { layout: layoutOf(scope, request) },
  );
};

/** Makes those again that failed. */
export const retryFailed = (outcome: BatchOutcome): Promise<void> =>
  runWith({
    ids: outcome.results.filter(({ failure }) => failure !== null).map(({ accountId }) => accountId),
  });

export const cancelBatch = (): void => {
  const { run } = useBatch.getState();
  if (run.step === 'running') call('jobs.cancel', { job: run.job }).catch(() => undefined);
};
