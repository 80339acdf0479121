import { useCallback, useEffect, useState } from 'react';

import type { PlanRecords } from '../../../shared/records/plan.ts';
import { call, CallError } from '../../api.ts';
import { useOnPlansChanged } from '../../app/core-status.ts';

export type TodaysPlan =
  | { readonly step: 'reading' }
  | { readonly step: 'there'; readonly records: PlanRecords }
  /** The book has no such account. */
  | { readonly step: 'gone' }
  | { readonly step: 'failed'; readonly error: unknown };

const read = async (accountId: string): Promise<TodaysPlan> => {
  try {
    return { step: 'there', records: await call('plan.get', { accountId }) };
  } catch (error) {
    return error instanceof CallError && error.code === 'NOT_FOUND'
      ? { step: 'gone' }
      : { step: 'failed', error };
  }
};

/** The plan of an account as it is in the book, kept up to date. */
export const useTodaysPlan = (accountId: string): readonly [TodaysPlan, () => void] => {
  const [state, setState] = useState<TodaysPlan>({ step: 'reading' });
  const again = useCallback(() => {
    read(accountId).then(setState, () => undefined);
  }, [accountId]);
  useEffect(again, [again]);
  useOnPlansChanged(again);
  return [state, again];
};
