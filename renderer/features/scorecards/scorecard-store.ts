import { create } from 'zustand';

import {
  contentOf,
  draftOf,
  type ScorecardContent,
  type ScorecardDraft,
} from '../../../shared/domain/scorecard-draft.ts';
import { call } from '../../api.ts';
import { coalesced } from '../../app/coalesce.ts';
import { trackSave } from '../../ui/save-state.ts';
import { editorOf, isChanged, type Editor, type Version } from './editor-state.ts';

type State = {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly error: unknown;
  /** Kept while the program runs, so that a draft outlives a look at another page. */
  readonly editor: Editor | null;
  /** Why the last save was refused. */
  readonly refused: unknown;
};

/** The scorecard that is edited. */
export const useScorecard = create<State>(() => ({
  status: 'loading',
  error: null,
  editor: null,
  refused: null,
}));

/** What the core holds now, with a draft that says something of its own; it keeps the version it was begun on. */
const refreshed = (editor: Editor | null, versions: readonly Version[]): Editor | null => {
  if (!editor || !isChanged(editor)) return editorOf(versions);
  return editor.versions[0]?.id === versions[0]?.id ? { ...editor, versions } : editor;
};

/** Reads the versions; a draft that says something of its own stays. */
export const loadScorecards = coalesced(async (): Promise<void> => {
  try {
    const versions = await call('scorecard.list', {});
    useScorecard.setState(({ editor }) => ({
      status: 'ready',
      error: null,
      editor: refreshed(editor, versions),
    }));
  } catch (error) {
    useScorecard.setState({ status: 'failed', error });
  }
});

/** Puts a draft in the place of the one that is edited. */
export const edit = (draft: ScorecardDraft): void =>
  useScorecard.setState(({ editor }) => ({ editor: editor && { ...editor, draft } }));

/** Edits a copy of what a version says. */
export const startFrom = (content: ScorecardContent): void => edit(draftOf(content));

/** Drops the draft and reads what the core holds now. */
export const discard = async (): Promise<void> => {
  useScorecard.setState(({ editor }) => ({ refused: null, editor: editor && editorOf(editor.versions) }));
  await loadScorecards();
};

/** Follows the newest version with the draft as it is. */
export const rebase = async (): Promise<void> => {
  const versions = await call('scorecard.list', {});
  useScorecard.setState(({ editor }) => ({ refused: null, editor: editor && { ...editor, versions } }));
};

/** Goes on with the version that a draft was saved as; what was edited during the save is the next draft. */
const goOn = async (saved: ScorecardDraft): Promise<void> => {
  try {
    const versions = await call('scorecard.list', {});
    useScorecard.setState(({ editor }) => ({
      refused: null,
      editor: editor && editor.draft !== saved ? { ...editor, versions } : editorOf(versions),
    }));
  } catch (error) {
    useScorecard.setState({ status: 'failed', error });
  }
};

/** Saves the draft as a new version; its number, or null when it was refused and why is kept. */
export const save = async (): Promise<number | null> => {
  const { editor } = useScorecard.getState();
  const content = editor && contentOf(editor.draft);
  if (!editor || !content) return null;
  try {
    const input = {
      basedOn: editor.versions[0]?.id ?? null,
      scorecard: { ...content, signals: [...content.signals] },
    };
    const { version } = await trackSave('scorecard', () => call('scorecard.save', input));
    await goOn(editor.draft);
    return version;
  } catch (refused) {
    useScorecard.setState({ refused });
    return null;
  }
};
