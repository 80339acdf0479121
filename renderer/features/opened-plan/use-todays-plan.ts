import { useCallback } from 'react';

import type { PlanRecords } from '../../../shared/records/plan.ts';
import { call, CallError } from '../../api.ts';
import { useAsked } from '../../app/use-asked.ts';

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
  const ask = useCallback(() => read(accountId), [accountId]);
  const { value, again } = useAsked(ask);
  return [value ?? { step: 'reading' }, again];
};
