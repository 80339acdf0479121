import { useCallback, useMemo } from 'react';

import type { OpenPlan } from '../plan/use-plan.ts';

/** Names of the people of a plan by id; empty for somebody who is not there. */
export const useNames = ({ records }: OpenPlan): ((id: string | null) => string) => {
  const { stakeholders } = records;
  const names = useMemo(() => new Map(stakeholders.map(({ id, name }) => [id, name])), [stakeholders]);
  return useCallback((id: string | null) => names.get(id ?? '') ?? '', [names]);
};
