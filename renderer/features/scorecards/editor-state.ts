import type { Output } from '../../../shared/contract.ts';
import { movedTo } from '../../../shared/domain/own-order.ts';
import {
  contentOf,
  draftOf,
  keyFor,
  type DraftSignal,
  type ScorecardDraft,
} from '../../../shared/domain/scorecard-draft.ts';
import type { Signal } from '../../../shared/records/health.ts';

/** A version of the scorecard with how it is used. */
export type Version = Output<'scorecard.list'>[number];

/** What is edited: a draft, and the newest version it will follow. */
export type Editor = { readonly versions: readonly Version[]; readonly draft: ScorecardDraft };

/** The editor of what the core holds: the newest version, unchanged. */
export const editorOf = (versions: readonly Version[]): Editor | null => {
  const [newest] = versions;
  return newest ? { versions, draft: draftOf(newest.content) } : null;
};

/** Whether a draft says something else than the newest version. */
export const isChanged = ({ versions, draft }: Editor): boolean => {
  const [newest] = versions;
  const content = contentOf(draft);
  return (
    content === null ||
    JSON.stringify(content) !== JSON.stringify(newest && contentOf(draftOf(newest.content)))
  );
};

/** Every key that a signal of any version has: a new signal gets another one. */
const takenKeys = ({ versions, draft }: Editor): ReadonlySet<string> =>
  new Set([
    ...versions.flatMap(({ content }) => content.signals.map(({ key }) => key)),
    ...draft.signals.map(({ key }) => key),
  ]);

const withSignals = (draft: ScorecardDraft, signals: readonly DraftSignal[]): ScorecardDraft => ({
  ...draft,
  signals,
});

/** The draft with a signal changed. */
export const changeSignal = (
  draft: ScorecardDraft,
  at: number,
  changes: Partial<DraftSignal>,
): ScorecardDraft =>
  withSignals(
    draft,
    draft.signals.map((signal, index) => (index === at ? { ...signal, ...changes } : signal)),
  );

export const removeSignal = (draft: ScorecardDraft, at: number): ScorecardDraft =>
  withSignals(
    draft,
    draft.signals.filter((_, index) => index !== at),
  );

/** The draft with a signal one place up or down; the same draft at the ends. */
export const moveSignal = (draft: ScorecardDraft, at: number, by: 1 | -1): ScorecardDraft => {
  const to = at + by;
  if (to < 0 || to >= draft.signals.length) return draft;
  return withSignals(draft, movedTo(draft.signals, at, to));
};

/** The draft with a signal that nothing was ever scored for, still without a name. */
export const addSignal = (editor: Editor): ScorecardDraft =>
  withSignals(editor.draft, [
    ...editor.draft.signals,
    { key: keyFor('signal', takenKeys(editor)), label: '', weight: 1, source: '', shelfLifeDays: null },
  ]);

/** The draft with a standard signal back under its own key, which its proposals and old scores know. */
export const putBack = (draft: ScorecardDraft, signal: Signal): ScorecardDraft =>
  withSignals(draft, [...draft.signals, { ...signal, shelfLifeDays: signal.shelfLifeDays ?? null }]);

/** What a signal counts of the whole, weight of weights; null while a weight is missing. */
export const shareOf = (draft: ScorecardDraft, at: number): number | null => {
  const whole = draft.signals.reduce((sum, { weight }) => sum + (weight ?? Number.NaN), 0);
  const share = (draft.signals[at]?.weight ?? Number.NaN) / whole;
  return Number.isFinite(share) ? share : null;
};

/** A whole number as it is typed: null for nothing, NaN for what is none. */
export const typedNumber = (text: string): number | null => {
  const plain = text.trim();
  if (plain === '') return null;
  return /^\d{1,6}$/u.test(plain) ? Number(plain) : Number.NaN;
};
