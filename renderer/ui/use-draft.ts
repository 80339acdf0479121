import { useEffect, useId, useLayoutEffect, useState, useSyncExternalStore } from 'react';

import { createDraft, type Draft, type DraftSource, type DraftView } from './draft.ts';
import { forgetSave, trackSave } from './save-state.ts';

/** The draft of one field, kept for as long as the field is on screen and saved when it leaves. */
export const useDraft = <T>(
  source: DraftSource<T>,
): { readonly draft: Draft<T>; readonly view: DraftView } => {
  const key = useId();
  const tracked: DraftSource<T> = {
    ...source,
    save: (value, expected) => trackSave(key, () => source.save(value, expected)),
  };
  const [draft] = useState(() => createDraft<T>(tracked));
  useLayoutEffect(() => draft.configure(tracked));
  useEffect(
    () => () => {
      draft.commit();
      forgetSave(key);
    },
    [draft, key],
  );
  return { draft, view: useSyncExternalStore(draft.subscribe, draft.view) };
};
