import { useEffect } from 'react';

import type { PlanTab } from '../../../shared/domain/finding.ts';
import { isTyping } from '../../app/global-keys.ts';
import { planPages } from './tabs.ts';

const step = (current: PlanTab, by: 1 | -1): PlanTab => {
  const at = planPages.findIndex(({ id }) => id === current);
  return planPages[(at + by + planPages.length) % planPages.length]?.id ?? current;
};

/** `[` and `]` go to the page before and after, wherever no text is typed. */
export const useTabKeys = (current: PlanTab | null, go: (id: PlanTab) => void): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (current === null || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
      if (isTyping(event.target)) return;
      if (event.target instanceof Element && event.target.closest('[role=dialog], [role=listbox]')) return;
      if (event.key === ']') go(step(current, 1));
      if (event.key === '[') go(step(current, -1));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [current, go]);
};
