import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import type { PlanEdition } from '../../../shared/editions.ts';
import type { Preview } from '../../../shared/preview.ts';
import type { PlanRecords } from '../../../shared/records/plan.ts';
import { call, CallError } from '../../api.ts';
import { useSaves } from '../../ui/save-state.ts';

export type PreviewState =
  | { readonly step: 'drawing'; readonly shown: Preview | null }
  | { readonly step: 'drawn'; readonly shown: Preview }
  | { readonly step: 'failed'; readonly shown: Preview | null; readonly message: string };

/** Changes that follow each other closely, as while typing, are drawn once; milliseconds. */
const pause = 250;

/**
 * The pages of an edition as they would be printed now, drawn again whenever the plan changes. The pages before
 * stay until the new ones are there; what is no longer wanted is cancelled.
 */
export const usePreview = (
  records: PlanRecords,
  edition: PlanEdition,
): readonly [PreviewState, () => void] => {
  const [state, setState] = useState<PreviewState>({ step: 'drawing', shown: null });
  const [attempt, setAttempt] = useState(0);
  const drawnEdition = useRef(edition);
  // What is drawn is read from the book: an edit that is still being saved is not there yet.
  const saving = useSaves(({ running }) => running > 0);
  // Another plan, edition or attempt is another request.
  const request = useMemo(() => ({ records, edition, attempt, saving }), [records, edition, attempt, saving]);
  useEffect(() => {
    const { edition: wantedEdition, records: printed, saving: waits } = request;
    const accountId = printed.account.id;
    const job = crypto.randomUUID();
    const sameEdition = drawnEdition.current === wantedEdition;
    drawnEdition.current = wantedEdition;
    let wanted = true;
    let started = false;
    setState(({ shown }) => ({ step: 'drawing', shown: sameEdition ? shown : null }));
    if (waits) return undefined;
    const draw = async () => {
      started = true;
      try {
        const shown = await call('export.preview', {
          job,
          accountId,
          edition: wantedEdition,
          sections: null,
          paper: null,
        });
        if (wanted) setState({ step: 'drawn', shown });
      } catch (error) {
        if (!wanted || (error instanceof CallError && error.code === 'CANCELLED')) return;
        const message = error instanceof Error ? error.message : '';
        setState(({ shown }) => ({ step: 'failed', shown, message }));
      }
    };
    const timer = setTimeout(() => void draw(), pause);
    return () => {
      wanted = false;
      clearTimeout(timer);
      if (started) void call('jobs.cancel', { job }).catch(() => undefined);
    };
  }, [request]);
  return [state, useCallback(() => setAttempt((count) => count + 1), [])];
};
